import type { TaskKey } from '@/lib/domain/task';
import type { TaskFacts } from '@/lib/domain/task-facts';
import { isStop, type Stop, type Talk } from '@/lib/tools/api/talk';
import type { Batch, Step } from '@/lib/tools/reader';
import { notionId } from './address';
import { type DataSource, dataSourceOf } from './data-source';
import { listOf, objectOf, wordOf } from './json';
import { held, official } from './official';
import { factsOfPage, isTrashed, sourceOf } from './official-page';
import { askable, pageKey } from './seen';

/** Pages in one answer, the most that the API gives. */
const PAGE_SIZE = 100;
/** Listing a database costs two requests before the first row: for fewer pages they are asked for singly. */
const WORTH_LISTING = 4;
/** A further part of a list is only worth its request while the last one held so many of the pages. */
const WORTH_GOING_ON = 2;

interface Reading {
  token: string;
  missing: Set<string>;
  facts: TaskFacts[];
  gone: TaskKey[];
  sources: Map<string, DataSource | null>;
}

/**
 * Reads pages with an integration's token. There is no reading of several by id: a database that most of them
 * stand in is listed, last edited first, while that takes fewer requests; the others are asked for one by one.
 */
export function* readByToken(batch: Batch, token: string): Talk<Step> {
  const { ids, gone } = askable(batch.refs);
  const reading: Reading = { token, missing: new Set(ids), facts: [], gone, sources: new Map() };
  const unaskable = gone.length;
  const container = notionId(batch.container);
  let stop = container && ids.length >= WORTH_LISTING ? yield* listed(reading, container) : null;
  stop ??= yield* singly(reading);
  // Not one of several: the integration was shared with none of them.
  if (!stop && ids.length > 1 && reading.facts.length === 0 && reading.gone.length - unaskable === ids.length)
    return { trouble: 'forbidden' };
  if (!stop) return { facts: reading.facts, gone: reading.gone };
  const nothing = reading.facts.length === 0 && reading.gone.length === unaskable;
  return nothing ? stop : { facts: reading.facts, gone: reading.gone, stopped: stop };
}

function* listed(reading: Reading, container: string): Talk<Stop | null> {
  const { token, missing } = reading;
  const database = yield* held(official(token, `databases/${container}`), 'database');
  if (isStop(database)) return database;
  const sources = listOf(database.held?.data_sources).map((one) => notionId(wordOf(objectOf(one).id)));
  for (const source of sources) {
    if (!source || missing.size < WORTH_LISTING) continue;
    let cursor = '';
    let met = 0;
    do {
      const body = {
        page_size: PAGE_SIZE,
        sorts: [{ timestamp: 'last_edited_time', direction: 'descending' }],
        ...(cursor && { start_cursor: cursor }),
      };
      const list = yield* held(official(token, `data_sources/${source}/query`, body), 'list');
      if (isStop(list)) return list;
      const before = missing.size;
      for (const page of listOf(list.held?.results).map(objectOf)) {
        const id = notionId(wordOf(page.id));
        const stop = page.object === 'page' && id && missing.has(id) ? yield* noted(reading, id, page) : null;
        if (stop) return stop;
      }
      met = before - missing.size;
      cursor = list.held?.has_more === true ? wordOf(list.held.next_cursor) : '';
    } while (cursor && missing.size > 0 && met >= WORTH_GOING_ON);
  }
  return null;
}

function* singly(reading: Reading): Talk<Stop | null> {
  for (const id of reading.missing) {
    const page = yield* held(official(reading.token, `pages/${id}`), 'page');
    if (isStop(page)) return page;
    const isIt = page.held && notionId(wordOf(page.held.id)) === id;
    if (page.held && !isIt) return { trouble: 'changed' };
    const stop = yield* noted(reading, id, page.held);
    if (stop) return stop;
  }
  return null;
}

/** Keeps what a page says once the schema of its data source, which is read once, is known. */
function* noted(reading: Reading, id: string, page: Record<string, unknown> | null): Talk<Stop | null> {
  if (!page || isTrashed(page)) reading.gone.push(pageKey(id));
  else {
    const source = sourceOf(page);
    if (source && !reading.sources.has(source)) {
      const read = yield* held(official(reading.token, `data_sources/${source}`), 'data_source');
      if (isStop(read)) return read;
      reading.sources.set(source, read.held && dataSourceOf(read.held));
    }
    reading.facts.push(factsOfPage(id, page, (source && reading.sources.get(source)) || null));
  }
  reading.missing.delete(id);
  return null;
}
