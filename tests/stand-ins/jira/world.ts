import { navigate, withParameter } from '../parts/address';
import { OPTIONS } from '../parts/options';
import { createWorld } from '../parts/world';
import { type Issue, issues } from './issues';

export const BOARD = '/jira/software/c/projects/ACT/boards/12';

/** The navigator's address up to the open issue's key. */
const SEARCH = '/issues/';

export const world = createWorld<Issue>(issues(OPTIONS.count ?? undefined));

/** Opens an issue where the view opens it, or closes it with null. */
export function openIssue(key: string | null): void {
  if (location.pathname.startsWith('/browse/')) navigate(key ? `/browse/${key}` : BOARD);
  else if (location.pathname.startsWith(SEARCH)) navigate(`${SEARCH}${key ?? ''}${location.search}`);
  else navigate(withParameter('selectedIssue', key));
}

/** The key that an address names: on its own page, beside the navigator's list, or over a board. */
export function keyOf(url: URL): string | null {
  const inPath = /^\/(?:browse|issues)\/([A-Z][A-Z0-9_]*-\d+)/i.exec(url.pathname)?.[1];
  return (inPath ?? url.searchParams.get('selectedIssue'))?.toUpperCase() ?? null;
}

export function saveIssue(key: string, part: Partial<Issue>): void {
  world.changeTask((issue) => issue.key === key, part);
}
