import type { CheckInValue } from './check-in';
import type { PlainDate } from './plain-date';

/** Computed, never declared (method §1, "Status of a key result"). */
export type Status = 'noData' | 'outdated' | 'early' | 'onTrack' | 'behind' | 'offTrack';

/** Where a key result stands on a day: everything that is computed from its check-ins. */
export interface Standing {
  /** 0 to 1; null while no value is known. */
  progress: number | null;
  /** The same without the clamp, so that overshoot and losses stay visible; null for bands and lists. */
  unclamped: number | null;
  /** Where progress should be by now, 0 to 1, softened for aspirational objectives; null if not paced. */
  expected: number | null;
  /** Null for dropped key results, drafts, and cycles that have ended: no pace verdict is given there. */
  status: Status | null;
  /** The status it would have were its latest value not outdated; null unless `status` is `outdated`. */
  underlying: Status | null;
  baseline: { value: number; from: 'given' | 'firstCheckIn' } | null;
  current: { value: CheckInValue; observedOn: PlainDate; confidence: number | null; ageDays: number } | null;
  /** Progress after each of the last valid check-ins, oldest first, at most eight. */
  trend: number[];
  /** Of a guardrail: the share of check-ins inside its band; null otherwise or without check-ins. */
  insideShare: number | null;
}

/** Where an objective stands: the mean that its key results give, and the worst of them. */
export interface ObjectiveStanding {
  status: Status | null;
  /** Weighted mean, 0 to 1; null below half of the weight known, or with no weight at all. */
  progress: number | null;
  /** Key results counted in the mean, and those of them that have a value. */
  counted: number;
  known: number;
  /** Share of the weight that has a value, 0 to 1. */
  knownWeight: number;
  /** The arithmetic, opened on demand. */
  terms: { keyResult: string; weight: number; progress: number | null }[];
}
