import type { Thresholds } from '@/lib/coach/thresholds';
import { meanOf, type Readings } from './readings';

/** A move towards the aim in a time in which no tied task closed that could have caused it. */
export interface UnworkedMove {
  /** `dayNumber` of the reading from which it moved. */
  sinceDay: number;
  /** Share of the way. */
  moved: number;
}

/**
 * The move that happened without work, up to the last reading; null where there is none. Readings count from when
 * the last closing can no longer be showing, by a generous measure, because lags are guesses and effects come bit by
 * bit.
 */
export function unworkedMove(question: {
  readings: Readings;
  /** The days on which tied tasks closed, as `dayNumber`s, ascending. */
  closings: readonly number[];
  lagDays: number;
  limits: Thresholds['unworked'];
}): UnworkedMove | null {
  const { readings, closings, lagDays, limits } = question;
  const lastClosing = closings.at(-1) ?? Number.NEGATIVE_INFINITY;
  const quietFrom = lastClosing + lagDays * limits.lags + limits.extraDays;
  const [before, ...after] = readings.series.filter(({ day }) => day >= quietFrom);
  if (!before || after.length < limits.checkIns) return null;
  const moved = meanOf(after.slice(-limits.checkIns)) - before.position;
  return moved >= limits.movedShare ? { sinceDay: before.day, moved } : null;
}
