import type { Place, ViewKind } from '@/lib/tools/tool';

/** An issue key, upper case. Its bounds keep hostile addresses short. */
const KEY = /^([A-Z][A-Z0-9_]{0,60})-\d{1,12}$/;

/** Parameters that come and go while the view stays: the open issue, and where the person came from. */
const PASSING = ['selectedIssue', 'focusedCommentId', 'atlOrigin', 'referrer'];

/** Confluence lives on the same hosts; `config=` opens a board's settings. */
export function isJiraPage(url: URL): boolean {
  return (
    url.protocol === 'https:' &&
    /^[^.]+\.atlassian\.net$/.test(url.hostname) &&
    !/^\/wiki(\/|$)/.test(url.pathname) &&
    !url.searchParams.has('config')
  );
}

/** The issue key that a text is, upper-cased, since hand-typed addresses are lower case; else null. */
export function issueKey(text: string | null | undefined): string | null {
  const key = text?.toUpperCase() ?? '';
  return KEY.test(key) ? key : null;
}

/** The project part of an issue key. */
export function projectOf(key: string): string {
  return key.slice(0, key.lastIndexOf('-'));
}

/** Where the key of an issue ends a path: on its own page, in the navigator, in a service queue. */
const OPENED =
  /^\/(?:browse|issues|(?:jira|projects)\/[^?#]*\/(?:issues|queues\/[^?#]+))\/([^/?#]+)\/?(?:[?#]|$)/;

/** The key of the issue that an `href` on a page of `origin` opens by its path; else null. */
export function openedKey(href: string | null | undefined, origin: string): string | null {
  const path = href?.startsWith(origin) ? href.slice(origin.length) : href;
  return issueKey(OPENED.exec(path ?? '')?.[1]);
}

/** Views by how their addresses end: of boards, of whole projects, of service queues and of plans. */
const VIEWS: [RegExp, ViewKind][] = [
  [/\/boards\/\d+$|\/projects\/[^/]+\/board$/, 'board'],
  [/\/boards\/\d+\/backlog$/, 'backlog'],
  [/\/(?:issues|list|queues(?:\/[^/]+)*)$/, 'list'],
  [/\/(?:timeline|roadmap)$/, 'timeline'],
];

/** What a Jira Cloud address tells. The path wins over `selectedIssue`. */
export function jiraPlace(url: URL): Place {
  const path = url.pathname.replace(/\/+$/, '');
  const inPath = openedKey(path, url.origin);
  const place = path.replace(/\/[^/]+$/, '');
  const key = inPath ?? issueKey(url.searchParams.get('selectedIssue'));
  // The navigator keeps its list beside the open issue. What it searched for stays in the address, or it is a part of one.
  const isListed = /\/issues$/.test(place) || url.searchParams.has('jql') || url.searchParams.has('filter');
  const view: ViewKind = inPath ? (isListed ? 'list' : 'task') : viewOf(path);
  const project = /\/projects\/([A-Z][A-Z0-9_]*)(?:\/|$)/i.exec(path)?.[1]?.toUpperCase();
  const list = place.replace(/^\/browse$/, '/issues');
  return {
    task: key ? { tool: 'jira', site: url.host, id: key } : null,
    view,
    container: project ?? (key && view === 'task' ? projectOf(key) : null),
    viewKey: viewKey(url, inPath ? (isListed ? list : `/browse/${inPath}`) : path),
  };
}

function viewOf(path: string): ViewKind {
  return VIEWS.find(([ending]) => ending.test(path))?.[1] ?? 'other';
}

function viewKey(url: URL, path: string): string {
  const kept = new URLSearchParams(url.search);
  for (const name of PASSING) kept.delete(name);
  kept.sort();
  return `${path}?${kept}`;
}
