import type { CheckIn } from '@/lib/domain/check-in';
import type { Clock } from '@/lib/domain/clock';
import type { Cycle } from '@/lib/domain/cycle';
import type { KeyResult } from '@/lib/domain/key-result';
import type { Ambition } from '@/lib/domain/objective';
import type { PlainDate } from '@/lib/domain/plain-date';

/** A tied task as far as its work is judged, in plain dates of the person's zone. */
export interface Work {
  /** Null: not known. */
  openedOn: PlainDate | null;
  /** Null: not done. */
  doneOn: PlainDate | null;
  /** The day on which its state was last read or seen. */
  readOn: PlainDate;
}

/** Everything that is recorded of one key result and of the work tied to it. */
export interface WorkFacts {
  keyResult: KeyResult;
  cycle: Cycle;
  ambition: Ambition;
  checkIns: readonly (CheckIn & { clock: Clock })[];
  work: readonly Work[];
  /** Where a guardrail stood when it was written, if that is known; a range has its own baseline. */
  stoodAt: number | null;
}
