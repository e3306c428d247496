import type { CheckInValue } from './check-in';
import { isPlainDate, type PlainDate } from './plain-date';
import { Refusal } from './refusal';

export const METRIC_KINDS = [
  'increase',
  'decrease',
  'atLeast',
  'atMost',
  'within',
  'milestones',
  'binary',
] as const;
export type MetricKind = (typeof METRIC_KINDS)[number];

/** How progress is expected to arrive over time (method §1, "Expected"). */
export type Pacing =
  | { shape: 'linear' }
  | { shape: 'backLoaded' }
  /** Dated targets in ascending order; `share` is the part of the way, 0 to 1, due by that day. */
  | { shape: 'phased'; points: { on: PlainDate; share: number }[] };

/** How a number is written: its unit ("%", "customers") and its digits after the separator. */
export interface Measure {
  unit: string;
  precision: number;
}

/** From a baseline to a target, in either direction. `baseline` null: the first check-in becomes it. */
export interface Range extends Measure {
  kind: 'increase' | 'decrease';
  baseline: number | null;
  target: number;
  pacing: Pacing;
}

/** A level to be held: inside the band is whole, outside is nothing. */
export type Guardrail = Measure &
  (
    | { kind: 'atLeast'; low: number }
    | { kind: 'atMost'; high: number }
    | { kind: 'within'; low: number; high: number }
  );

export interface Milestone {
  id: string;
  title: string;
  weight: number;
  dueOn: PlainDate;
}

/** A weighted, dated list; the check-in's value is the ids of those reached. */
export interface Milestones {
  kind: 'milestones';
  milestones: Milestone[];
}

/** Reached or not: the check-in's value is 1 or 0. */
export interface Binary {
  kind: 'binary';
}

export type Metric = Range | Guardrail | Milestones | Binary;

/** True for the metrics that ask whether a level is held. */
export function isGuardrail(metric: Metric): metric is Guardrail {
  return metric.kind === 'atLeast' || metric.kind === 'atMost' || metric.kind === 'within';
}

/** True for the metrics that move from a baseline to a target. */
export function isRange(metric: Metric): metric is Range {
  return metric.kind === 'increase' || metric.kind === 'decrease';
}

/** Whether a value lies inside a guardrail's band, its borders included. */
export function isInside(guardrail: Guardrail, value: number): boolean {
  switch (guardrail.kind) {
    case 'atLeast':
      return value >= guardrail.low;
    case 'atMost':
      return value <= guardrail.high;
    case 'within':
      return value >= guardrail.low && value <= guardrail.high;
  }
}

/** Larger numbers, either way, are refused: they could not be kept to the digit. */
export const LARGEST_VALUE = 1e15;

/** What `metricInvalid` names in its fact `why`. */
export const METRIC_FAULTS = [
  'number',
  'direction',
  'band',
  'pacing',
  'noMilestones',
  'milestoneTwice',
  'milestoneDate',
  'weightless',
] as const;
export type MetricFault = (typeof METRIC_FAULTS)[number];

/** Why a metric cannot be measured, or null when it can. Facts: `why`, a MetricFault. */
export function refuseMetric(metric: Metric): Refusal | null {
  if (isRange(metric) && metric.baseline === metric.target) {
    return new Refusal('baselineIsTarget', { value: metric.target });
  }
  const why = faultOf(metric);
  return why === null ? null : new Refusal('metricInvalid', { why });
}

function faultOf(metric: Metric): MetricFault | null {
  if (metric.kind === 'binary') return null;
  if (metric.kind === 'milestones') return faultOfMilestones(metric);
  if (!numbersOf(metric).every(isValue)) return 'number';
  if (isGuardrail(metric)) return metric.kind === 'within' && metric.low > metric.high ? 'band' : null;
  if (!isPacing(metric.pacing)) return 'pacing';
  if (metric.baseline === null) return null;
  return (metric.kind === 'increase') === metric.baseline < metric.target ? null : 'direction';
}

function faultOfMilestones({ milestones }: Milestones): MetricFault | null {
  if (milestones.length === 0) return 'noMilestones';
  if (new Set(milestones.map((milestone) => milestone.id)).size < milestones.length) return 'milestoneTwice';
  if (!milestones.every((milestone) => isPlainDate(milestone.dueOn))) return 'milestoneDate';
  if (!milestones.every((milestone) => isValue(milestone.weight) && milestone.weight >= 0)) return 'number';
  return milestones.some((milestone) => milestone.weight > 0) ? null : 'weightless';
}

function numbersOf(metric: Range | Guardrail): number[] {
  if (isRange(metric)) return metric.baseline === null ? [metric.target] : [metric.baseline, metric.target];
  if (metric.kind === 'atLeast') return [metric.low];
  if (metric.kind === 'atMost') return [metric.high];
  return [metric.low, metric.high];
}

function isPacing(pacing: Pacing): boolean {
  if (pacing.shape !== 'phased') return true;
  return pacing.points.every(({ on, share }, i) => {
    const before = pacing.points[i - 1];
    const ascends = before === undefined || (before.on < on && before.share <= share);
    return ascends && isPlainDate(on) && share >= 0 && share <= 1;
  });
}

function isValue(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= LARGEST_VALUE;
}

/** Whether a value is of the kind that the metric measures; one recorded before the metric changed may not be. */
export function fitsMetric(metric: Metric, value: CheckInValue): boolean {
  return Array.isArray(value) === (metric.kind === 'milestones');
}

/** Whether a check-in may record this value: a number, 1 or 0, or distinct ids of the metric's milestones. */
export function acceptsValue(metric: Metric, value: CheckInValue): boolean {
  if (metric.kind === 'milestones') {
    const ids = new Set(metric.milestones.map((milestone) => milestone.id));
    return Array.isArray(value) && new Set(value).size === value.length && value.every((id) => ids.has(id));
  }
  if (metric.kind === 'binary') return value === 0 || value === 1;
  return isValue(value);
}

/**
 * The metric that a person may have meant when the first value of a guardrail lies outside its band
 * ("do you mean from 30 to 50?"): from that value to the nearer border. Null inside, and for other metrics.
 */
export function asksForRange(metric: Metric, value: CheckInValue): Range | null {
  if (!isGuardrail(metric) || !isValue(value) || isInside(metric, value)) return null;
  const { unit, precision } = metric;
  const rises = metric.kind === 'atLeast' || (metric.kind === 'within' && value < metric.low);
  const target = metric.kind === 'atLeast' || (metric.kind === 'within' && rises) ? metric.low : metric.high;
  const kind = rises ? 'increase' : 'decrease';
  return { kind, baseline: value, target, unit, precision, pacing: { shape: 'linear' } };
}
