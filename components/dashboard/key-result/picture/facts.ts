import type { KeyResultHistory, RecordedCheckIn, ServingWorkAnswer } from '@/lib/domain/answers';
import { elapsed, expectedOn } from '@/lib/domain/expected';
import type { DatedValue } from '@/lib/domain/forecast';
import { isRange } from '@/lib/domain/metric';
import { addDays, dayNumber, type PlainDate } from '@/lib/domain/plain-date';
import {
  countingByDay,
  datedValues,
  expectedSeries,
  type Forecasted,
  forecastSeries,
} from '@/lib/domain/series';
import { spanOf } from '@/lib/domain/standing';
import { type LaneBar, type WorkTotal, workLanes, workTotals } from '@/lib/domain/work-lanes';

/** What the picture of a key result is drawn from; days are `dayNumber`s. */
export interface PictureFacts {
  history: KeyResultHistory;
  /** Null while it is not known yet. */
  work: ServingWorkAnswer | null;
  today: PlainDate;
  /** The first and the last day drawn. */
  from: number;
  to: number;
  /** The last day of which anything can be known: today, or the last day drawn once that has passed. */
  until: number;
  due: number;
  checkIns: readonly RecordedCheckIn[];
  values: readonly DatedValue[];
  /** What the number should show; empty where it is not paced or its baseline is not known. */
  expected: readonly DatedValue[];
  forecast: readonly Forecasted[];
  totals: readonly WorkTotal[];
  bars: readonly LaneBar[];
  lanes: number;
  /** The day from which work closes and the number stands still; null where it is not found to. */
  standsSince: number | null;
}

/** At most so many tasks are drawn one by one; of more, lanes are too thin to be told apart. */
const MOST_BARS = 40;

/** All that the picture shows; `standsSince` is the first day of the finding that work moves nothing, if there is one. */
export function pictureFacts(
  history: KeyResultHistory,
  work: ServingWorkAnswer | null,
  today: PlainDate,
  standsSince: PlainDate | null,
): PictureFacts {
  const { answer, cycle, ambition } = history;
  const { metric } = answer.keyResult;
  const span = spanOf(answer.keyResult, cycle, today);
  const checkIns = countingByDay(metric, history.checkIns);
  const values = datedValues(checkIns);
  const known = checkIns.map(({ observedOn }) => dayNumber(observedOn));
  const from = Math.min(dayNumber(cycle.startsOn), dayNumber(span.startsOn), ...known);
  const to = Math.max(dayNumber(span.dueOn), dayNumber(cycle.endsOn), ...known);
  const until = Math.min(dayNumber(today), to);
  const baseline = answer.standing.baseline?.value ?? null;
  const isPaced = isRange(metric) && baseline !== null && answer.keyResult.dropped === null;
  const drawn = work?.tasks.slice(0, MOST_BARS) ?? [];
  return {
    ...{ history, work, today, from, to, until, checkIns, values },
    due: dayNumber(span.dueOn),
    expected: isPaced
      ? expectedSeries(metric, baseline, { from: span.startsOn, to: span.dueOn, ambition })
      : [],
    forecast: isPaced && cycle.state === 'active' ? forecastSeries(metric, values, span.dueOn) : [],
    totals: workTotals(work?.days ?? []),
    ...workLanes(drawn, until),
    standsSince: standsSince === null ? null : dayNumber(standsSince),
  };
}

/** What the number should show on a day, in its own terms; null where it is not paced. */
export function expectedValueOn({ history, expected }: PictureFacts, day: PlainDate): number | null {
  const { answer, cycle, ambition } = history;
  const { metric } = answer.keyResult;
  const baseline = answer.standing.baseline?.value;
  if (!isRange(metric) || baseline === undefined || expected.length === 0) return null;
  const span = spanOf(answer.keyResult, cycle, day);
  if (day < span.startsOn || elapsed(span) === 0) return baseline;
  const share = expectedOn({ ...span, metric, ambition });
  return share === null ? null : baseline + share * (metric.target - baseline);
}

/** So many tasks were opened and closed by the end of a day. */
export function totalOn({ totals }: Pick<PictureFacts, 'totals'>, day: number): WorkTotal {
  return totals.findLast((total) => total.day <= day) ?? { day, opened: 0, closed: 0 };
}

/** The plain day of a `dayNumber`. */
export function plainDay(day: number): PlainDate {
  return addDays('1970-01-01', day);
}

/** A foretold number is not known more finely than it is measured. */
export function roundTo(value: number, precision: number): number {
  return Number(value.toFixed(precision));
}
