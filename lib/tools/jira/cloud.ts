import { isStop, type Stop, type Talk } from '@/lib/tools/api/talk';
import type { ApiAnswer } from '@/lib/tools/reader';
import { bodyOf, issuesOf } from './issue';
import type { Told } from './reading';
import { askIssues } from './requests';
import { unlessSignedOut } from './signed-in';

/** What Jira Cloud says of these names; it leaves out what is not there, or not for this person. */
export function* fetchIssues(origin: string, names: readonly string[]): Talk<Told | Stop> {
  const answer = yield askIssues(origin, names);
  const told = toldBy(answer);
  const mayBeSignedOut = isStop(told) && (answer.status === 400 || told.trouble === 'notData');
  return mayBeSignedOut ? yield* unlessSignedOut(`${origin}/rest/api/3`, told) : told;
}

/** What could not be fetched this time is named by number: any name that is left over may be meant. */
function toldBy(answer: ApiAnswer): Told | Stop {
  const body = bodyOf(answer);
  if (isStop(body)) return body;
  const issues = issuesOf(body.issues);
  const errors = body.issueErrors ?? [];
  if (!issues || !Array.isArray(errors)) return { trouble: 'changed' };
  return { issues, missing: [], isPartial: errors.length > 0 };
}
