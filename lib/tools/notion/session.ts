import type { TaskRef } from '@/lib/domain/task';
import { isStop, type Talk } from '@/lib/tools/api/talk';
import { oneLine } from '@/lib/tools/dom/element';
import type { Step } from '@/lib/tools/reader';
import { notionId } from './address';
import { type Collection, collectionOf } from './collection';
import { objectOf, ownOf, wordOf } from './json';
import { factsOfRecord } from './page-record';
import { type RecordApi, recordsOf } from './records';
import { askable, pageKey } from './seen';
import { idsOfValue } from './values';

/**
 * Reads pages with the session of the person's own page: their records, then the databases that they stand in,
 * whose schemas alone tell which property is the status, then the names of those assigned.
 */
export function* readBySession(origin: string, refs: readonly TaskRef[]): Talk<Step> {
  const api: RecordApi = { origin, form: 'main', asked: 0 };
  const { ids, gone } = askable(refs);
  if (ids.length === 0) return { facts: [], gone };

  const read = yield* recordsOf(api, 'block', ids);
  if (isStop(read)) return read;
  const pages = [...read.found].filter(([, record]) => record.alive !== false);
  const dead = ids.filter((id) => read.hidden.includes(id) || read.found.get(id)?.alive === false);
  gone.push(...dead.map(pageKey));

  const collections = new Map<string, Collection>();
  const databases = idsAmong(pages.map(([, record]) => databaseOf(record)));
  if (databases.length > 0) {
    const schemas = yield* recordsOf(api, 'collection', databases);
    // Without its schema a page's status is not known: better read again than kept as having none.
    if (isStop(schemas)) return { facts: [], gone, stopped: schemas };
    for (const [id, record] of schemas.found) collections.set(id, collectionOf(record));
  }

  const collectionAt = (record: Record<string, unknown>) => collections.get(databaseOf(record) ?? '');
  const people = idsAmong(
    pages.map(([, record]) => {
      const column = collectionAt(record)?.columns.assignee;
      return column ? idsOfValue(ownOf(objectOf(record.properties), column), 'u')[0] : null;
    }),
  );
  const names = yield* namesOf(api, people);
  return {
    facts: pages.map(([id, record]) => factsOfRecord(id, record, collectionAt(record), names)),
    gone,
  };
}

/** Names are no reason to do without the rest: where they cannot be had, nobody is named. */
function* namesOf(api: RecordApi, ids: readonly string[]): Talk<Map<string, string>> {
  const users = ids.length > 0 ? yield* recordsOf(api, 'notion_user', ids) : null;
  const found = users && !isStop(users) ? users.found : new Map<string, Record<string, unknown>>();
  return new Map(
    [...found].map(([id, { name, given_name, family_name }]) => [
      id,
      oneLine(wordOf(name) || `${wordOf(given_name)} ${wordOf(family_name)}`),
    ]),
  );
}

function databaseOf(record: Record<string, unknown>): string | null {
  return record.parent_table === 'collection' ? notionId(wordOf(record.parent_id)) : null;
}

function idsAmong(ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}
