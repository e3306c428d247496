import { type Issue, issues } from '../jira/issues.ts';
import { EPIC_FIELD, record } from './api-issue.ts';

/** A request as the server hears it. `path` has its query; header names are lower case. */
export interface DataCenterAsked {
  method: string;
  host: string;
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface DataCenterAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What the API answers from. Tests change it as a Jira would change, or misbehave. */
export interface DataCenterApiState {
  /** Where Jira is served below its host. */
  context: string;
  issues: Issue[];
  /** Whether the browser's session is open; the cookie itself is not looked at. */
  signedIn: boolean;
  /** Keys of issues that everybody may see. */
  open: Set<string>;
  /** Keys of issues that are deleted or not for this person: the answer is the same. */
  hidden: Set<string>;
  /** Issues that moved, by their old key. */
  moved: Map<string, string>;
  /** An older Jira refuses a search for what is not there, with `validateQuery` or without. */
  strict: boolean;
  /** What it says of an issue that is not there; `%` stands for its name. */
  complaint: string;
  /** So many issues at most are given at once (`jira.search.views.default.max`). */
  most: number;
  /** Requests that are left before too many were sent. */
  left: number;
  retryAfter: string;
  /** Every answer is a page instead of data. */
  html: boolean;
}

/** A Jira with the stand-in's board, everything in order. */
export function dataCenterApiState(part: Partial<DataCenterApiState> = {}): DataCenterApiState {
  return {
    context: '/jira',
    issues: issues(),
    signedIn: true,
    open: new Set(),
    hidden: new Set(),
    moved: new Map(),
    strict: false,
    complaint: "An issue with key '%' does not exist for field 'key'.",
    most: 1_000,
    left: 100,
    retryAfter: '5',
    html: false,
    ...part,
  };
}

/** What Jira 9 answers (docs.atlassian.com); null to requests that are not for its API. Counts down `left`. */
export function dataCenterApi(asked: DataCenterAsked, state: DataCenterApiState): DataCenterAnswer | null {
  const { pathname } = new URL(asked.path, 'https://jira.example');
  const root = `${state.context}/rest/api/2`;
  if (!pathname.startsWith(`${root}/`)) return null;
  if (state.html)
    return { status: 200, headers: { 'content-type': 'text/html;charset=UTF-8' }, body: '<!doctype html>' };
  if (state.left < 1) {
    const answer = failed(429, ['Rate limit exceeded.']);
    return { ...answer, headers: { ...answer.headers, 'retry-after': state.retryAfter } };
  }
  state.left -= 1;
  const endpoint = `${asked.method} ${pathname.slice(root.length)}`;
  if (endpoint === 'GET /myself')
    return state.signedIn
      ? said(200, { key: 'JIRAUSER10100', name: 'alice', displayName: 'Alice Chen' })
      : failed(401, ['You are not authenticated.']);
  if (endpoint === 'GET /field')
    return said(200, [{ id: 'summary', schema: { system: 'summary' } }, EPIC_FIELD]);
  if (endpoint !== 'POST /search') return failed(404, ['null for uri']);
  if (asked.headers['x-atlassian-token'] !== 'no-check')
    return { status: 403, headers: { 'content-type': 'text/html' }, body: 'XSRF check failed' };
  return searched(asked, state);
}

interface Search {
  jql: string;
  startAt?: number;
  maxResults?: number;
  fields?: string[];
  validateQuery?: boolean;
}

function searched({ body }: DataCenterAsked, state: DataCenterApiState): DataCenterAnswer {
  const { jql, startAt = 0, maxResults = 50, fields = [], validateQuery = true } = JSON.parse(body) as Search;
  const clause = /^(?:(?:key|id) in \((?:"[\w-]+",?)+\)(?: OR | (?=ORDER)))+ORDER BY key$/;
  if (!clause.test(jql)) return failed(400, ['Error in the JQL Query.']);
  const names = [...jql.matchAll(/"([\w-]+)"/g)].map(([, name = '']) => name);
  const met = names.map((name) => ({ name, issue: issueOf(name, state) }));
  const complaints = met.filter(({ issue }) => !issue).map(({ name }) => state.complaint.replace('%', name));
  if (complaints.length > 0 && (state.strict || validateQuery)) return failed(400, complaints);
  const found = new Map(met.flatMap(({ issue }) => (issue ? [[issue.key, issue] as const] : [])));
  const every = [...found.values()].sort((a, b) => a.key.localeCompare(b.key, 'en', { numeric: true }));
  const most = Math.min(maxResults, state.most);
  return said(200, {
    startAt,
    maxResults: most,
    total: every.length,
    issues: every.slice(startAt, startAt + most).map(({ id, key, issue }) => record(id, key, issue, fields)),
    ...(complaints.length > 0 && { warningMessages: complaints }),
  });
}

/** By number or key, and by the key that it had before it moved. Nothing but what is open is shown to nobody. */
function issueOf(name: string, { issues: all, hidden, moved, signedIn, open }: DataCenterApiState) {
  const at = all.findIndex(
    ({ key }, place) => idAt(place) === name || key === name || moved.get(key) === name,
  );
  const issue = all[at];
  if (!issue || hidden.has(issue.key) || (!signedIn && !open.has(issue.key))) return null;
  return { id: idAt(at), key: moved.get(issue.key) ?? issue.key, issue };
}

/** The number of the issue at a place of the list. */
export function idAt(place: number): string {
  return String(20_001 + place);
}

function failed(status: number, errorMessages: string[]): DataCenterAnswer {
  return said(status, { errorMessages, errors: {} });
}

function said(status: number, body: unknown): DataCenterAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: JSON.stringify(body),
  };
}
