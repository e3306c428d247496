export const WORKSPACE = '1209870000000001';
export const PROJECT = '1209870000000002';
const VIEW = '1209870000000003';
/** My tasks stands in addresses as if it were a project. */
const MY_TASKS = '1209870000000007';

const VIEWS = ['list', 'board', 'inbox', 'search', 'home'] as const;

/** What this stand-in shows of Asana: two views of a project, and four places with tasks of several. */
export type View = (typeof VIEWS)[number] | 'mine';

/** Where an address leads in this stand-in. */
export interface Place {
  /** Old addresses begin with /0, present ones with /1. */
  version: 0 | 1;
  /** The address of a task over a project does not name the view. */
  view: View | null;
  gid: string | null;
  /** Whether that task fills the page. */
  own: boolean;
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
    view: words.includes(MY_TASKS) ? 'mine' : (VIEWS.find((view) => words.includes(view)) ?? null),
    gid: present ?? old ?? null,
    own: url.searchParams.get('focus') === 'true' || words.at(-1) === 'f',
  };
}

/** The address of a task over the view, in the generation of the present one. */
export function taskPath(gid: string, { version }: Pick<Place, 'version'>, view: View = 'list'): string {
  if (view === 'mine') return `/1/${WORKSPACE}/project/${MY_TASKS}/task/${gid}`;
  if (view === 'inbox') return `${viewPath('inbox', { version })}/item/${gid}/story/1209870000000600`;
  if (view === 'search' || view === 'home') return `${viewPath(view, { version })}/task/${gid}`;
  return version === 0 ? `/0/${PROJECT}/${gid}` : `/1/${WORKSPACE}/project/${PROJECT}/task/${gid}`;
}

/** The address of a task on a page of its own. */
export function ownPath(gid: string): string {
  return `/1/${WORKSPACE}/project/${PROJECT}/task/${gid}?focus=true`;
}

/** The address of a view. */
export function viewPath(view: View, { version }: Pick<Place, 'version'>): string {
  if (view === 'mine') return `/1/${WORKSPACE}/project/${MY_TASKS}/list/${VIEW}`;
  if (view === 'home') return `/1/${WORKSPACE}/home`;
  if (view === 'inbox' || view === 'search') return `/1/${WORKSPACE}/${view}/1209870000000099`;
  if (version === 0) return `/0/${PROJECT}/${view}`;
  return `/1/${WORKSPACE}/project/${PROJECT}/${view}/${VIEW}`;
}
