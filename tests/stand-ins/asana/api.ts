import { PROJECT } from './place.ts';
import { type AsanaTask, tasks } from './tasks.ts';

/** A request as the server hears it. `path` has its query; header names are lower case. */
export interface AsanaAsked {
  method: string;
  host: string;
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface AsanaAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What the API answers from. Tests change it as a workspace would change, or misbehave. */
export interface AsanaApiState {
  /** The tasks of the project, in its order. */
  tasks: AsanaTask[];
  /** Whether the browser's session is open; the cookie itself is not looked at. */
  signedIn: boolean;
  /** The one personal access token; null: there is none. */
  token: string | null;
  /** Tasks that are deleted (404), and tasks that this person may not see (403). */
  deleted: Set<string>;
  hidden: Set<string>;
  /** Minutes spent on tasks. */
  minutes: Map<string, number>;
  /** Requests that are left in this minute; each action of a batch is one. A free workspace has 150. */
  left: number;
  /** Seconds that an answer says to wait then. */
  retryAfter: number;
  /** Every answer is a page instead of data. */
  html: boolean;
}

/** A workspace with the stand-in's project, everything in order. */
export function asanaApiState(part: Partial<AsanaApiState> = {}): AsanaApiState {
  return {
    tasks: tasks(),
    signedIn: true,
    token: '2/stand-in',
    deleted: new Set(),
    hidden: new Set(),
    minutes: new Map(),
    left: 150,
    retryAfter: 30,
    html: false,
    ...part,
  };
}

const PAGE = 100;
const ACTIONS = 10;

/** What Asana answers (developers.asana.com); null to requests that are not for its API. Counts down `left` only. */
export function asanaApi(asked: AsanaAsked, state: AsanaApiState): AsanaAnswer | null {
  if (asked.host !== 'app.asana.com' || !asked.path.startsWith('/api/')) return null;
  if (state.html)
    return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<!doctype html>' };
  if (!isLetIn(asked, state)) return failed(401, 'Not Authorized');
  const url = new URL(asked.path, 'https://app.asana.com');
  if (asked.method === 'POST' && url.pathname === '/api/1.0/batch') return batch(asked.body, state);
  if (state.left < 1) return throttled(state);
  state.left -= 1;
  if (asked.method !== 'GET') return failed(404, 'No matching route for request');
  return got(url.pathname.replace('/api/1.0', ''), url.searchParams, state);
}

/** A session may write, and use the batch endpoint, only with the client header. */
function isLetIn({ method, headers }: AsanaAsked, { signedIn, token }: AsanaApiState): boolean {
  const { authorization } = headers;
  if (authorization !== undefined) return token !== null && authorization === `Bearer ${token}`;
  return signedIn && (method === 'GET' || headers['x-allow-asana-client'] === '1');
}

function got(path: string, query: URLSearchParams, state: AsanaApiState): AsanaAnswer {
  if (path === '/users/me') return said(200, { data: { gid: '1209870000000099', name: 'Alice Chen' } });
  const fields = (query.get('opt_fields') ?? '').split(',').filter(Boolean);
  const one = /^\/tasks\/(\d+)$/.exec(path)?.[1];
  if (one) return task(one, fields, state);
  const project = /^\/projects\/(\d+)\/tasks$/.exec(path)?.[1];
  if (!project) return failed(404, 'No matching route for request');
  if (project !== PROJECT) return failed(404, `project: Unknown object: ${project}`);
  const [limit, from] = [Number(query.get('limit')), Number(query.get('offset') ?? 0)];
  if (!(limit >= 1 && limit <= PAGE)) return failed(400, 'limit: Must be between 1 and 100');
  if (!(from >= 0)) return failed(400, 'offset: Your pagination token has expired.');
  const shown = state.tasks.filter(({ gid }) => !state.deleted.has(gid) && !state.hidden.has(gid));
  const to = from + limit;
  const next = { offset: String(to), path: `${path}?limit=${limit}&offset=${to}`, uri: '' };
  return said(200, {
    data: shown.slice(from, to).map((each) => record(each, fields, state)),
    next_page: to < shown.length ? next : null,
  });
}

function batch(body: string, state: AsanaApiState): AsanaAnswer {
  const { data } = JSON.parse(body || '{}') as { data?: { actions?: Action[] } };
  const actions = data?.actions ?? [];
  if (actions.length === 0) return failed(400, 'actions: Missing input');
  if (actions.length > ACTIONS) return failed(400, 'actions: Too many actions in one request');
  if (state.left < actions.length) return throttled(state);
  state.left -= actions.length;
  return said(200, {
    data: actions.map(({ method, relative_path: path, options }) => {
      const isAsked = method.toLowerCase() === 'get' && !path.includes('?');
      const query = new URLSearchParams({ opt_fields: (options?.fields ?? []).join(',') });
      const answer = isAsked ? got(path, query, state) : failed(400, 'relative_path: Not accepted here');
      return { status_code: answer.status, headers: {}, body: JSON.parse(answer.body) };
    }),
  });
}

interface Action {
  method: string;
  relative_path: string;
  options?: { fields?: string[] };
}

function task(gid: string, fields: readonly string[], state: AsanaApiState): AsanaAnswer {
  const found = state.tasks.find((one) => one.gid === gid);
  if (!found || state.deleted.has(gid)) return failed(404, `task: Unknown object: ${gid}`);
  if (state.hidden.has(gid)) return failed(403, `task: You do not have access to this task: ${gid}`);
  return said(200, { data: record(found, fields, state) });
}

/** Only the fields that were asked for, and the ids of what they name. */
function record(one: AsanaTask, fields: readonly string[], { minutes }: AsanaApiState) {
  const { gid, title, done, assignee, parent, tag } = one;
  const all: Record<string, unknown> = {
    name: title,
    completed: done,
    completed_at: done ? '2026-11-18T09:30:00.000Z' : null,
    created_at: '2026-10-01T08:00:00.000Z',
    permalink_url: `https://app.asana.com/1/1209870000000001/project/${PROJECT}/task/${gid}`,
    actual_time_minutes: minutes.get(gid) ?? null,
    assignee: assignee && { gid: `12098700000010${assignee.id.slice(-1)}`, name: assignee.name },
    parent: parent && { gid: parent.gid, name: parent.title },
    memberships: [{ project: { gid: PROJECT, name: 'Customer health' } }],
    tags: [{ gid: '1209870000000501', name: tag }],
  };
  const asked = new Set(fields.map((field) => field.split('.')[0]));
  return { gid, ...Object.fromEntries(Object.entries(all).filter(([name]) => asked.has(name))) };
}

function throttled({ retryAfter }: AsanaApiState): AsanaAnswer {
  const answer = failed(429, "You've made too many requests and hit a rate limit.");
  return { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfter) } };
}

function failed(status: number, message: string): AsanaAnswer {
  return said(status, { errors: [{ message, help: 'https://developers.asana.com/docs/errors' }] });
}

function said(status: number, body: unknown): AsanaAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: JSON.stringify(body),
  };
}
