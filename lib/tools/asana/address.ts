import type { Place, ViewKind } from '@/lib/tools/tool';

/** A task's or project's global id. It exceeds 2^53, so it stays a text. */
const GID = /^\d{1,30}$/;

/** Parts of the app that hold tasks of several projects; the number after them is no project. */
const PLACES = ['home', 'inbox', 'search', 'my_tasks'];

/** Parameters that come and go while the view stays. */
const PASSING = ['child', 'focus'];

/** The app, at the root, under `/0/` and, since 2025, `/1/`; not its login and its API. */
export function isAsanaPage(url: URL): boolean {
  return (
    url.protocol === 'https:' &&
    url.hostname === 'app.asana.com' &&
    /^\/(?:$|[01](?:\/|$))/.test(url.pathname)
  );
}

/** The id that a text is; else null. */
export function asanaId(text: string | null | undefined): string | null {
  return text && GID.test(text) ? text : null;
}

/**
 * What an Asana address tells. That of a task opened over a project's list or board names the project only: its
 * viewKey ends in `/` and so keeps the view that was shown. A task on its own page is a view of its own.
 */
export function asanaPlace(url: URL): Place {
  const parts = url.pathname.split('/').filter(Boolean);
  const read = parts[0] === '1' ? readV1(parts, url) : readV0(parts, url);
  const id = asanaId(read.task);
  const ownPage = id !== null && (read.own || read.rest === '');
  return {
    task: id ? { tool: 'asana', site: 'asana', id } : null,
    view: ownPage ? 'task' : read.view,
    container: asanaId(read.project),
    viewKey: `${ownPage ? `task/${id}` : read.rest}${query(url)}`,
  };
}

interface Read {
  task?: string | null | undefined;
  project?: string | undefined;
  view: ViewKind;
  /** What stays in the address while this view does; '' without any. */
  rest: string;
  /** Whether the task fills the page. */
  own?: boolean;
}

/** `/1/<workspace>/project/<project>[/<view>/<id>][/task/<task>]`, `/1/<workspace>/<place>/…`. */
function readV1(parts: string[], url: URL): Read {
  const after = (word: string) => {
    const at = parts.indexOf(word, 2);
    return at < 0 ? undefined : parts[at + 1];
  };
  const task = after('task') ?? after('item') ?? url.searchParams.get('child');
  const own = url.searchParams.get('focus') === 'true';
  const [, , place = '', id, word, viewId] = parts;
  if (place === 'project') return { task, project: id, own, ...projectView(id, word, viewId) };
  if (place === 'task') return { task, view: 'other', rest: '' };
  return { task, own, ...placeView(place, id) };
}

/** `/0/<project>/<task>[/f]`, `/0/<project>/<view>`, `/0/<place>/<x>/<task>[/<story>]`, `/0/search?child=<task>`. */
function readV0(parts: string[], url: URL): Read {
  const [, first = '', second = '', third] = parts;
  const own = parts.at(-1) === 'f';
  if (PLACES.includes(first))
    return { task: asanaId(third) ?? url.searchParams.get('child'), own, ...placeView(first, second) };
  // The same number twice is a project's own address.
  const task = second === first ? null : asanaId(second);
  if (!asanaId(first)) return { view: 'other', rest: first };
  if (first === '0') return { task, view: 'other', rest: '' };
  return { task, project: first, own, ...projectView(first, second) };
}

function projectView(project = '', word = '', id?: string): Pick<Read, 'view' | 'rest'> {
  if (!word || word === 'task' || word === 'f' || asanaId(word))
    return { view: 'list', rest: `project/${project}/` };
  const view = word === 'board' || word === 'list' ? word : 'other';
  return { view, rest: `project/${project}/${word}/${asanaId(id) ?? ''}` };
}

function placeView(place: string, id?: string): Pick<Read, 'view' | 'rest'> {
  const search = place === 'search' && asanaId(id);
  return { view: PLACES.includes(place) ? 'list' : 'other', rest: search ? `${place}/${id}` : place };
}

function query(url: URL): string {
  const kept = new URLSearchParams(url.search);
  for (const name of PASSING) kept.delete(name);
  kept.sort();
  return kept.size > 0 ? `?${kept}` : '';
}
