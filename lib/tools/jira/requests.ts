import type { ApiRequest } from '@/lib/tools/reader';

/** One request names at most so many issues (developer.atlassian.com, bulk fetch issues). */
export const ISSUES = 100;

/** What is asked of each issue. `statuscategorychangedate` is of the cloud only; elsewhere it is left out. */
export const FIELDS = [
  ...['summary', 'status', 'assignee', 'parent', 'project', 'labels', 'created', 'resolutiondate'],
  'statuscategorychangedate',
];

/** Many issues by key or number; those that are not there, or not for this person, are left out of the answer. */
export function askIssues(origin: string, idsOrKeys: readonly string[]): ApiRequest {
  return {
    method: 'POST',
    url: `${origin}/rest/api/3/issue/bulkfetch`,
    // Without the last header a POST may be taken for a forged one.
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-Atlassian-Token': 'no-check',
    },
    body: JSON.stringify({ issueIdsOrKeys: idsOrKeys, fields: FIELDS, fieldsByKeys: false }),
  };
}

/** Who am I: whether anybody is signed in. `api` is the API's address with its version. */
export function askMyself(api: string): ApiRequest {
  return { method: 'GET', url: `${api}/myself`, headers: { Accept: 'application/json' }, body: null };
}
