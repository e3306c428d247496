import { isStop, type Stop, type Talk } from '@/lib/tools/api/talk';
import { bodyOf, type Issue, issuesOf } from '@/lib/tools/jira/issue';
import type { Told } from '@/lib/tools/jira/reading';
import type { ApiAnswer } from '@/lib/tools/reader';
import { complainedOf } from './complaints';
import { askSearch } from './requests';

/** One search goes on for at most so many pages and refusals. */
const MOST_ROUNDS = 12;

/**
 * What a Jira of one's own says of these names. An older one refuses a search for what is not there instead of warning
 * of it, but names it: the next search does without. Null when it names nothing. A site may be set to give fewer issues
 * at once than were asked for.
 */
export function* searchIssues(
  base: string,
  names: readonly string[],
  epicField: string | null,
): Talk<Told | Stop | null> {
  const missing = new Set<string>();
  const issues: Issue[] = [];
  let isPartial = true;
  for (let round = 0; round < MOST_ROUNDS && isPartial; round += 1) {
    const left = names.filter((name) => !missing.has(name));
    if (left.length === 0) break;
    const answer = yield askSearch(base, left, issues.length, epicField);
    const complaints = complainedOf(answer, left);
    for (const name of complaints) missing.add(name);
    if (answer.status === 400 && complaints.length === 0) return null;
    if (answer.status === 400) continue;
    const page = pageOf(answer);
    if (isStop(page)) return page;
    issues.push(...page.issues);
    isPartial = issues.length < page.total && page.issues.length > 0;
  }
  return { issues, missing: [...missing], isPartial: isPartial && missing.size < names.length };
}

function pageOf(answer: ApiAnswer): { issues: Issue[]; total: number } | Stop {
  const body = bodyOf(answer);
  if (isStop(body)) return body;
  const issues = issuesOf(body.issues);
  const { total } = body;
  return issues && typeof total === 'number' ? { issues, total } : { trouble: 'changed' };
}
