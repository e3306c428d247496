import type { Thresholds } from '@/lib/coach/thresholds';
import { dayNumber, type PlainDate } from '@/lib/domain/plain-date';
import type { Work } from './facts';

/**
 * The day up to which the states of these tasks are known: when the longest unread of the open ones was read. Null when
 * too many of all were read too long ago to say anything. What is done stays known.
 */
export function taskStatesAsOf(
  work: readonly Pick<Work, 'doneOn' | 'readOn'>[],
  today: PlainDate,
  { staleDays, staleShare }: Thresholds['taskStates'],
): PlainDate | null {
  const open = work.filter(({ doneOn }) => doneOn === null);
  const stale = open.filter(({ readOn }) => dayNumber(today) - dayNumber(readOn) > staleDays);
  if (stale.length > work.length * staleShare) return null;
  return open.reduce((earliest, { readOn }) => (readOn < earliest ? readOn : earliest), today);
}
