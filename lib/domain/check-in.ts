import type { Clock } from './clock';
import type { PlainDate } from './plain-date';

/** A number; 1 or 0 for binary metrics; the ids of the milestones reached for milestones. */
export type CheckInValue = number | string[];

/**
 * A measured value on a KeyResult. Never edited: `replaces` names the check-in that this one corrects,
 * `void` with `replaces` withdraws it.
 */
export interface CheckIn {
  kind: 'checkIn';
  id: string;
  keyResult: string;
  value: CheckInValue;
  /** 0 to 10, forward-looking; null when the person gave none. */
  confidence: number | null;
  note: string;
  /** What stands in the way, where confidence is low, and what is done about it next. */
  blocker?: string;
  nextStep?: string;
  /** The Person who can take the blocker out of the way. */
  blockerFor?: string;
  author: string | null;
  /** The day on which the value was observed; when it was written is in the record's clock. */
  observedOn: PlainDate;
  replaces: string | null;
  void: boolean;
}

/**
 * The check-ins of one key result that count, in the order in which they were observed (then written).
 * Left out are the void ones and all that another one names in `replaces`, whatever became of that other:
 * withdrawing a correction withdraws the value for good, the original does not come back, because nobody
 * has stood by it since. Expects no deleted records.
 */
export function validCheckIns<C extends CheckIn & { clock: Clock }>(checkIns: readonly C[]): readonly C[] {
  const known = valid.get(checkIns) as readonly C[] | undefined;
  if (known) return known;
  const replaced = new Set(checkIns.map((checkIn) => checkIn.replaces));
  const found = checkIns.filter((checkIn) => !checkIn.void && !replaced.has(checkIn.id)).sort(byObservation);
  valid.set(checkIns, found);
  return found;
}

/** What was found of a list of check-ins, which nobody changes: one answer asks for it many times. */
const valid = new WeakMap<readonly CheckIn[], readonly CheckIn[]>();

/** The check-in that says where a key result stands: the last of its valid ones, or null. */
export function currentCheckIn<C extends CheckIn & { clock: Clock }>(checkIns: readonly C[]): C | null {
  return validCheckIns(checkIns).at(-1) ?? null;
}

/** Orders check-ins by the day observed, then by when they were written. */
export function byObservation(a: CheckIn & { clock: Clock }, b: CheckIn & { clock: Clock }): number {
  return compare(a.observedOn, b.observedOn) || compare(a.clock, b.clock) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
