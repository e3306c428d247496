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
  author: string | null;
  /** The day on which the value was observed; when it was written is in the record's clock. */
  observedOn: PlainDate;
  replaces: string | null;
  void: boolean;
}
