import type { ReadingState, Trouble } from '@/lib/domain/reading';

/** Before anything was read or went wrong. */
export const NEVER_READ: ReadingState = { trouble: null, until: 0, failures: 0, readAt: null };

/** The first wait in ms; each further one is twice as long, up to the last. */
const FIRST = 2_000;
const LAST = 15 * 60_000;
/** A server that asks for more than this is taken at its word no longer: a page lives for hours, not for days. */
const LONGEST = 6 * 3_600_000;

/** Troubles that waiting does not cure: the person has to do something, or a page is opened anew. */
const FOR_THE_PERSON: readonly Trouble[] = ['signedOut', 'forbidden', 'changed'];

/** The state after something was read. */
export function afterReading(now: number): ReadingState {
  return { trouble: null, until: 0, failures: 0, readAt: now };
}

/**
 * The state after a trouble: the server's own wish, else 2, 4, 8 … s, each by a factor of 0.7 to 1.3 that
 * `random` (0 to 1) chooses, so that many browsers do not come back at once.
 */
export function afterTrouble(
  before: ReadingState,
  { trouble, retryAfterMs }: { trouble: Trouble; retryAfterMs?: number },
  now: number,
  random: number,
): ReadingState {
  const failures = before.failures + 1;
  if (FOR_THE_PERSON.includes(trouble)) return { ...before, trouble, failures, until: null };
  const own = Math.min(FIRST * 2 ** Math.min(before.failures, 20), LAST) * (0.7 + 0.6 * random);
  const wait = retryAfterMs === undefined ? own : Math.min(Math.max(retryAfterMs, 0), LONGEST);
  return { ...before, trouble, failures, until: now + Math.round(wait) };
}

/** How many ms nothing may be asked; null: until the person says so. */
export function restOf({ until }: ReadingState, now: number): number | null {
  return until === null ? null : Math.max(0, until - now);
}
