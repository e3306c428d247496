import { type CheckIn, validCheckIns } from './check-in';
import type { Clock } from './clock';
import type { KeyResult } from './key-result';
import { isGuardrail } from './metric';
import { dayNumber, type PlainDate } from './plain-date';
import { progressOverTime } from './standing';
import { isOutdated } from './status';

/** A key result with what its past is told from. */
export interface Tended {
  keyResult: KeyResult;
  checkIns: readonly (CheckIn & { clock: Clock })[];
}

/** A key result on any day of its past, as it is known by now: a value that was corrected since counts as corrected. */
export interface ProgressLine {
  keyResult: KeyResult;
  /** 0 to 1; null while there was no value. */
  progressAt(on: PlainDate): number | null;
  /** 0 to 10, what was said last; null for nothing, and for what was outdated by then. */
  confidenceAt(on: PlainDate): number | null;
}

/** The past of a key result. */
export function progressLine({ keyResult, checkIns }: Tended): ProgressLine {
  const points = progressOverTime(keyResult, checkIns);
  const said = validCheckIns(checkIns).filter(({ confidence }) => confidence !== null);
  return {
    keyResult,
    progressAt: (on) => points.findLast(({ checkIn }) => checkIn.observedOn <= on)?.progress ?? null,
    confidenceAt(on) {
      const last = said.findLast(({ observedOn }) => observedOn <= on);
      if (!last || isOutdated(dayNumber(on) - dayNumber(last.observedOn), keyResult.cadence)) return null;
      return last.confidence;
    },
  };
}

/**
 * The share of its way that a key result went from one day to another, −1 to 1: it set out from nothing. Null without a
 * value by then, and for guardrails, which have no way to go.
 */
export function movedBetween(line: ProgressLine, from: PlainDate, to: PlainDate): number | null {
  const after = line.progressAt(to);
  if (after === null || isGuardrail(line.keyResult.metric)) return null;
  return after - (line.progressAt(from) ?? 0);
}
