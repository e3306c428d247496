import type { Place, ViewKind } from '@/lib/tools/tool';

/** A task's or project's global id. It exceeds 2^53, so it stays a text. */
const GID = /^\d{1,30}$/;

/** Parts of the app that hold other things than one project's tasks; the number after them is no project. */
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
 * What an Asana address tells. A project's list and board share one viewKey, because the address of a task
 * opened over either names the project only.
 */
export function asanaPlace(url: URL): Place {
  const parts = url.pathname.split('/').filter(Boolean);
  const read = parts[0] === '1' ? readV1(parts) : readV0(parts, url);
  const task = asanaId(read.task);
  return {
    task: task ? { tool: 'asana', site: 'asana', id: task } : null,
    view: read.view,
    container: asanaId(read.project),
    viewKey: viewKey(url, read),
  };
}

interface Read {
  task?: string | undefined;
  project?: string | undefined;
  view: ViewKind;
  /** What is stable in the address when there is no project. */
  rest: string;
}

/** `/1/<workspace>/project/<project>[/<view>/<id>][/task/<task>]`, `/1/<workspace>/<place>/…`. */
function readV1(parts: string[]): Read {
  const after = (word: string) => {
    const at = parts.indexOf(word, 2);
    return at < 0 ? undefined : parts[at + 1];
  };
  const task = after('task') ?? after('item');
  const project = after('project');
  const place = parts[2] ?? '';
  if (project) return { task, project, view: viewOf(parts[4]), rest: '' };
  if (place === 'task') return { task, view: 'task', rest: `task/${task}` };
  return { task, view: place === 'my_tasks' || place === 'search' ? 'list' : 'other', rest: place };
}

/** `/0/<project>/<task>[/f]`, `/0/<project>/<view>`, `/0/<place>/<x>/<task>[/<story>]`, `/0/search?child=<task>`. */
function readV0(parts: string[], url: URL): Read {
  const [, first = '', second = '', third] = parts;
  if (PLACES.includes(first)) {
    const task = asanaId(third) ?? url.searchParams.get('child') ?? undefined;
    const view = first === 'search' ? 'list' : 'other';
    return { task, view, rest: first === 'search' ? `${first}/${second}` : first };
  }
  // The same number twice is a project's own address.
  const task = second === first ? undefined : (asanaId(second) ?? undefined);
  if (!asanaId(first)) return { view: 'other', rest: first };
  if (first === '0') return { task, view: task ? 'task' : 'other', rest: `task/${task}` };
  return { task, project: first, view: viewOf(second), rest: '' };
}

function viewOf(word: string | undefined): ViewKind {
  if (word === 'board') return 'board';
  const other = word && !['list', 'task', 'f'].includes(word) && !asanaId(word);
  return other ? 'other' : 'list';
}

function viewKey(url: URL, { project, rest }: Read): string {
  const kept = new URLSearchParams(url.search);
  for (const name of PASSING) kept.delete(name);
  kept.sort();
  return `${asanaId(project) ? `project/${project}` : rest}?${kept}`;
}
