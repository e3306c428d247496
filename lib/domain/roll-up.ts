import type { KeyResult } from './key-result';
import { isGuardrail } from './metric';
import type { ObjectiveStanding, Standing } from './standing';
import type { Status } from './status';
import { weightedMean } from './weighted-mean';

/** From the worst to the best. */
export const WORST_FIRST: readonly Status[] = [
  'offTrack',
  'outdated',
  'behind',
  'noData',
  'early',
  'onTrack',
];

type Standee = { keyResult: KeyResult; standing: Standing };

/**
 * Where an objective stands (method §1): the worst status, and the weighted mean over the key results
 * that have a value. Dropped key results are left out of both; guardrails are left out of the mean unless
 * the person opted in, and their breach counts as `behind`; a weight of 0 leaves out of the mean.
 */
export function rollUp(standees: readonly Standee[]): ObjectiveStanding {
  const present = standees.filter(({ keyResult }) => keyResult.dropped === null);
  const terms = present
    .filter(({ keyResult }) => countsInMean(keyResult))
    .map(({ keyResult, standing }) => ({
      keyResult: keyResult.id,
      weight: keyResult.weight,
      progress: standing.progress,
    }));
  const { value, ...known } = weightedMean(
    terms.map(({ weight, progress }) => ({ weight, value: progress })),
  );
  return { status: worst(present), progress: value, ...known, counted: terms.length, terms };
}

/** Whether a key result is part of its objective's mean, of progress as of scores. */
export function countsInMean({ weight, metric, guardrailCounts, dropped }: KeyResult): boolean {
  return dropped === null && weight > 0 && (!isGuardrail(metric) || guardrailCounts);
}

function worst(standees: readonly Standee[]): Status | null {
  const met = new Set(standees.map(statusInObjective));
  return WORST_FIRST.find((status) => met.has(status)) ?? null;
}

function statusInObjective({ keyResult, standing }: Standee): Status | null {
  const breach = standing.status === 'offTrack' && isGuardrail(keyResult.metric);
  return breach ? 'behind' : standing.status;
}
