import { type CheckIn, validCheckIns } from './check-in';
import type { Clock } from './clock';
import { type Cycle, cycleRuns } from './cycle';
import { CADENCE_DAYS, type KeyResult } from './key-result';
import { fitsMetric } from './metric';
import { addDays, daysBetween, laterOf, type PlainDate } from './plain-date';
import { GRACE_DAYS } from './status';

/** A key result with its cycle and all of its check-ins. */
export interface Measured {
  keyResult: KeyResult;
  cycle: Cycle;
  checkIns: readonly (CheckIn & { clock: Clock })[];
}

/**
 * The day from which a check-in is due: one cadence after the latest value was observed; without a value,
 * the day on which both cycle and key result are there, because the first one asks where it stands.
 * Null for what is not asked for: dropped, or in a cycle that is not active.
 */
export function dueFrom({ keyResult, cycle, checkIns }: Measured): PlainDate | null {
  return dueAfter(keyResult, cycle, latestOf(keyResult, checkIns)?.observedOn ?? null);
}

/** The same, for whoever knows only the day of the latest value; `latestOn` null: there is none. */
export function dueAfter(keyResult: KeyResult, cycle: Cycle, latestOn: PlainDate | null): PlainDate | null {
  if (keyResult.dropped !== null || cycle.state !== 'active') return null;
  const start = laterOf(cycle.startsOn, keyResult.addedOn);
  return latestOn === null ? start : laterOf(start, addDays(latestOn, CADENCE_DAYS[keyResult.cadence]));
}

/**
 * How many days ago a check-in fell due, 0 on the day itself; null while none is due. Nothing is due
 * before the cycle starts or after it has ended.
 */
export function checkInDue(question: Measured & { today: PlainDate }): { overdueDays: number } | null {
  const from = dueFrom(question);
  if (from === null || from > question.today || !cycleRuns(question.cycle, question.today)) return null;
  return { overdueDays: daysBetween(from, question.today) };
}

/**
 * The next day after `today` on which, with no further check-in, something falls due, goes outdated,
 * or its cycle starts or has ended; null when nothing is ahead.
 */
export function nextMoment(all: Iterable<Measured>, today: PlainDate): PlainDate | null {
  let next: PlainDate | null = null;
  for (const measured of all) {
    for (const moment of momentsOf(measured)) {
      if (moment > today && (next === null || moment < next)) next = moment;
    }
  }
  return next;
}

function momentsOf(measured: Measured): PlainDate[] {
  const { keyResult, cycle, checkIns } = measured;
  const due = dueFrom(measured);
  if (due === null) return [];
  const ended = addDays(cycle.endsOn, 1);
  const latest = latestOf(keyResult, checkIns);
  const outdated = latest
    ? [addDays(latest.observedOn, CADENCE_DAYS[keyResult.cadence] + GRACE_DAYS + 1)]
    : [];
  return [cycle.startsOn, ...[due, ...outdated].filter((moment) => moment < ended), ended];
}

function latestOf({ metric }: KeyResult, checkIns: Measured['checkIns']): CheckIn | undefined {
  return validCheckIns(checkIns).findLast(({ value }) => fitsMetric(metric, value));
}
