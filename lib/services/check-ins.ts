import type { CheckInValue } from '@/lib/domain/check-in';
import { acceptsValue } from '@/lib/domain/metric';
import type { PlainDate } from '@/lib/domain/plain-date';
import { Refusal } from '@/lib/domain/refusal';
import { command } from '@/lib/store/transaction';
import type { Context, Undone } from './context';
import { peopleBook } from './people-book';

/** A measured value as a person gives it; `observedOn` null means today. */
export interface CheckInDemand {
  keyResult: string;
  value: CheckInValue;
  confidence: number | null;
  note: string;
  observedOn: PlainDate | null;
  replaces: string | null;
}

/**
 * Records a check-in by the person at this browser. Throws `keyResultGone`, `valueInvalid`,
 * `confidenceInvalid`, `observedInFuture`, or `notFound` when the check-in it replaces is not there.
 */
export async function checkIn(context: Context, demand: CheckInDemand): Promise<Undone> {
  const today = context.today();
  const observedOn = demand.observedOn ?? today;
  if (observedOn > today) throw new Refusal('observedInFuture');
  if (!isConfidence(demand.confidence)) throw new Refusal('confidenceInvalid');
  const { undo } = await command(context, async (writes) => {
    const keyResult = await writes.get('keyResult', demand.keyResult);
    if (!keyResult) throw new Refusal('keyResultGone');
    if (!acceptsValue(keyResult.metric, demand.value)) throw new Refusal('valueInvalid');
    if (demand.replaces !== null) {
      const replaced = await writes.get('checkIn', demand.replaces);
      if (replaced?.keyResult !== keyResult.id) throw new Refusal('notFound');
    }
    await writes.put('checkIn', context.newId(), {
      ...demand,
      note: demand.note.trim(),
      observedOn,
      author: (await peopleBook(writes)).me?.id ?? null,
      void: false,
    });
  });
  return { undo };
}

/** Withdraws a check-in: a void one replaces it. Throws `notFound`. */
export async function voidCheckIn(context: Context, { checkIn: id }: { checkIn: string }): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const withdrawn = await writes.get('checkIn', id);
    if (!withdrawn) throw new Refusal('notFound');
    const { keyResult, value, confidence, observedOn } = withdrawn;
    await writes.put('checkIn', context.newId(), {
      keyResult,
      value,
      confidence,
      note: '',
      author: (await peopleBook(writes)).me?.id ?? null,
      observedOn,
      replaces: id,
      void: true,
    });
  });
  return { undo };
}

function isConfidence(value: number | null): boolean {
  return value === null || (Number.isInteger(value) && value >= 0 && value <= 10);
}
