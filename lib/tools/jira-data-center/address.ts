import { isBuiltinHost } from '@/lib/tools/hosts';
import { issueKey, projectOf } from '@/lib/tools/jira/address';
import type { Place, ViewKind } from '@/lib/tools/tool';

/**
 * What stands behind the context path in an address of Jira's own. Each is taken with what must follow it, since
 * a context path may itself be called `issues` or `projects`.
 */
const FIRST_OF_JIRA = [
  'browse/[A-Za-z]\\w*-\\d',
  'secure/',
  'projects/[A-Z][A-Z0-9_]*(?:/|$)',
  'issues/?$',
  'servicedesk/(?:agent|customer)\\b',
  'plugins/servlet/',
  'login\\.jsp$',
];
const CONTEXT = new RegExp(`^((?:/[\\w.~-]{1,60}){0,3}?)/(?:${FIRST_OF_JIRA.join('|')})`);

/** Parameters that come and go while the view stays: the open issue, how far down, and where the person came from. */
const PASSING = ['selectedIssue', 'view', 'modal', 'startIndex', 'focusedCommentId', 'src'];

/** The context path under which Jira is served there, such as `/jira`; '' where the address shows none. */
export function contextOf({ pathname }: URL): string {
  return CONTEXT.exec(pathname)?.[1] ?? '';
}

/** `host[:port][/context]`: two Jiras on one host are two sites. */
export function dataCenterSite(url: URL): string {
  return url.host + contextOf(url);
}

/** Any page may be one of a self-hosted Jira, but for those of the built-in tools' hosts. */
export function mayBeDataCenter(url: URL): boolean {
  return /^https?:$/.test(url.protocol) && !isBuiltinHost(url.hostname);
}

/** A board's settings and reports name issues that are no rows of a view. */
export function holdsTasks(url: URL): boolean {
  const board = url.searchParams;
  return (
    !/\/secure\/(?:RapidView|ManageRapidViews)\.jspa$/i.test(url.pathname) &&
    !(isBoard(url.pathname) && (board.has('config') || board.get('view')?.startsWith('reporting')))
  );
}

function isBoard(path: string): boolean {
  return /\/secure\/RapidBoard\.jspa$/i.test(path);
}

/** The issue key in an address of Jira's under that context path, from the path alone; else null. */
export function keyInPath(url: URL, context: string): string | null {
  const path = url.pathname.startsWith(`${context}/`) ? url.pathname.slice(context.length) : '';
  const named =
    /^\/browse\/([^/]+)\/?$/.exec(path)?.[1] ??
    /^\/projects\/[^/]+\/(?:issues|queues\/.+)\/([^/]+)\/?$/.exec(path)?.[1];
  return issueKey(named);
}

/** What an address of a self-hosted Jira tells. */
export function dataCenterPlace(url: URL): Place {
  const context = contextOf(url);
  const path = url.pathname.slice(context.length).replace(/\/+$/, '');
  const inPath = keyInPath(url, context);
  const view = viewOf(url, path, inPath);
  const key = inPath ?? selectedKey(url, view);
  const project =
    /^\/projects\/([A-Z][A-Z0-9_]*)(?:\/|$)/.exec(path)?.[1] ?? url.searchParams.get('projectKey');
  return {
    task: key ? { tool: 'jira', site: url.host + context, id: key } : null,
    view,
    container: project ?? (key && view === 'task' ? projectOf(key) : null),
    viewKey: viewKeyOf(url, path, view, inPath),
  };
}

function viewOf(url: URL, path: string, inPath: string | null): ViewKind {
  if (!holdsTasks(url)) return 'other';
  if (isBoard(path)) return url.searchParams.get('view')?.startsWith('planning') ? 'backlog' : 'board';
  if (/^\/issues$|^\/projects\/[^/]+\/issues(?:\/|$)/.test(path)) return 'list';
  if (inPath) return url.searchParams.has('jql') || url.searchParams.has('filter') ? 'list' : 'task';
  return /^\/projects\/[^/]+\/queues\//.test(path) ? 'list' : 'other';
}

/** A board keeps the last issue's key in the address: it is open only where a view with a detail pane is named. */
function selectedKey({ searchParams }: URL, view: ViewKind): string | null {
  if (view !== 'board' && view !== 'backlog') return null;
  const pane = searchParams.get('modal') ?? searchParams.get('view');
  return pane && pane !== 'planning.nodetail' ? issueKey(searchParams.get('selectedIssue')) : null;
}

/** The navigator's address changes its path with the issue that is open beside the list; its search stays. */
function viewKeyOf(url: URL, path: string, view: ViewKind, inPath: string | null): string {
  const kept = new URLSearchParams(url.search);
  for (const name of PASSING) kept.delete(name);
  if (view === 'backlog') kept.set('view', 'planning');
  kept.sort();
  const list = path.startsWith('/browse/') ? '/issues' : path.replace(/\/[^/]+-\d+$/, '');
  return `${view === 'list' && inPath ? list : path}?${kept}`;
}
