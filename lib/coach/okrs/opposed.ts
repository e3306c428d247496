import type { KeyResult } from '@/lib/domain/key-result';
import { isGuardrail, isInside, isRange, type Metric } from '@/lib/domain/metric';
import type { OkrsContext } from './context';
import { directionOf, sameMetricPairs } from './same-metric';

/** Every two pursued key results of which one can only be reached at the other's cost; each pair once. */
export function opposedPairs(context: OkrsContext): [KeyResult, KeyResult][] {
  return sameMetricPairs(context).filter(
    ([a, b]) => breaks(a.metric, b.metric) || breaks(b.metric, a.metric),
  );
}

/** Whether the first must break the second: another way, a target outside its band, or a band apart from its band. */
function breaks(one: Metric, other: Metric): boolean {
  if (isRange(one) && isRange(other)) return directionOf(one) !== directionOf(other);
  if (isRange(one) && isGuardrail(other)) return !isInside(other, one.target);
  if (isGuardrail(one) && isGuardrail(other)) return lowOf(one) > highOf(other);
  return false;
}

function lowOf(band: Metric): number {
  return 'low' in band ? band.low : Number.NEGATIVE_INFINITY;
}

function highOf(band: Metric): number {
  return 'high' in band ? band.high : Number.POSITIVE_INFINITY;
}
