import type { PlainDate } from './plain-date';

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
