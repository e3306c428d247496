import type { Place } from '@/lib/tools/tool';

/** An id at the end of a path, after a title's slug or alone, dashed or not. */
const ID_AT_END = /(?:^|[/-])([0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12})\/?$/i;

/** Parameters that come and go while the view stays: the page in the peek and how it is shown. */
const PASSING = ['p', 'pm'];

/** The app's host, and `notion.so` and its workspaces' names, which lead there; not calendar, mail and developers. */
export function isNotionPage(url: URL): boolean {
  return (
    url.protocol === 'https:' &&
    /^(?:app\.notion\.com|(?:[^.]+\.)?notion\.so)$/.test(url.hostname) &&
    !/^(?:calendar|mail|api|developers)\./.test(url.hostname)
  );
}

/** A Notion id in its one form, dashed and lower case, which is that of `data-block-id`; else null. */
export function notionId(text: string | null | undefined): string | null {
  const hex = text?.toLowerCase().replaceAll('-', '') ?? '';
  if (!/^[0-9a-f]{32}$/.test(hex)) return null;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The page, task or not, that an address shows to be read: the one in the peek before the one beneath. */
export function shownPage(url: URL): string | null {
  return notionId(url.searchParams.get('p')) ?? (url.searchParams.has('v') ? null : pageOfPath(url));
}

/** The page or database of the path, under a peek too. */
export function pageOfPath(url: URL): string | null {
  return notionId(ID_AT_END.exec(url.pathname)?.[1]);
}

/**
 * What a Notion address tells: `v` is a view, so the path is its database and a peeked page is its row. Any
 * other page may be a plain document, which only the page itself can tell.
 */
export function notionPlace(url: URL): Place {
  const path = pageOfPath(url);
  const database = url.searchParams.has('v') ? path : null;
  const row = database && notionId(url.searchParams.get('p'));
  return {
    task: row ? { tool: 'notion', site: 'notion', id: row } : null,
    view: database ? 'table' : path ? 'task' : 'other',
    container: database,
    viewKey: viewKey(url, path),
  };
}

function viewKey(url: URL, path: string | null): string {
  const kept = new URLSearchParams(url.search);
  for (const name of PASSING) kept.delete(name);
  kept.sort();
  return `${path ?? url.pathname}?${kept}`;
}
