import { isStop, type Stop, type Talk } from '@/lib/tools/api/talk';
import type { ApiAnswer } from '@/lib/tools/reader';
import { bodyOf, type Issue, issuesOf, matched } from './issue';
import { both, nothing, type Read } from './read';
import { askIssues } from './requests';
import { unlessSignedOut } from './signed-in';

/** Finding what became of the missing takes no more requests than this; the rest is left for another time. */
const MOST_REQUESTS = 40;

/** A site of Jira Cloud during one exchange. */
export interface CloudApi {
  origin: string;
  asked: number;
}

/**
 * Issues by key or number. Jira gives each issue once, under its present name: one that moved comes back as a
 * stranger, or not at all where its new key was asked for, too. So what is missing is asked for again by itself,
 * until each stranger has one name only that it can stand for.
 */
export function* readIssues(api: CloudApi, names: readonly string[]): Talk<Read> {
  if (names.length === 0 || api.asked >= MOST_REQUESTS) return nothing();
  api.asked += 1;
  const answer = yield askIssues(api.origin, names);
  const told = toldBy(answer);
  if (isStop(told)) return nothing(yield* reasonOf(api, answer, told));
  const found = matched(names, told.issues);
  const known = new Set(found.values());
  const strangers = told.issues.filter((issue) => !known.has(issue));
  const rest = names.filter((name) => !found.has(name));
  const [stranger, second] = strangers;
  // What Jira could not fetch this time it names by number: any of the rest may be meant.
  if (rest.length === 0 || told.isPartial) return { found, missing: [] };
  if (stranger && !second && rest.length === 1) return both({ found, missing: [] }, foundAs(rest, stranger));
  if (found.size > 0) return both({ found, missing: [] }, yield* readIssues(api, rest));
  if (!stranger) return { found, missing: rest };
  return rest.length > 1 ? yield* readHalves(api, rest) : nothing({ trouble: 'changed' });
}

function* readHalves(api: CloudApi, names: readonly string[]): Talk<Read> {
  const middle = Math.ceil(names.length / 2);
  const first = yield* readIssues(api, names.slice(0, middle));
  return first.stopped ? first : both(first, yield* readIssues(api, names.slice(middle)));
}

function* reasonOf({ origin }: CloudApi, { status }: ApiAnswer, why: Stop): Talk<Stop> {
  const mayBeSignedOut = status === 400 || why.trouble === 'notData';
  return mayBeSignedOut ? yield* unlessSignedOut(`${origin}/rest/api/3`, why) : why;
}

function toldBy(answer: ApiAnswer): { issues: Issue[]; isPartial: boolean } | Stop {
  const body = bodyOf(answer);
  if (isStop(body)) return body;
  const issues = issuesOf(body.issues);
  const errors = body.issueErrors ?? [];
  if (!issues || !Array.isArray(errors)) return { trouble: 'changed' };
  return { issues, isPartial: errors.length > 0 };
}

function foundAs(names: readonly string[], issue: Issue): Read {
  return { found: new Map(names.map((name) => [name, issue])), missing: [] };
}
