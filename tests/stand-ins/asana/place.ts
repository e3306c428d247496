export const WORKSPACE = '1209870000000001';
export const PROJECT = '1209870000000002';

/** Where an address leads in this stand-in. */
export interface Place {
  /** Old addresses begin with /0, present ones with /1. */
  version: 0 | 1;
  /** Only an address without a task names the view. */
  view: 'list' | 'board' | null;
  gid: string | null;
}

/** Reads both generations of addresses. */
export function placeOf(url: URL): Place {
  const version = url.pathname.startsWith('/0') ? 0 : 1;
  const present = /\/task\/(\d+)/.exec(url.pathname)?.[1];
  const [, first, second] = /^\/0\/(\d+)\/(\d+)/.exec(url.pathname) ?? [];
  const old = second && second !== first ? second : undefined;
  const view = /\/(list|board)(?:\/|$)/.exec(url.pathname)?.[1];
  return {
    version,
    view: view === 'list' || view === 'board' ? view : null,
    gid: present ?? old ?? null,
  };
}

/** The address of a task over its project, in the generation of the present one. */
export function taskPath(gid: string, { version }: Place): string {
  return version === 0 ? `/0/${PROJECT}/${gid}` : `/1/${WORKSPACE}/project/${PROJECT}/task/${gid}`;
}

/** The address of the project's list or board. */
export function viewPath(view: 'list' | 'board', { version }: Place): string {
  if (version === 0) return `/0/${PROJECT}/${view}`;
  return `/1/${WORKSPACE}/project/${PROJECT}/${view}/1209870000000003`;
}
