import type { RecordedCheckIn } from './answers';
import { expectedOn } from './expected';
import { type DatedValue, forecastAt } from './forecast';
import { fitsMetric, isRange, type Metric, type Range } from './metric';
import type { Ambition } from './objective';
import { addDays, dayNumber, daysBetween, type PlainDate } from './plain-date';

/** A number that is plotted over a day, as `dayNumber`. */
export interface Forecasted extends DatedValue {
  low: number;
  high: number;
}

/** The days between which a series is drawn. */
export interface Stretch {
  from: PlainDate;
  to: PlainDate;
}

/** At most so many points make a curve. */
const FINENESS = 48;

/** The check-ins that count and fit the metric, one a day: of one day the last that was written. In order of days. */
export function countingByDay(metric: Metric, checkIns: readonly RecordedCheckIn[]): RecordedCheckIn[] {
  const byDay = new Map<PlainDate, RecordedCheckIn>();
  for (const checkIn of checkIns) {
    if (checkIn.state === 'counts' && fitsMetric(metric, checkIn.value))
      byDay.set(checkIn.observedOn, checkIn);
  }
  return [...byDay.values()];
}

/** The numbers of these check-ins over their days; lists of milestones are left out. */
export function datedValues(checkIns: readonly RecordedCheckIn[]): DatedValue[] {
  return checkIns.flatMap(({ observedOn, value }) =>
    typeof value === 'number' ? [{ day: dayNumber(observedOn), value }] : [],
  );
}

/** What a range is expected to show from its first day to its due date, as values of its metric (method §1, "Expected"). */
export function expectedSeries(
  metric: Range,
  baseline: number,
  { from, to, ambition }: Stretch & { ambition: Ambition },
): DatedValue[] {
  return bendsOf(metric, { from, to }).map((today) => {
    const share = expectedOn({ metric, ambition, startsOn: from, dueOn: to, today }) ?? 0;
    return { day: dayNumber(today), value: baseline + share * (metric.target - baseline) };
  });
}

/** The days at which the expected pace has to be drawn for its curve to be seen. */
function bendsOf({ pacing }: Range, { from, to }: Stretch): PlainDate[] {
  if (pacing.shape === 'linear') return [from, to];
  if (pacing.shape === 'phased') {
    const within = pacing.points.map(({ on }) => on).filter((on) => on > from && on < to);
    return [from, ...within, to];
  }
  const days = daysBetween(from, to);
  const steps = Math.max(1, Math.min(FINENESS, days));
  return Array.from({ length: steps + 1 }, (_, step) => addDays(from, Math.round((step / steps) * days)));
}

/**
 * The line through the latest values from the last of them to `to`, with ± 1.64 standard errors (method §1,
 * "Forecast"). Empty where nothing can be foretold: too few values, no day left, or a pace that is not meant to be even.
 */
export function forecastSeries(metric: Metric, values: readonly DatedValue[], to: PlainDate): Forecasted[] {
  const last = values.at(-1);
  const end = dayNumber(to);
  if (!isRange(metric) || metric.pacing.shape !== 'linear' || !last || last.day >= end) return [];
  const steps = Math.min(FINENESS / 2, end - last.day);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const day = Math.round(last.day + (step / steps) * (end - last.day));
    const forecast = forecastAt(values, day);
    return forecast ? [{ day, ...forecast }] : [];
  }).flat();
}
