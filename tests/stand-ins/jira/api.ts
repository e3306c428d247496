import { record } from './api-issue.ts';
import { type Issue, issues } from './issues.ts';

/** A request as the server hears it. `path` has its query; header names are lower case. */
export interface JiraAsked {
  method: string;
  host: string;
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface JiraAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What the API answers from. Tests change it as a site would change, or misbehave. */
export interface JiraApiState {
  issues: Issue[];
  /** Whether the browser's session is open; the cookie itself is not looked at. */
  signedIn: boolean;
  /** Keys of issues that are deleted or not for this person: the answer is the same. */
  hidden: Set<string>;
  /** Issues that moved, by their old key. */
  moved: Map<string, string>;
  /** Keys of issues that cannot be fetched this time. */
  failing: Set<string>;
  /** Keys of issues whose status has no category. */
  uncategorised: Set<string>;
  /** Requests that are left before too many were sent. */
  left: number;
  /** What an answer says then of when to come back. */
  retryAfter: string;
  /** Every answer is a page instead of data. */
  html: boolean;
}

/** A site with the stand-in's board, everything in order. */
export function jiraApiState(part: Partial<JiraApiState> = {}): JiraApiState {
  return {
    issues: issues(),
    signedIn: true,
    hidden: new Set(),
    moved: new Map(),
    failing: new Set(),
    uncategorised: new Set(),
    left: 100,
    retryAfter: '12',
    html: false,
    ...part,
  };
}

const MOST = 100;

/** What Jira Cloud answers (developer.atlassian.com); null to requests that are not for its API. Counts down `left`. */
export function jiraApi(asked: JiraAsked, state: JiraApiState): JiraAnswer | null {
  if (!asked.host.endsWith('.atlassian.net') || !asked.path.startsWith('/rest/api/3/')) return null;
  if (state.html) return page();
  if (state.left < 1) return throttled(state);
  state.left -= 1;
  const { pathname } = new URL(asked.path, 'https://x.atlassian.net');
  const endpoint = `${asked.method} ${pathname.slice('/rest/api/3'.length)}`;
  if (endpoint === 'GET /myself')
    return state.signedIn ? said(200, { accountId: '712020-a1', displayName: 'Alice Chen' }) : page();
  if (endpoint !== 'POST /issue/bulkfetch') return failed(404, 'null for uri');
  if (asked.headers['x-atlassian-token'] !== 'no-check')
    return { status: 403, headers: { 'content-type': 'text/html' }, body: 'XSRF check failed' };
  return state.signedIn ? fetched(asked, state) : failed(400, 'The request could not be processed.');
}

function fetched({ body }: JiraAsked, state: JiraApiState): JiraAnswer {
  const { issueIdsOrKeys: names = [], fields = [] } = JSON.parse(body || '{}') as {
    issueIdsOrKeys?: string[];
    fields?: string[];
  };
  if (names.length === 0) return failed(400, 'At least one issue ID or key is needed.');
  if (names.length > MOST) return failed(400, `No more than ${MOST} issues can be fetched.`);
  const found = new Map(names.flatMap((name) => issueOf(name, state) ?? []).map((one) => [one.key, one]));
  const every = [...found.values()].sort((a, b) => Number(a.id) - Number(b.id));
  const isFailing = ({ key }: { key: string }) => state.failing.has(key);
  return said(200, {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    issues: every
      .filter((one) => !isFailing(one))
      .map(({ id, key, issue }) => record(id, key, issue, fields, state.uncategorised.has(key))),
    issueErrors: every
      .filter(isFailing)
      .map(({ id }) => ({ id, errorMessage: 'Could not be fetched. Try again.' })),
  });
}

/** By number or key, whatever its case, and by the key that it had before it moved. */
function issueOf(name: string, { issues: all, hidden, moved }: JiraApiState) {
  const at = all.findIndex(
    ({ key }, place) => idAt(place) === name || key === name.toUpperCase() || moved.get(key) === name,
  );
  const issue = all[at];
  if (!issue) return null;
  const key = moved.get(issue.key) ?? issue.key;
  return hidden.has(issue.key) || hidden.has(key) ? null : { id: idAt(at), key, issue };
}

/** The number of the issue at a place of the list. */
export function idAt(place: number): string {
  return String(10_001 + place);
}

function page(): JiraAnswer {
  return {
    status: 200,
    headers: { 'content-type': 'text/html;charset=UTF-8' },
    body: '<!doctype html><title>Log in</title>',
  };
}

function throttled({ retryAfter }: JiraApiState): JiraAnswer {
  const answer = failed(429, 'Rate limit exceeded.');
  return { ...answer, headers: { ...answer.headers, 'retry-after': retryAfter } };
}

function failed(status: number, message: string): JiraAnswer {
  return said(status, { errorMessages: [message], errors: {} });
}

function said(status: number, body: unknown): JiraAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: JSON.stringify(body),
  };
}
