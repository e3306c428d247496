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
  const { readings, closings, limits } = question;
  const noise = noiseOf(readings.series);
  for (const [index, first] of closings.entries()) {
    const last = closings[index + limits.closings - 1];
    if (last === undefined) return null;
    const before = readingBefore(question, first);
    if (!before) continue;
    const shownFrom = last + question.lagDays;
    const after = readings.series.filter(({ day }) => day >= shownFrom && day > last);
    if (!isFollowed(question, shownFrom, after) || isWithinOneStep(question, before, after)) continue;
    // A rise before the stretch bends the series without blurring it.
    const blur = Math.min(noise, noiseOf(readings.series.filter(({ day }) => day >= before.day)));
    const moved = movement(before, after.slice(-RECENT), blur, limits);
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

/** Whether enough check-ins tell, over enough days, and the last of them even of work that took longer than was said. */
function isFollowed(question: StandstillQuestion, shownFrom: number, after: readonly Reading[]): boolean {
  const { lagDays, limits } = question;
  const [first, last] = [after[0], after.at(-1)];
  if (!first || !last || after.length < limits.checkIns) return false;
  if (last.day - first.day < (limits.checkIns - 1) * limits.daysApart) return false;
  return isLate(question) || last.day >= shownFrom + lagDays * limits.lagSlack + limits.daysApart;
}

/** What moves in steps stands still between two of them, however well the work goes. */
function isWithinOneStep(question: StandstillQuestion, before: Reading, after: readonly Reading[]): boolean {
  const { readings, lagDays, startDay, dueDay, limits } = question;
  // Of what is only reached or not, nothing else will be seen.
  if (readings.step === 1 && isLate(question)) return false;
  // One that was written down late was pursued from its first reading on.
  const begun = Math.min(startDay, readings.series[0]?.day ?? startDay);
  const since = Math.max(before.day, begun + lagDays);
  const stood = (after.at(-1)?.day ?? since) - since;
  return stood < limits.stepPatience * readings.step * (dueDay - begun);
}

function isLate({ today, dueDay, limits }: StandstillQuestion): boolean {
  return today >= dueDay - limits.lastDays;
}

/**
 * How far the number moved, if that is as good as nothing; null if it moved, may have moved, has just set off (its
 * latest reading alone lies higher than blur explains), or is or was at its aim.
 */
function movement(
  before: Reading,
  after: readonly Reading[],
  noise: number,
  limits: Thresholds['standstill'],
): number | null {
  const level = meanOf(after);
  const moved = level - before.position;
  const error = noise * Math.sqrt(1 + 1 / after.length);
  const latest = (after.at(-1)?.position ?? level) - before.position;
  const setsOff = latest - noise * Math.SQRT2 >= limits.movedShare;
  const hasMoved = moved >= limits.movedShare || moved + error >= limits.doubtfulShare || setsOff;
  const attained = level >= limits.attainedShare || after.some(({ position }) => position >= 1);
  return hasMoved || attained ? null : moved;
}
