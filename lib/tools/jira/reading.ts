import { isStop, type Stop, type Talk } from '@/lib/tools/api/talk';
import { type Issue, matched } from './issue';
import { both, nothing, type Read } from './read';

/** Finding what became of the missing takes no more questions than this; the rest is left for another time. */
const MOST_QUESTIONS = 40;

/** What Jira says of the names, keys or numbers, that it was asked for. */
export interface Told {
  /** Each issue once, under its present key. */
  issues: Issue[];
  /** Names of which it says that there is no such issue. */
  missing: string[];
  /** Whether it may have left out issues that are there. */
  isPartial: boolean;
}

/** A Jira during one exchange. */
export interface Course {
  /** Null: Jira refuses these names together, and does not say for which of them. */
  ask(names: readonly string[]): Talk<Told | Stop | null>;
  /** Questions asked so far. */
  asked: number;
}

/**
 * Issues by key or number. One that moved comes back under its new key, as a stranger, or not at all where that key
 * was asked for, too. So what is missing is asked for again by itself, until each stranger has one name only that it
 * can stand for.
 */
export function* readIssues(course: Course, names: readonly string[]): Talk<Read> {
  if (names.length === 0 || course.asked >= MOST_QUESTIONS) return nothing();
  course.asked += 1;
  const told = yield* course.ask(names);
  if (told === null) return names.length > 1 ? yield* readHalves(course, names) : nothing();
  if (isStop(told)) return nothing(told);
  const found = matched(names, told.issues);
  const known = new Set(found.values());
  const missing = told.missing.filter((name) => !found.has(name));
  const rest = names.filter((name) => !found.has(name) && !missing.includes(name));
  const [stranger, second] = told.issues.filter((issue) => !known.has(issue));
  const read = { found, missing };
  if (rest.length === 0 || told.isPartial) return read;
  if (stranger && !second && rest.length === 1) return both(read, foundAs(rest, stranger));
  if (found.size > 0) return both(read, yield* readIssues(course, rest));
  if (!stranger) return both(read, { found, missing: rest });
  return both(read, rest.length > 1 ? yield* readHalves(course, rest) : nothing({ trouble: 'changed' }));
}

function* readHalves(course: Course, names: readonly string[]): Talk<Read> {
  const middle = Math.ceil(names.length / 2);
  const first = yield* readIssues(course, names.slice(0, middle));
  return first.stopped ? first : both(first, yield* readIssues(course, names.slice(middle)));
}

function foundAs(names: readonly string[], issue: Issue): Read {
  return { found: new Map(names.map((name) => [name, issue])), missing: [] };
}
