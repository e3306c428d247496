import type { CheckInValue } from './check-in';
import { isGuardrail, isInside, type Metric, type Milestones, type Range } from './metric';

/** How far a value is along its metric: `progress` from 0 to 1, `unclamped` only where there is a way to go. */
export interface Progress {
  progress: number | null;
  unclamped: number | null;
}

const UNKNOWN: Progress = { progress: null, unclamped: null };

/**
 * Progress at a value (method §1): (value − baseline) ÷ (target − baseline) in either direction; inside
 * a band 1, outside 0; the weight of the milestones reached; 1 or 0. Null without a baseline, or for a value
 * that does not fit the metric (it was recorded before the metric was changed).
 */
export function progressOf(metric: Metric, value: CheckInValue, baseline: number | null): Progress {
  if (metric.kind === 'milestones') {
    return Array.isArray(value) ? { progress: shareReached(metric, value), unclamped: null } : UNKNOWN;
  }
  if (typeof value !== 'number') return UNKNOWN;
  if (metric.kind === 'binary') return { progress: value === 1 ? 1 : 0, unclamped: null };
  if (isGuardrail(metric)) return { progress: isInside(metric, value) ? 1 : 0, unclamped: null };
  return baseline === null ? UNKNOWN : along(metric, value, baseline);
}

function along(metric: Range, value: number, baseline: number): Progress {
  const { kind, target } = metric;
  // A first check-in that is already at the target or past it leaves no way to go: what counts then is
  // whether the target is held.
  if (kind === 'increase' ? baseline >= target : baseline <= target) {
    const held = kind === 'increase' ? value >= target : value <= target;
    return { progress: held ? 1 : 0, unclamped: null };
  }
  const share = (value - baseline) / (target - baseline);
  const unclamped = Math.min(Math.max(share, -Number.MAX_VALUE), Number.MAX_VALUE);
  return { progress: Math.min(Math.max(unclamped, 0), 1), unclamped };
}

/** Weight of the milestones reached by their ids ÷ weight of all, 0 to 1; 0 where nothing weighs. */
function shareReached({ milestones }: Milestones, reached: readonly string[]): number {
  const ids = new Set(reached);
  return shareOfWeight(milestones, (milestone) => ids.has(milestone.id));
}

/** The share, 0 to 1, of the weight of those that `counts` picks; 0 where nothing weighs. */
export function shareOfWeight<T extends { weight: number }>(
  all: readonly T[],
  counts: (one: T) => boolean,
): number {
  let sum = 0;
  let counted = 0;
  for (const one of all) {
    sum += one.weight;
    if (counts(one)) counted += one.weight;
  }
  return sum === 0 ? 0 : Math.min(counted / sum, 1);
}
