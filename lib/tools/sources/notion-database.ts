import type { Stop } from '@/lib/tools/api/talk';
import { isStop, type Talk } from '@/lib/tools/api/talk';
import { notionId, pageOfPath } from '@/lib/tools/notion/address';
import { listOf, objectOf, wordOf } from '@/lib/tools/notion/json';
import { held, official } from '@/lib/tools/notion/official';
import { isTrashed } from '@/lib/tools/notion/official-page';
import { propertyText } from './notion-property';
import type { ReadsSource } from './source';

const PAGE = 100;

/** The rows of a Notion database, a hundred at a time, with the properties as cells and the page's id. */
export const readNotionDatabase: ReadsSource = function* (token, address, after) {
  const url = URL.parse(address.trim());
  const database = url ? pageOfPath(url) : notionId(address.trim());
  if (!database) return 'badAddress';
  const sources = after === null ? yield* sourcesOf(token, database) : placeOf(after).sources;
  if (sources === null) return 'missing';
  if (!Array.isArray(sources)) return sources;
  const [source, ...others] = sources;
  if (source === undefined) return 'missing';
  const cursor = after === null ? '' : placeOf(after).cursor;
  const body = { page_size: PAGE, ...(cursor && { start_cursor: cursor }) };
  const list = yield* held(official(token, `data_sources/${source}/query`, body), 'list');
  if (isStop(list)) return list;
  if (list.held === null) return 'missing';
  const pages = listOf(list.held.results)
    .map(objectOf)
    .filter((page) => page.object === 'page' && !isTrashed(page));
  const following = list.held.has_more === true ? wordOf(list.held.next_cursor) : '';
  const rest = others.length > 0 ? `${others.join(',')}|` : null;
  return {
    rows: pages.map((page) => [
      ['ID', notionId(wordOf(page.id)) ?? ''] as [string, string],
      ...Object.entries(objectOf(page.properties)).map(([name, property]): [string, string] => [
        name,
        propertyText(objectOf(property)),
      ]),
    ]),
    next: following ? `${sources.join(',')}|${following}` : rest,
  };
};

function placeOf(after: string): { sources: string[]; cursor: string } {
  const [ids = '', cursor = ''] = after.split(/\|(.*)/s);
  return { sources: ids.split(',').flatMap((id) => notionId(id) ?? []), cursor };
}

/** The data sources of a database; null where it is not there or not shared with the integration. */
function* sourcesOf(token: string, database: string): Talk<string[] | Stop | null> {
  const found = yield* held(official(token, `databases/${database}`), 'database');
  if (isStop(found)) return found;
  if (found.held === null) return null;
  return listOf(found.held.data_sources).flatMap((one) => notionId(wordOf(objectOf(one).id)) ?? []);
}
