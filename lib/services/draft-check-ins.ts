import type { CheckIn } from '@/lib/domain/check-in';
import type { CheckInDraft } from '@/lib/domain/draft';
import { acceptsValue, type Metric } from '@/lib/domain/metric';
import { Refusal } from '@/lib/domain/refusal';
import type { Watch } from '@/lib/store/watch';
import type { Writer } from '@/lib/store/writer';
import type { Context } from './context';
import { writeInTurn } from './in-turn';

/** A check-in to record, and the key result that it is of. */
export interface CheckInOf {
  of: { id: string; metric: Metric };
  draft: CheckInDraft;
}

/** The check-ins that one command brings: each is judged at once, all are written together. */
export interface CheckInMaker {
  /** One that corrects another names it among those that it is given with. Throws `valueInvalid`, `observedInFuture`. */
  add(drafts: readonly CheckInOf[]): Promise<void>;
  /** Throws `givenUp`. */
  write(writes: Writer, watch?: Watch): Promise<void>;
}

/** A maker that has none yet. Check-ins of one command have one clock: their ids keep the order in which they came. */
export function checkInMaker(
  { today, newId }: Pick<Context, 'today' | 'newId'>,
  person: (name: string | null) => Promise<string | null>,
): CheckInMaker {
  const series = newId();
  const latest = today();
  const rows = new Map<string, Omit<CheckIn, 'kind' | 'id'>>();
  let count = 0;
  const mintId = () => {
    count += 1;
    return `${series}-${String(count).padStart(6, '0')}`;
  };

  return {
    async add(drafts) {
      const minted = drafts.map((one) => ({ ...one, id: mintId() }));
      const called = new Map(minted.flatMap(({ draft: { ref }, id }) => (ref ? [[ref, id]] : [])));
      for (const { of, id, draft: given } of minted) {
        const { ref: _, replaces = '', void: isVoid = false, ...draft } = given;
        if (!acceptsValue(of.metric, draft.value)) throw new Refusal('valueInvalid');
        if (draft.observedOn > latest) throw new Refusal('observedInFuture');
        rows.set(id, {
          ...{ ...draft, note: draft.note.trim(), author: await person(draft.author), keyResult: of.id },
          ...{ replaces: called.get(replaces) ?? null, void: isVoid },
        });
      }
    },
    write: (writes, watch) => writeInTurn(rows, (part) => writes.createMany('checkIn', part), watch),
  };
}
