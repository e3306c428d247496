import type { KeyResult } from './key-result';
import { isGuardrail } from './metric';
import type { ObjectiveStanding, Standing } from './standing';
import type { Status } from './status';

/** From the worst to the best. */
const WORST_FIRST: readonly Status[] = ['offTrack', 'outdated', 'behind', 'noData', 'early', 'onTrack'];

/** With less of its weight known than this, an objective has no progress. */
const LEAST_KNOWN = 0.5;
const ROUNDING = 1e-9;

type Standee = { keyResult: KeyResult; standing: Standing };

/**
 * Where an objective stands (method §1): the worst status, and the weighted mean over the key results
 * that have a value. Dropped key results are left out of both; guardrails are left out of the mean unless
 * the person opted in, and their breach counts as `behind`; a weight of 0 leaves out of the mean.
 */
export function rollUp(standees: readonly Standee[]): ObjectiveStanding {
  const present = standees.filter(({ keyResult }) => keyResult.dropped === null);
  const counted = present.filter(
    ({ keyResult }) => keyResult.weight > 0 && (!isGuardrail(keyResult.metric) || keyResult.guardrailCounts),
  );
  const terms = counted.map(({ keyResult, standing }) => ({
    keyResult: keyResult.id,
    weight: keyResult.weight,
    progress: standing.progress,
  }));
  return { status: worst(present), ...mean(terms), counted: terms.length, terms };
}

function worst(standees: readonly Standee[]): Status | null {
  const met = new Set(standees.map(statusInObjective));
  return WORST_FIRST.find((status) => met.has(status)) ?? null;
}

function statusInObjective({ keyResult, standing }: Standee): Status | null {
  const breach = standing.status === 'offTrack' && isGuardrail(keyResult.metric);
  return breach ? 'behind' : standing.status;
}

function mean(
  terms: ObjectiveStanding['terms'],
): Pick<ObjectiveStanding, 'progress' | 'known' | 'knownWeight'> {
  // Weights are scaled by the largest, so that no sum of them can overflow.
  const largest = Math.max(0, ...terms.map(({ weight }) => weight));
  let all = 0;
  let knownSum = 0;
  let sum = 0;
  let known = 0;
  for (const { weight, progress } of terms) {
    const part = weight / largest;
    all += part;
    if (progress === null) continue;
    known += 1;
    knownSum += part;
    sum += part * progress;
  }
  const knownWeight = all === 0 ? 0 : knownSum / all;
  const enough = known > 0 && knownWeight >= LEAST_KNOWN - ROUNDING;
  return { progress: enough ? Math.min(sum / knownSum, 1) : null, known, knownWeight };
}
