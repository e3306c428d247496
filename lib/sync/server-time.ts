/** Two clocks may differ by so much, in ms: that is what hybrid clocks are for, and an answer takes a while to come. */
const SLIGHT_MS = 60_000;
/**
 * Beyond so much no stamp is corrected: with the time the day is wrong, check-ins would be of wrong days, and a server
 * that is this far off would draw everybody with it. It is waited and told instead.
 */
const MOST_MS = 24 * 60 * 60_000;

/** A server's word of what time it is, ms since the epoch, between two looks at our own clock. */
export interface TimeHeard {
  asked: number;
  serverNow: number;
  answered: number;
}

/** What is to be added to our own clock, in ms, to stamp changes by a server's time; null: it is too far off. */
export function correctionOf({ asked, serverNow, answered }: TimeHeard): number | null {
  const behind = serverNow - (asked + answered) / 2;
  if (Math.abs(behind) > MOST_MS) return null;
  return Math.abs(behind) <= SLIGHT_MS ? 0 : Math.round(behind);
}

/** The smallest of several servers' corrections: where one of them agrees with our clock, it is not ours that is wrong. */
export function smallestOf(corrections: readonly (number | null)[]): number {
  const known = corrections.filter((one) => one !== null);
  return known.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a), known[0] ?? 0);
}
