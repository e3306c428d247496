import type { CheckInAnswer } from '@/lib/domain/answers';
import type { CheckInValue } from '@/lib/domain/check-in';
import type { PlainDate } from '@/lib/domain/plain-date';
import { choiceFrom, type PersonChoice } from './person-choice';

/** What a person records of one key result. */
export interface CheckInEntry {
  value: CheckInValue;
  confidence: number | null;
  note: string;
  blocker: string;
  nextStep: string;
  /** Who can take the blocker away. */
  blockerFor: PersonChoice | null;
  /** null: today. */
  observedOn: PlainDate | null;
}

/** What a check-in says besides its value, while it is being written. */
export type Remarks = Omit<CheckInEntry, 'value'>;

/** Nothing said yet, or what the check-in to be corrected said. */
export function remarksOf(correcting: CheckInAnswer | null): Remarks {
  if (!correcting) {
    return { confidence: null, note: '', blocker: '', nextStep: '', blockerFor: null, observedOn: null };
  }
  const { confidence, note, blocker, nextStep, blockerFor, observedOn } = correcting;
  return { confidence, note, blocker, nextStep, blockerFor: choiceFrom(blockerFor), observedOn };
}
