import { isStop, type Stop, type Talk } from '@/lib/tools/api/talk';
import type { ApiRequest } from '@/lib/tools/reader';
import { notionId } from './address';
import { jsonOf, stopOf } from './answers';
import { objectOf, ownOf, wordOf } from './json';

/** After being told of too many requests, sooner ones are refused for so many ms: always the same. */
export const COOL_DOWN = 60_000;
/** Finding what an answer was refused for takes no more requests than this. */
const MOST_REQUESTS = 40;

type Table = 'block' | 'collection' | 'notion_user';

/** The page's own record API in one exchange: which of its two forms answers is found out once. */
export interface RecordApi {
  origin: string;
  form: 'main' | 'flat';
  asked: number;
}

/** What is known of records that were asked for. */
export interface Records {
  /** By dashed id. */
  found: Map<string, Record<string, unknown>>;
  /** Those that this person may not see, or that are not there. */
  hidden: string[];
}

/** Records by id. What the answer does not tell for certain stops the reading rather than being guessed. */
export function* recordsOf(api: RecordApi, table: Table, ids: readonly string[]): Talk<Records | Stop> {
  const read = yield* someRecords(api, table, ids);
  if (isStop(read)) return read;
  // Nothing but refusals and gaps is more likely another API than a page full of deleted tasks.
  const all = read.found.size === 0 && !read.sure && ids.length > 0;
  return all ? { trouble: 'changed' } : read;
}

interface Read extends Records {
  /** Whether at least one record was found, or said to be hidden in the API's own words. */
  sure: boolean;
}

function* someRecords(api: RecordApi, table: Table, ids: readonly string[]): Talk<Read | Stop> {
  if (api.asked >= MOST_REQUESTS) return { trouble: 'changed' };
  let answer = yield request(api, table, ids);
  if (api.asked === 1 && (answer.status === 404 || answer.status === 400)) {
    api.form = 'flat';
    const flat = yield request(api, table, ids);
    // An older form that is gone says nothing of the newer one's refusal.
    if (flat.status === 404) api.form = 'main';
    else answer = flat;
  }
  const stop = stopOf(answer, COOL_DOWN);
  if (stop) return stop;
  if (answer.status === 403) return { trouble: 'forbidden' };
  if (answer.status === 404) return { trouble: 'changed' };
  if (answer.status === 400) return yield* halves(api, table, ids);
  return unwrap(jsonOf(answer), table, ids) ?? { trouble: 'changed' };
}

/** One record that is refused takes all others of its request with it: the two halves are asked for apart. */
function* halves(api: RecordApi, table: Table, ids: readonly string[]): Talk<Read | Stop> {
  if (ids.length <= 1) return { found: new Map(), hidden: [...ids], sure: false };
  const middle = Math.ceil(ids.length / 2);
  const first = yield* someRecords(api, table, ids.slice(0, middle));
  if (isStop(first)) return first;
  const second = yield* someRecords(api, table, ids.slice(middle));
  if (isStop(second)) return second;
  return {
    found: new Map([...first.found, ...second.found]),
    hidden: [...first.hidden, ...second.hidden],
    sure: first.sure || second.sure,
  };
}

function request(api: RecordApi, table: Table, ids: readonly string[]): ApiRequest {
  api.asked += 1;
  const main = api.form === 'main';
  const requests = ids.map((id) =>
    main ? { pointer: { table, id }, version: -1 } : { table, id, version: -1 },
  );
  return {
    method: 'POST',
    url: `${api.origin}/api/v3/${main ? 'syncRecordValuesMain' : 'syncRecordValues'}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ requests }),
  };
}

function unwrap(json: unknown, table: Table, ids: readonly string[]): Read | null {
  const map = objectOf(objectOf(json).recordMap)[table];
  if (typeof map !== 'object' || map === null) return null;
  const found: Records['found'] = new Map();
  const hidden: string[] = [];
  let sure = false;
  for (const id of ids) {
    const said = objectOf(ownOf(objectOf(map), id));
    const record = recordIn(said);
    if (notionId(wordOf(record.id)) === id) found.set(id, record);
    else if (Object.keys(record).some((name) => name !== 'role')) return null;
    else {
      hidden.push(id);
      sure ||= isHidden(said);
    }
  }
  return { found, hidden, sure: sure || found.size > 0 };
}

/** Both shapes are about: `{ value: record }` and `{ value: { value: record, role } }`. */
function recordIn(said: Record<string, unknown>): Record<string, unknown> {
  const value = objectOf(said.value);
  return 'value' in value && !('id' in value) ? objectOf(value.value) : value;
}

/** A record that may not be seen comes without an error, as a stub with this role. */
function isHidden(said: Record<string, unknown>): boolean {
  return said.role === 'none' || objectOf(said.value).role === 'none';
}
