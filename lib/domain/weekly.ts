import type { Cycle } from './cycle';
import { expectedOn } from './expected';
import type { Ambition } from './objective';
import { addDays, type PlainDate } from './plain-date';
import type { ProgressLine } from './progress-line';
import { countsInMean } from './roll-up';
import { spanOf } from './standing';
import { weightedMean } from './weighted-mean';

const WEEK = 7;
/** Confidence is said from 0 to this. */
const SUREST = 10;

/** Where an objective or a cycle stood at the end of a day. */
export interface WeekPoint {
  on: PlainDate;
  /** 0 to 1; null below half of the weight known. */
  progress: number | null;
  /** Where that should have been, 0 to 1; null where too little is paced. */
  expected: number | null;
  /** 0 to 10, the mean of what was said last and was not outdated; null below half of them. */
  confidence: number | null;
}

/** How many objectives were checked in during the week that ends on a day. */
export interface TendedWeek {
  on: PlainDate;
  checkedIn: number;
  of: number;
}

/** The last days of the weeks of a cycle, counted from its first day; the last is today, or the cycle's last day. */
export function weekEnds(
  { startsOn, endsOn }: Pick<Cycle, 'startsOn' | 'endsOn'>,
  today: PlainDate,
): PlainDate[] {
  const until = today < endsOn ? today : endsOn;
  if (until < startsOn) return [];
  const days: PlainDate[] = [];
  for (let on = addDays(startsOn, WEEK - 1); on < until; on = addDays(on, WEEK)) days.push(on);
  return [...days, until];
}

/**
 * Where an objective stood at the end of each of these days (method §1, "Roll-up"). A key result counts from the day it
 * was added or first measured until the day it was given up.
 */
export function objectiveWeeks(
  cycle: Cycle,
  ambition: Ambition,
  keyResults: readonly ProgressLine[],
  days: readonly PlainDate[],
): WeekPoint[] {
  const counting = new Set(
    keyResults.filter(({ keyResult }) => countsInMean({ ...keyResult, dropped: null })),
  );
  return days.map((on) => {
    const there = keyResults.filter((line) => isThere(line, cycle, on));
    const counted = there.filter((line) => counting.has(line));
    const weigh = (value: (line: ProgressLine) => number | null) =>
      weightedMean(counted.map((line) => ({ weight: line.keyResult.weight, value: value(line) }))).value;
    return {
      on,
      progress: weigh((line) => line.progressAt(on)),
      expected: weigh(({ keyResult }) =>
        expectedOn({ ...spanOf(keyResult, cycle, on), metric: keyResult.metric, ambition }),
      ),
      confidence: meanConfidence(there.map((line) => line.confidenceAt(on))),
    };
  });
}

/** A cycle at the end of each of these days: the mean of its objectives, which were told of the same days. */
export function cycleWeeks(
  objectives: readonly (readonly WeekPoint[])[],
  days: readonly PlainDate[],
): WeekPoint[] {
  return days.map((on, week) => {
    const points = objectives.flatMap((weeks) => weeks[week] ?? []);
    return {
      on,
      progress: meanShare(points.map(({ progress }) => progress)),
      expected: meanShare(points.map(({ expected }) => expected)),
      confidence: meanConfidence(points.map(({ confidence }) => confidence)),
    };
  });
}

/** Of objectives with their weeks (`weeksCheckedIn`), how many were tended in each of the weeks that end on these days. */
export function tendedWeeks(
  objectives: readonly (readonly boolean[])[],
  days: readonly PlainDate[],
): TendedWeek[] {
  return days.map((on, week) => ({
    on,
    checkedIn: objectives.filter((weeks) => weeks[week] === true).length,
    of: objectives.length,
  }));
}

function isThere(line: ProgressLine, { startsOn }: Cycle, on: PlainDate): boolean {
  const { addedOn, dropped } = line.keyResult;
  const wasAdded = addedOn <= on || addedOn <= startsOn || line.progressAt(on) !== null;
  return wasAdded && (dropped === null || on < dropped.on);
}

function meanShare(shares: readonly (number | null)[]): number | null {
  return weightedMean(shares.map((value) => ({ weight: 1, value }))).value;
}

function meanConfidence(said: readonly (number | null)[]): number | null {
  const share = meanShare(said.map((one) => (one === null ? null : one / SUREST)));
  return share === null ? null : share * SUREST;
}
