import { type Issue, issues } from '../jira/issues';
import { OPTIONS, type Scheme } from '../parts/options';
import { contextOf } from './head';

/** Everything that changes in this stand-in. Whoever changes it calls `draw`. */
export const world: { issues: Issue[]; scheme: Scheme } = {
  issues: issues(OPTIONS.count ?? undefined),
  scheme: OPTIONS.scheme,
};

/** `/jira`, or '' at the root of the host. */
export const CONTEXT = contextOf(location.pathname);

/** The path behind the context. */
export function path(): string {
  return location.pathname.slice(CONTEXT.length);
}

/** The issue that has the page, the detail pane or the place beside the list. */
export function openKey(): string | null {
  const named = /^\/(?:browse|projects\/[^/]+\/issues)\/([^/]+)$/.exec(path())?.[1];
  const board = new URLSearchParams(location.search);
  return named ?? (board.get('view') === 'planning.nodetail' ? null : board.get('selectedIssue'));
}

export function issueOf(key: string | null): Issue | undefined {
  return world.issues.find((issue) => issue.key === key);
}

/** Where an issue opens from here: in the pane of a board, else on its own page; null closes it. */
export function addressOf(key: string | null): string {
  if (!path().startsWith('/secure/')) return key ? `${CONTEXT}/browse/${key}` : `${CONTEXT}/issues/?jql=`;
  const url = new URL(location.href);
  const planning = url.searchParams.get('view')?.startsWith('planning');
  url.searchParams.delete('selectedIssue');
  url.searchParams.delete('view');
  if (planning || key) url.searchParams.set('view', planning ? 'planning' : 'detail');
  if (key) url.searchParams.set('selectedIssue', key);
  return url.href;
}

/** Jira's category of a column, as the lozenge's class carries it. */
export function categoryOf({ column }: Issue): 'new' | 'indeterminate' | 'done' {
  return column === 'To Do' ? 'new' : column === 'Done' ? 'done' : 'indeterminate';
}
