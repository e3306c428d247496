import type { Quarter } from './quarter';

/** A number at its aim, or this near to it, owes nothing to the work that goes on. */
const ATTAINED = 0.95;

/**
 * The first day on which the quarter could be known to be workless, by the letter of the definition and by the number
 * without noise: three tied tasks in a row closed, the lag has passed since the third, two check-ins followed, and the
 * number moved by less than 5 % of the way since before the first. Null where that day never comes. Written apart from
 * the rule that it measures.
 */
export function knowableOn({ truth, closings, lagDays }: Quarter): number | null {
  let earliest: number | null = null;
  for (let first = 0; first + 2 < closings.length; first++) {
    const opened = closings[first] ?? 0;
    const third = closings[first + 2] ?? 0;
    const shows = third + lagDays;
    const before = truth.findLast(({ day }) => day <= opened)?.position ?? 0;
    const followed = truth.filter(({ day }) => day >= shows && day > third).slice(0, 2);
    const [, second] = followed;
    if (!second || followed.some(({ position }) => position - before >= 0.05 || position >= ATTAINED))
      continue;
    if (earliest === null || second.day < earliest) earliest = second.day;
  }
  return earliest;
}
