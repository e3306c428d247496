import type { Thresholds } from '@/lib/coach/thresholds';
import { noiseOf } from './noise';
import { meanOf, type Reading, type Readings } from './readings';

/** What a stretch is looked for in; days are `dayNumber`s. */
export interface StandstillQuestion {
  readings: Readings;
  /** The days on which tied tasks closed, ascending. */
  closings: readonly number[];
  lagDays: number;
  startDay: number;
  dueDay: number;
  today: number;
  limits: Thresholds['standstill'];
}

/** A stretch in which work closed and the number stood still until its last reading. */
export interface Standstill {
  /** The day of the reading from which nothing has moved. */
  sinceDay: number;
  /** Closings in it. */
  closings: number;
  /** Share of the way since then; towards the aim is positive. */
  moved: number;
}

/** As many readings as speak together for where the number stands at last: one alone is noise. */
const RECENT = 3;

/**
 * The longest stretch that is workless: several tied tasks in a row closed, the lag has passed since the last of
 * these, check-ins followed, and the number has hardly moved since before the first. Null where there is none: nothing
 * or too little closed, it is too early to know, the number moved, or it stands at its aim.
 */
export function standstill(question: StandstillQuestion): Standstill | null {
  const { readings, closings, limits, today, dueDay } = question;
  const noise = noiseOf(readings.series);
  const late = today >= dueDay - limits.lastDays;
  const slack = late ? 0 : limits.lagSlack;
  for (const [index, first] of closings.entries()) {
    const last = closings[index + limits.closings - 1];
    if (last === undefined) return null;
    const before = readingBefore(question, first);
    if (!before) continue;
    const shownFrom = last + question.lagDays * (1 + slack);
    const after = readings.series.filter(({ day }) => day > shownFrom);
    if (!isFollowed(after, limits)) continue;
    if (!late && isWithinOneStep(question, before, after)) continue;
    const moved = movement(before, after.slice(-RECENT), noise, limits);
    if (moved !== null) return { sinceDay: before.day, closings: closings.length - index, moved };
  }
  return null;
}

/** The last reading up to the first closing; without one, the first that was taken before work could have shown. */
function readingBefore({ readings, lagDays, limits }: StandstillQuestion, closed: number): Reading | null {
  const before = readings.series.findLast(({ day }) => day <= closed);
  if (before) return before;
  const [first] = readings.series;
  return first && first.day < closed + lagDays * (1 - limits.lagSlack) ? first : null;
}

/** Whether enough check-ins tell, over enough days. */
function isFollowed(after: readonly Reading[], { checkIns, daysApart }: Thresholds['standstill']): boolean {
  const [first, last] = [after[0], after.at(-1)];
  if (!first || !last || after.length < checkIns) return false;
  return last.day - first.day >= (checkIns - 1) * daysApart;
}

/** What moves in steps stands still between two of them, however well the work goes. */
function isWithinOneStep(
  { readings, startDay, dueDay, limits }: StandstillQuestion,
  before: Reading,
  after: readonly Reading[],
): boolean {
  const stood = (after.at(-1)?.day ?? before.day) - before.day;
  return stood < limits.stepPatience * readings.step * (dueDay - startDay);
}

/** How far the number moved, if that is as good as nothing; null if it moved, may have moved, or is at its aim. */
function movement(
  before: Reading,
  after: readonly Reading[],
  noise: number,
  limits: Thresholds['standstill'],
): number | null {
  const level = meanOf(after);
  const moved = level - before.position;
  const error = noise * Math.sqrt(1 + 1 / after.length);
  const hasMoved = moved >= limits.movedShare || moved + error >= limits.doubtfulShare;
  return hasMoved || level >= limits.attainedShare ? null : moved;
}
