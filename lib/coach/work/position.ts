import type { CheckInValue } from '@/lib/domain/check-in';
import { type Guardrail, isGuardrail, type Metric } from '@/lib/domain/metric';
import { progressOf } from '@/lib/domain/progress';

/**
 * Where a value stands on the way to its aim, for judging movement: 0 at the baseline, 1 at the aim, unclamped, so
 * that losses and overshoot count as movement. A guardrail has no way to go; its aim is the band, and `way` is
 * the distance that counts as a whole. Null for a value that does not fit the metric.
 */
export function positionOf(
  metric: Metric,
  value: CheckInValue,
  scale: { baseline: number | null; way: number },
): number | null {
  if (isGuardrail(metric)) {
    return typeof value === 'number' ? 1 - distanceOutside(metric, value) / scale.way : null;
  }
  const { progress, unclamped } = progressOf(metric, value, scale.baseline);
  return unclamped ?? progress;
}

/**
 * The distance that counts as the whole way to a guardrail's band: the farthest that any value lay outside, and no less
 * than the band's own width. 1 where nothing was ever outside, so that it can divide.
 */
export function wayToBand(guardrail: Guardrail, values: readonly number[]): number {
  const width = guardrail.kind === 'within' ? guardrail.high - guardrail.low : 0;
  return Math.max(width, ...values.map((value) => distanceOutside(guardrail, value))) || 1;
}

/** How far a value lies outside the band; 0 inside. */
function distanceOutside(guardrail: Guardrail, value: number): number {
  const below = guardrail.kind === 'atMost' ? 0 : guardrail.low - value;
  const above = guardrail.kind === 'atLeast' ? 0 : value - guardrail.high;
  return Math.max(0, below, above);
}
