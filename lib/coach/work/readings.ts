import { type CheckInValue, validCheckIns } from '@/lib/domain/check-in';
import { fitsMetric, type Guardrail, isGuardrail, isRange, type Metric } from '@/lib/domain/metric';
import { dayNumber } from '@/lib/domain/plain-date';
import { shareOfWeight } from '@/lib/domain/progress';
import { spanOf } from '@/lib/domain/standing';
import type { WorkFacts } from './facts';
import { positionOf, wayToBand } from './position';

/** A value on the way: the day as `dayNumber`, and its position from 0 (baseline) to 1 (aim), unclamped. */
export interface Reading {
  day: number;
  position: number;
}

/** What the check-ins of one key result say, as one series that can be judged. */
export interface Readings {
  /** In order of days; of one day only the last. Where a baseline is given, it stands first, on the first day. */
  series: readonly Reading[];
  /** Those of check-ins alone. */
  checked: readonly Reading[];
  /** The least that the number can move, as a share of its way: 1 for what is reached or not. */
  step: number;
}

/** The values that count, as positions. Empty where none fits the metric, or no baseline is known. */
export function readingsOf(facts: WorkFacts): Readings {
  const { metric } = facts.keyResult;
  const values = validCheckIns(facts.checkIns).filter(({ value }) => fitsMetric(metric, value));
  const numbers = values.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const baseline = isRange(metric) ? (metric.baseline ?? numbers[0] ?? null) : null;
  const stood = facts.stoodAt === null ? [] : [facts.stoodAt];
  const way = isGuardrail(metric) ? wayToBand(metric, [...stood, ...numbers]) : 1;
  const at = (value: CheckInValue) => positionOf(metric, value, { baseline, way });

  const byDay = new Map<number, number>();
  for (const { value, observedOn } of values) {
    const position = at(value);
    if (position !== null) byDay.set(dayNumber(observedOn), position);
  }
  const checked = [...byDay].map(([day, position]) => ({ day, position }));

  const start = isGuardrail(metric) ? facts.stoodAt : startOf(metric);
  const position = start === null ? null : at(start);
  const day = dayNumber(spanOf(facts.keyResult, facts.cycle, '').startsOn);
  const stands = position !== null && !byDay.has(day);
  const series = stands ? [...checked, { day, position }].sort((a, b) => a.day - b.day) : checked;
  return { series, checked, step: stepOf(metric, baseline, way) };
}

/** The value before any check-in. A first check-in that becomes the baseline is a reading itself. */
function startOf(metric: Exclude<Metric, Guardrail>): CheckInValue | null {
  if (isRange(metric)) return metric.baseline;
  return metric.kind === 'milestones' ? [] : 0;
}

function stepOf(metric: Metric, baseline: number | null, way: number): number {
  if (metric.kind === 'binary') return 1;
  if (metric.kind === 'milestones') {
    const heaviest = Math.max(...metric.milestones.map(({ weight }) => weight));
    return (
      shareOfWeight(metric.milestones, ({ weight }) => weight === heaviest) /
      metric.milestones.filter(({ weight }) => weight === heaviest).length
    );
  }
  const whole = isRange(metric) ? Math.abs(metric.target - (baseline ?? 0)) : way;
  return whole === 0 ? 1 : Math.min(1, 10 ** -metric.precision / whole);
}

/** Where readings stand together; NaN for none. */
export function meanOf(readings: readonly Reading[]): number {
  return readings.reduce((sum, { position }) => sum + position, 0) / readings.length;
}
