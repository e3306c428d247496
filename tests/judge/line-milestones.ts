import type { CheckInValue } from '@/lib/domain/check-in';
import type { Milestones } from '@/lib/domain/metric';
import { addDays, daysBetween } from '@/lib/domain/plain-date';
import type { JudgeLine } from './line';

const MOST = 20;
/** Assumed while nothing tells how many there are. */
const USUAL = 4;

/**
 * Milestones of equal weight, spread evenly over the quarter: a line tells how many were reached, not which and when
 * they are due.
 */
export function milestonesOf(line: JudgeLine): Milestones {
  const count = countOf(line);
  const days = daysBetween(line.startsOn, line.endsOn);
  return {
    kind: 'milestones',
    milestones: Array.from({ length: count }, (_, index) => ({
      id: String(index),
      title: '',
      weight: 1,
      dueOn: addDays(line.startsOn, Math.round((days * (index + 1)) / count)),
    })),
  };
}

/** The ids of the milestones that a line's value says were reached. */
export function reachedBy(
  line: JudgeLine,
  { milestones }: Milestones,
  value: number | string[],
): CheckInValue {
  const share = Array.isArray(value) ? value.length / milestones.length : shareOf(line, value);
  const reached = Math.round(Math.min(Math.max(share, 0), 1) * milestones.length);
  return milestones.slice(0, reached).map(({ id }) => id);
}

function countOf(line: JudgeLine): number {
  const way = Math.abs((line.target ?? 1) - (line.baseline ?? 0));
  if (Number.isInteger(way) && way > 1 && way <= MOST) return way;
  const named = Math.max(0, ...line.checkIns.map(({ value }) => (Array.isArray(value) ? value.length : 0)));
  if (named > 0) return Math.max(named, USUAL);
  const shares = line.checkIns.map(({ value }) => shareOf(line, value as number));
  if (shares.every((share) => share <= 0 || share >= 1)) return USUAL;
  for (let count = 2; count <= MOST; count++) {
    if (shares.every((share) => Math.abs(share * count - Math.round(share * count)) < 0.02)) return count;
  }
  return 100;
}

function shareOf({ baseline, target }: JudgeLine, value: number): number {
  const from = baseline ?? 0;
  return (value - from) / ((target ?? from + 1) - from);
}
