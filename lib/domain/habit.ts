import type { CheckIn } from './check-in';
import type { Cycle } from './cycle';
import { addDays, dayNumber, daysBetween, type PlainDate } from './plain-date';

const WEEK = 7;

/** The weeks of a cycle up to a day, counted from its first day: in which of them there was a check-in. */
export function weeksCheckedIn(
  { startsOn, endsOn }: Pick<Cycle, 'startsOn' | 'endsOn'>,
  checkIns: readonly Pick<CheckIn, 'observedOn'>[],
  today: PlainDate,
): boolean[] {
  const until = today < endsOn ? today : endsOn;
  if (until < startsOn) return [];
  const weeks = Array.from({ length: Math.floor(daysBetween(startsOn, until) / WEEK) + 1 }, () => false);
  const first = dayNumber(startsOn);
  for (const { observedOn } of checkIns) {
    const week = Math.floor((dayNumber(observedOn) - first) / WEEK);
    if (week in weeks) weeks[week] = true;
  }
  return weeks;
}

/** From here on confidence says that the result is in no danger (method §1). */
const ENOUGH_CONFIDENCE = 4;
/** Something that stands in the way for longer than this was not taken up by anybody. */
export const LONG_BLOCKED_DAYS = 7;

/** Something that stood in the way of a key result until the end, or still does. */
export interface Blocked {
  since: PlainDate;
  days: number;
  /** What was last said of it; empty for nothing. */
  note: string;
}

/**
 * The stretch of low confidence that has lasted up to `until` for more than a week; null for none. Expects valid
 * check-ins, in the order in which they were observed; those without confidence say nothing either way.
 */
export function longBlocked(checkIns: readonly CheckIn[], until: PlainDate): Blocked | null {
  const said = checkIns.filter(({ confidence, observedOn }) => confidence !== null && observedOn <= until);
  const lastGood = said.findLastIndex(({ confidence }) => (confidence ?? 0) >= ENOUGH_CONFIDENCE);
  const low = said.slice(lastGood + 1);
  const [first] = low;
  if (!first || addDays(first.observedOn, LONG_BLOCKED_DAYS) >= until) return null;
  const note = low.map((checkIn) => checkIn.blocker || checkIn.note).findLast((said) => said !== '') ?? '';
  return { since: first.observedOn, days: daysBetween(first.observedOn, until), note };
}
