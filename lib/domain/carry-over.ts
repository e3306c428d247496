import type { CheckInValue } from './check-in';
import type { Cycle } from './cycle';
import { isRange, type Metric, type Milestones, type Range, refuseMetric } from './metric';

type Days = Pick<Cycle, 'startsOn' | 'endsOn'>;

/** What is carried over from one cycle into another. */
export interface Carried {
  metric: Metric;
  /** The value with which the former cycle ended; null for none. */
  last: CheckInValue | null;
  /** Where the number should stand next; null: where it should have stood. */
  target: number | null;
  into: Days;
}

/**
 * The metric of a key result that is kept: it starts where the number stood last. Milestones are those still open,
 * due on the last day. `refuseMetric` may refuse what comes out: a target that is reached needs another one.
 */
export function keptMetric({ metric, last, target, into }: Carried): Metric {
  if (metric.kind === 'milestones') return stillOpen(metric, last, into);
  if (!isRange(metric)) return metric;
  return {
    ...metric,
    pacing: timeless(metric.pacing),
    baseline: typeof last === 'number' ? last : metric.baseline,
    target: target ?? metric.target,
  };
}

/** The same for one that is to be changed: it is never refused, and what cannot be kept is left to be written anew. */
export function changedMetric(carried: Omit<Carried, 'target'>): Metric {
  const { metric, into } = carried;
  const kept = keptMetric({ ...carried, target: null });
  if (refuseMetric(kept) === null) return kept;
  if (metric.kind === 'milestones') return stillOpen(metric, null, into);
  return isRange(metric) ? { ...metric, pacing: timeless(metric.pacing), baseline: null } : metric;
}

function stillOpen(
  { milestones, ...rest }: Milestones,
  last: CheckInValue | null,
  { endsOn }: Days,
): Milestones {
  const reached = new Set(Array.isArray(last) ? last : []);
  return {
    ...rest,
    milestones: milestones.flatMap((one) => (reached.has(one.id) ? [] : { ...one, dueOn: endsOn })),
  };
}

/** Dated targets belong to the cycle that they were set for. */
function timeless(pacing: Range['pacing']): Range['pacing'] {
  return pacing.shape === 'phased' ? { shape: 'linear' } : pacing;
}
