import { type CheckIn, type CheckInValue, validCheckIns } from './check-in';
import type { Clock } from './clock';
import { isGuardrail } from './metric';
import { addDays, mondayOf, type PlainDate } from './plain-date';
import { progressOverTime, type Standing, type StandingQuestion, standingOf } from './standing';
import { type Win, winOf } from './wins';

/** The days of a week, Monday to Sunday, and the last of them that has come. */
export interface Week {
  startsOn: PlainDate;
  endsOn: PlainDate;
  asOf: PlainDate;
}

/** The week in which a day lies, as it stands today. */
export function weekOf(day: PlainDate, today: PlainDate): Week {
  const startsOn = mondayOf(day);
  const endsOn = addDays(startsOn, 6);
  return { startsOn, endsOn, asOf: endsOn < today ? endsOn : today };
}

/** Where a key result stood at one end of a week. */
export interface DigestPoint {
  value: CheckInValue;
  /** 0 to 1. */
  progress: number | null;
}

/** What a week did to a key result. */
export interface WeekOfKeyResult {
  before: DigestPoint | null;
  after: DigestPoint | null;
  /** Somebody checked in within the week. */
  measured: boolean;
  /** The wins of the week, the smallest first. */
  wins: Win[];
  /** Where it stands at the week's end, or today. */
  standing: Standing;
}

/** What a week did to a key result, by the days on which its values were observed. Guardrails win nothing. */
export function weekOfKeyResult(
  question: Omit<StandingQuestion, 'today'>,
  { startsOn, asOf }: Week,
): WeekOfKeyResult {
  const { keyResult, checkIns } = question;
  const known = until(checkIns, asOf);
  const points = progressOverTime(keyResult, known);
  const isWithin = ({ checkIn }: { checkIn: CheckIn }): boolean => checkIn.observedOn >= startsOn;
  const first = points.findIndex(isWithin);
  const before = first === -1 ? points.at(-1) : points[first - 1];
  const after = points.at(-1);
  return {
    before: before ? pointOf(before) : null,
    after: after ? pointOf(after) : null,
    measured: first !== -1,
    wins: first === -1 || isGuardrail(keyResult.metric) ? [] : winsFrom(points, first),
    standing: standingOf({ ...question, checkIns: known, today: asOf }),
  };
}

function winsFrom(points: readonly { progress: number | null }[], first: number): Win[] {
  const progress = points.map((point) => point.progress);
  return progress.flatMap((each, index) =>
    index < first ? [] : (winOf(each, progress.slice(0, index)) ?? []),
  );
}

function pointOf({ checkIn, progress }: { checkIn: CheckIn; progress: number | null }): DigestPoint {
  return { value: checkIn.value, progress };
}

/** What counts of the days up to one: whatever was corrected or withdrawn since does not. */
function until<C extends CheckIn & { clock: Clock }>(checkIns: readonly C[], day: PlainDate): readonly C[] {
  const valid = validCheckIns(checkIns);
  const latest = valid.at(-1);
  return latest && latest.observedOn > day ? valid.filter(({ observedOn }) => observedOn <= day) : checkIns;
}
