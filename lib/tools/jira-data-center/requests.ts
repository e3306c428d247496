import { FIELDS } from '@/lib/tools/jira/requests';
import type { ApiRequest } from '@/lib/tools/reader';

/** So many issues are asked for at once: a search may return 1,000, of some 4 KB each. */
export const ISSUES = 250;

/** Every field that there is, the person's own sites' ones among them. */
export function askFields(base: string): ApiRequest {
  return {
    method: 'GET',
    url: `${base}/rest/api/2/field`,
    headers: { Accept: 'application/json' },
    body: null,
  };
}

/** The issues of these names, keys or numbers, from the `startAt`th on. */
export function askSearch(
  base: string,
  names: readonly string[],
  startAt: number,
  epicField: string | null,
): ApiRequest {
  const search = {
    jql: jqlOf(names),
    startAt,
    maxResults: ISSUES,
    fields: epicField === null ? FIELDS : [...FIELDS, epicField],
    // Else one issue that is not there would fail all others.
    validateQuery: false,
  };
  return {
    method: 'POST',
    url: `${base}/rest/api/2/search`,
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-Atlassian-Token': 'no-check',
    },
    body: JSON.stringify(search),
  };
}

/** Names hold letters, digits, `_` and `-` only; in quotes none of them is a word of the query language. */
function jqlOf(names: readonly string[]): string {
  const lists = [
    ['key', names.filter((name) => !/^\d+$/.test(name))],
    ['id', names.filter((name) => /^\d+$/.test(name))],
  ] as const;
  const clauses = lists
    .filter(([, list]) => list.length > 0)
    .map(([field, list]) => `${field} in (${list.map((name) => `"${name}"`).join(',')})`);
  // Pages of an answer follow each other in one order only.
  return `${clauses.join(' OR ')} ORDER BY key`;
}
