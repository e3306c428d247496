export const WORKSPACE = '1209870000000001';
export const PROJECT = '1209870000000002';
const VIEW = '1209870000000003';

const VIEWS = ['list', 'board', 'inbox', 'search', 'home'] as const;

/** What this stand-in shows of Asana: two views of a project, and three places with tasks of several. */
export type View = (typeof VIEWS)[number];

/** Where an address leads in this stand-in. */
export interface Place {
  /** Old addresses begin with /0, present ones with /1. */
  version: 0 | 1;
  /** The address of a task over a project does not name the view. */
  view: View | null;
  gid: string | null;
}

/** Reads both generations of addresses. */
export function placeOf(url: URL): Place {
  const version = url.pathname.startsWith('/0') ? 0 : 1;
  const present = /\/(?:task|item)\/(\d+)/.exec(url.pathname)?.[1];
  const [, first, second] = /^\/0\/(\d+)\/(\d+)/.exec(url.pathname) ?? [];
  const old = second && second !== first ? second : undefined;
  const words = url.pathname.split('/');
  return {
    version,
    view: VIEWS.find((view) => words.includes(view)) ?? null,
    gid: present ?? old ?? null,
  };
}

/** The address of a task over the view, in the generation of the present one. */
export function taskPath(gid: string, { version }: Place, view: View = 'list'): string {
  if (view === 'inbox') return `${viewPath('inbox', { version })}/item/${gid}/story/1209870000000600`;
  if (view === 'search' || view === 'home') return `${viewPath(view, { version })}/task/${gid}`;
  return version === 0 ? `/0/${PROJECT}/${gid}` : `/1/${WORKSPACE}/project/${PROJECT}/task/${gid}`;
}

/** The address of a view. */
export function viewPath(view: View, { version }: Pick<Place, 'version'>): string {
  if (view === 'home') return `/1/${WORKSPACE}/home`;
  if (view === 'inbox' || view === 'search') return `/1/${WORKSPACE}/${view}/1209870000000099`;
  if (version === 0) return `/0/${PROJECT}/${view}`;
  return `/1/${WORKSPACE}/project/${PROJECT}/${view}/${VIEW}`;
}
