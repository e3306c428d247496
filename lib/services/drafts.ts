import { colourOf, proposeCode } from '@/lib/domain/code';
import type { CycleDraft, KeyResultDraft, ObjectiveDraft } from '@/lib/domain/draft';
import { folded } from '@/lib/domain/folded';
import { DEFAULT_LAG_DAYS } from '@/lib/domain/key-result';
import type { Kind, Kinds } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import type { Watch } from '@/lib/store/watch';
import type { Writer } from '@/lib/store/writer';
import type { Context } from './context';
import { checkedCycle } from './cycles';
import { type CheckInOf, checkInMaker } from './draft-check-ins';
import { linkMade, type Made } from './draft-links';
import { writeInTurn } from './in-turn';
import { checkedKeyResult } from './key-results';
import { openKeyResults } from './open-key-results';
import { personNamed } from './people';

type Fields<K extends Kind> = Omit<Kinds[K], 'kind' | 'id'>;

/** Creates what drafts describe, all within one command: what it is given is judged at once, and written by `finish`. */
export interface DraftMaker {
  /** The id of the cycle that exists, or is created once for all who name it alike. Throws `notFound`, `titleEmpty`, `datesReversed`. */
  cycle(draft: CycleDraft): Promise<string>;
  /** Throws `titleEmpty`, `valueInvalid`, and what `refuseMetric` finds. */
  objective(draft: ObjectiveDraft, cycle: string): Promise<void>;
  /** Records check-ins that the metric accepts. Throws `valueInvalid`, `observedInFuture`. */
  checkIns(drafts: readonly CheckInOf[]): Promise<void>;
  person(name: string | null): Promise<string | null>;
  /**
   * Writes all of it, and sets what was named of parents and of results that work serves; what is not there is left
   * out. Throws `alignmentCycle`, `givenUp`.
   */
  finish(watch?: Watch): Promise<void>;
}

/** A maker over an open transaction; what it reads to begin with is read once. */
export async function draftMaker(writes: Writer, context: Context): Promise<DraftMaker> {
  const taken = new Set((await openKeyResults(writes)).map(({ code }) => code));
  const places = new Map<string, number>();
  const cycles = new Map<string, Promise<string>>();
  const people = new Map<string, Promise<string | null>>();
  const made: Made = { objectives: [], dropped: new Map(), byRef: new Map() };
  const today = context.today();
  const objectives = new Map<string, Fields<'objective'>>();
  const keyResults = new Map<string, Fields<'keyResult'>>();

  const person = (name: string | null) => {
    const key = folded(name ?? '').replace(/\s+/g, ' ');
    const known = people.get(key) ?? personNamed(writes, name, context);
    people.set(key, known);
    return known;
  };

  const checkIns = checkInMaker(context, person);

  async function placeIn(cycle: string): Promise<number> {
    const place = places.get(cycle) ?? Math.max(-1, ...(await ordersIn(writes, cycle))) + 1;
    places.set(cycle, place + 1);
    return place;
  }

  function badge(draft: KeyResultDraft, place: number) {
    const code =
      draft.code && !taken.has(draft.code) ? draft.code : proposeCode({ objectiveIndex: place, taken });
    taken.add(code);
    return { code, colour: draft.colour ?? colourOf(place) };
  }

  async function keyResult(draft: KeyResultDraft, objective: string, at: { place: number; order: number }) {
    const id = context.newId();
    const { ref, checkIns: values = [], addedOn = today, dropped = null, grade, ...fields } = draft;
    const owner = await person(draft.owner);
    const checked = checkedKeyResult({
      accepted: false,
      guardrailCounts: false,
      lagDays: DEFAULT_LAG_DAYS,
      ...fields,
      ...badge(draft, at.place),
      objective,
      owner,
    });
    const given = dropped && { on: dropped.on, reason: dropped.reason };
    keyResults.set(id, {
      ...{ ...checked, order: at.order, addedOn, dropped: given },
      ...(grade && { grade }),
    });
    if (ref !== undefined) made.byRef.set(ref, { kind: 'keyResult', id });
    if (dropped) made.dropped.set(id, dropped);
    const of = { id, metric: checked.metric };
    await checkIns.add(values.map((value) => ({ of, draft: value })));
  }

  return {
    cycle(draft) {
      const key = JSON.stringify(draft);
      const known = cycles.get(key) ?? cycleFor(writes, draft, context);
      cycles.set(key, known);
      return known;
    },
    async objective(draft, cycle) {
      const { keyResults: drafts, parent: _, ref, parentRef: __, supports: ___, owner, ...fields } = draft;
      const title = fields.title.trim();
      if (title === '') throw new Refusal('titleEmpty');
      const id = context.newId();
      const place = await placeIn(cycle);
      objectives.set(id, { ...fields, title, cycle, order: place, owner: await person(owner) });
      made.objectives.push({ id, draft, cycle });
      if (ref !== undefined) made.byRef.set(ref, { kind: 'objective', id });
      for (const [order, one] of drafts.entries()) await keyResult(one, id, { place, order });
    },
    checkIns: checkIns.add,
    person,
    async finish(watch) {
      await writeInTurn(objectives, (part) => writes.createMany('objective', part), watch);
      await writeInTurn(keyResults, (part) => writes.createMany('keyResult', part), watch);
      await linkMade(writes, made);
      await checkIns.write(writes, watch);
    },
  };
}

async function cycleFor(writes: Writer, draft: CycleDraft, context: Context): Promise<string> {
  if ('id' in draft) {
    if (!(await writes.get('cycle', draft.id))) throw new Refusal('notFound');
    return draft.id;
  }
  return (await writes.put('cycle', context.newId(), checkedCycle({ state: 'active', ...draft }))).id;
}

async function ordersIn(writes: Writer, cycle: string): Promise<number[]> {
  return (await writes.where('objective', 'cycle', cycle)).map(({ order }) => order);
}
