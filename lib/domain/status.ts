import { CADENCE_DAYS, type Cadence } from './key-result';

/** Computed, never declared (method §1, "Status of a key result"). */
export type Status = 'noData' | 'outdated' | 'early' | 'onTrack' | 'behind' | 'offTrack';

/** Days after which a check-in that is due makes the latest value outdated. */
export const GRACE_DAYS = 3;

/** Below this share of its time a key result is too young to be judged. */
const EARLY = 0.1;
/** How far progress may lag behind what is expected and still be on track, or no worse than behind. */
const ON_TRACK_LAG = 0.1;
const BEHIND_LAG = 0.25;
/** Sums of decimal shares miss their border by less than this. */
const ROUNDING = 1e-9;

/** Whether a value this many days old is outdated for its cadence. */
export function isOutdated(ageDays: number, cadence: Cadence): boolean {
  return ageDays > CADENCE_DAYS[cadence] + GRACE_DAYS;
}

/** The verdict on a guardrail's latest value. */
export function guardrailStatus(inside: boolean): Status {
  return inside ? 'onTrack' : 'offTrack';
}

/**
 * The verdict on the pace of a key result that has a value. `elapsed` is the share of its time gone by;
 * a milestone that is due ends its being early.
 */
export function paceStatus(pace: {
  progress: number;
  expected: number;
  elapsed: number;
  milestoneDue: boolean;
}): Status {
  if (pace.elapsed < EARLY && !pace.milestoneDue) return 'early';
  const lag = pace.expected - pace.progress - ROUNDING;
  if (lag <= ON_TRACK_LAG) return 'onTrack';
  return lag <= BEHIND_LAG ? 'behind' : 'offTrack';
}
