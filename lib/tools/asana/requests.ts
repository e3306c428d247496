import type { ApiRequest, Way } from '@/lib/tools/reader';

/** Where tokens go, and nowhere else. */
const ORIGIN = 'https://app.asana.com';

/** An endpoint takes at most so many actions in one request (developers.asana.com/docs/batch-requests). */
export const ACTIONS = 10;

/** A page of a listing holds at most so many tasks (developers.asana.com/docs/pagination). */
export const PAGE = 100;

/** What is asked of each task; ids of what is named in them come without asking. */
const FIELDS = [
  ...['name', 'completed', 'completed_at', 'created_at', 'permalink_url', 'actual_time_minutes'],
  ...['assignee.name', 'parent.name', 'memberships.project.name', 'tags.name'],
];

/** Whether the way is open: who am I. */
export function askMe(way: Way): ApiRequest {
  return get(way, '/users/me?opt_fields=name');
}

/** At most ten tasks, each of which counts against the limit of requests in a minute. */
export function askTasks(way: Way, gids: readonly string[]): ApiRequest {
  const actions = gids.map((gid) => ({
    method: 'get',
    relative_path: `/tasks/${gid}`,
    options: { fields: FIELDS },
  }));
  return {
    method: 'POST',
    url: address(way, '/batch'),
    headers: { ...headers(way), 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: { actions } }),
  };
}

/** The next hundred tasks of a project, in its own order; `offset` is the API's, null for the first. */
export function askProject(way: Way, project: string, offset: string | null): ApiRequest {
  const query = new URLSearchParams({ limit: String(PAGE), opt_fields: FIELDS.join(',') });
  if (offset !== null) query.set('offset', offset);
  return get(way, `/projects/${project}/tasks?${query}`);
}

function get(way: Way, path: string): ApiRequest {
  return { method: 'GET', url: address(way, path), headers: headers(way), body: null };
}

function address(way: Way, path: string): string {
  return `${way.by === 'session' ? way.origin : ORIGIN}/api/1.0${path}`;
}

/** Without the client header a session may read with GET only (ShunSakurai, Asana Navigator). */
function headers(way: Way): Record<string, string> {
  const pass: Record<string, string> =
    way.by === 'session' ? { 'X-Allow-Asana-Client': '1' } : { Authorization: `Bearer ${way.token}` };
  return { Accept: 'application/json', ...pass };
}
