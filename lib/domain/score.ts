import type { KeyResult } from './key-result';
import type { Ambition } from './objective';
import { countsInMean } from './roll-up';
import { type WeightedMean, weightedMean } from './weighted-mean';

/** Where a score lies (method §1): below 0.4, from there to below 0.7, or above. */
export type Band = 'low' | 'middle' | 'high';

const MIDDLE_FROM = 0.4;
const HIGH_FROM = 0.7;
/** Means carry the noise of their sums; no border is missed for that. */
const ROUNDING = 1e-9;

/** The band of a score from 0 to 1: low below 0.4, high from 0.7 on. */
export function bandOf(score: number): Band {
  if (score < MIDDLE_FROM - ROUNDING) return 'low';
  return score < HIGH_FROM - ROUNDING ? 'middle' : 'high';
}

/**
 * The score that progress (0 to 1) proposes, with one decimal; null where no value is known. Whole is proposed for
 * what is whole only: nothing is rounded up to 1.0.
 */
export function proposedScore(progress: number | null): number | null {
  if (progress === null) return null;
  return progress >= 1 ? 1 : Math.min(Math.round(progress * 10) / 10, 0.9);
}

/** Whether a score asks why: below 1.0 of what was committed, below 0.4 of what was aspired to. */
export function asksCause(score: number | null, ambition: Ambition): boolean {
  if (score === null) return false;
  return ambition === 'committed' ? score < 1 : bandOf(score) === 'low';
}

/** The score of an objective, and the arithmetic behind it. */
export interface ObjectiveScore extends WeightedMean {
  terms: { keyResult: string; weight: number; value: number | null }[];
  /** An aspirational objective of which all was reached: was the aim low? */
  asksAim: boolean;
}

/** The weighted mean of the scores of those key results that count in progress as well. */
export function objectiveScore(keyResults: readonly KeyResult[], ambition: Ambition): ObjectiveScore {
  const terms = keyResults.filter(countsInMean).map(({ id, weight, grade }) => ({
    keyResult: id,
    weight,
    value: grade?.score ?? null,
  }));
  const whole = terms.length > 0 && terms.every(({ value }) => value === 1);
  return { ...weightedMean(terms), terms, asksAim: whole && ambition === 'aspirational' };
}

/** The mean over the objectives of a cycle, each counting the same. */
export function cycleScore(objectives: readonly Pick<ObjectiveScore, 'value'>[]): WeightedMean {
  return weightedMean(objectives.map(({ value }) => ({ value, weight: 1 })));
}
