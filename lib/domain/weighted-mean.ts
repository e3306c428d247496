/** One value with its weight, at least 0; null: not known. */
export interface Weighted {
  weight: number;
  value: number | null;
}

export interface WeightedMean {
  /** Null below half of the weight known, or with no weight at all. */
  value: number | null;
  /** How many have a value. */
  known: number;
  /** Share of the weight that has a value, 0 to 1. */
  knownWeight: number;
}

/** With less of its weight known than this, a mean says nothing. */
const LEAST_KNOWN = 0.5;
const ROUNDING = 1e-9;

/** The weighted mean over those that have a value, each 0 to 1 (method §1). */
export function weightedMean(terms: readonly Weighted[]): WeightedMean {
  // Weights are scaled by the largest, so that no sum of them can overflow.
  const largest = Math.max(0, ...terms.map(({ weight }) => weight));
  let all = 0;
  let knownSum = 0;
  let sum = 0;
  let known = 0;
  for (const { weight, value } of terms) {
    const part = largest === 0 ? 0 : weight / largest;
    all += part;
    if (value === null) continue;
    known += 1;
    knownSum += part;
    sum += part * value;
  }
  const knownWeight = all === 0 ? 0 : knownSum / all;
  const enough = knownSum > 0 && knownWeight >= LEAST_KNOWN - ROUNDING;
  return { value: enough ? Math.min(sum / knownSum, 1) : null, known, knownWeight };
}
