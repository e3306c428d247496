import type { CheckInDraft } from '@/lib/domain/draft';
import { acceptsValue, type Metric } from '@/lib/domain/metric';
import { Refusal } from '@/lib/domain/refusal';
import type { Writer } from '@/lib/store/writer';
import type { Context } from './context';

/** A check-in to record, and the key result that it is of. */
export interface CheckInOf {
  of: { id: string; metric: Metric };
  draft: CheckInDraft;
}

/**
 * Records check-ins of drafts within one command; one that corrects another names it among those that it is given
 * with. Throws `valueInvalid`, `observedInFuture`.
 */
export function checkInMaker(
  writes: Writer,
  { today, newId }: Pick<Context, 'today' | 'newId'>,
  person: (name: string | null) => Promise<string | null>,
): (drafts: readonly CheckInOf[]) => Promise<void> {
  // Check-ins of one command have one clock: their ids keep the order in which they came.
  const series = newId();
  const latest = today();
  let count = 0;
  const mintId = () => {
    count += 1;
    return `${series}-${String(count).padStart(6, '0')}`;
  };

  return async (drafts) => {
    const minted = drafts.map((one) => ({ ...one, id: mintId() }));
    const called = new Map(minted.flatMap(({ draft: { ref }, id }) => (ref ? [[ref, id]] : [])));
    await Promise.all(
      minted.map(async ({ of, id, draft: { ref: _, replaces = '', void: isVoid = false, ...draft } }) => {
        if (!acceptsValue(of.metric, draft.value)) throw new Refusal('valueInvalid');
        if (draft.observedOn > latest) throw new Refusal('observedInFuture');
        await writes.create('checkIn', id, {
          ...{ ...draft, note: draft.note.trim(), author: await person(draft.author), keyResult: of.id },
          ...{ replaces: called.get(replaces) ?? null, void: isVoid },
        });
      }),
    );
  };
}
