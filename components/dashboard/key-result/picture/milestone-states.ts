import type { RecordedCheckIn } from '@/lib/domain/answers';
import type { Milestones } from '@/lib/domain/metric';
import { dayNumber } from '@/lib/domain/plain-date';

/** A milestone on its way; days are `dayNumber`s. */
export interface MilestoneState {
  id: string;
  title: string;
  due: number;
  /** The day of the first check-in since which it has been reached; null while it is not. */
  reached: number | null;
  /** Until when it was late, or is; null where it is not. */
  lateTo: number | null;
}

/** How each milestone stands by `until`, in the order in which they are due. */
export function milestoneStates(
  { milestones }: Milestones,
  checkIns: readonly RecordedCheckIn[],
  until: number,
): MilestoneState[] {
  return milestones
    .map(({ id, title, dueOn }) => {
      const due = dayNumber(dueOn);
      const reached = reachedOn(id, checkIns);
      const end = reached ?? until;
      return { id, title, due, reached, lateTo: end > due ? end : null };
    })
    .sort((a, b) => a.due - b.due);
}

/** What was taken back later counts from the day on which it was reached again. */
function reachedOn(id: string, checkIns: readonly RecordedCheckIn[]): number | null {
  const has = ({ value }: RecordedCheckIn) => Array.isArray(value) && value.includes(id);
  const missing = checkIns.findLastIndex((checkIn) => !has(checkIn));
  const first = checkIns[missing + 1];
  return first ? dayNumber(first.observedOn) : null;
}
