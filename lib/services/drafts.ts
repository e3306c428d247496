import type { Alignment } from '@/lib/domain/alignment';
import { colourOf, proposeCode } from '@/lib/domain/code';
import type { CheckInDraft, CycleDraft, KeyResultDraft, ObjectiveDraft } from '@/lib/domain/draft';
import { folded } from '@/lib/domain/folded';
import { DEFAULT_LAG_DAYS } from '@/lib/domain/key-result';
import { acceptsValue, type Metric } from '@/lib/domain/metric';
import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import type { Writer } from '@/lib/store/writer';
import { alignPrimary } from './alignments';
import type { Context } from './context';
import { checkedCycle } from './cycles';
import { checkedKeyResult } from './key-results';
import { objectivesIn, openCycles, openKeyResults } from './open-key-results';
import { personNamed } from './people';

/** Creates what drafts describe, all within one command. */
export interface DraftMaker {
  /** The id of the cycle that exists, or is created once for all who name it alike. Throws `notFound`, `titleEmpty`, `datesReversed`. */
  cycle(draft: CycleDraft): Promise<string>;
  /** Throws `titleEmpty`, `valueInvalid`, and what `refuseMetric` finds. */
  objective(draft: ObjectiveDraft, cycle: string): Promise<void>;
  /** Records a check-in that the metric accepts. Throws `valueInvalid`, `observedInFuture`. */
  checkIn(keyResult: { id: string; metric: Metric }, draft: CheckInDraft): Promise<void>;
  person(name: string | null): Promise<string | null>;
  /** Sets the parents that were named, once all are created; one that is not there is left out. Throws `alignmentCycle`. */
  align(): Promise<void>;
}

/** A maker over an open transaction; what it reads to begin with is read once. */
export async function draftMaker(writes: Writer, context: Context): Promise<DraftMaker> {
  const open = await openCycles(writes);
  const earlier = await objectivesIn(writes, open);
  const taken = new Set((await openKeyResults(writes)).map(({ code }) => code));
  const places = new Map<string, number>();
  const cycles = new Map<string, Promise<string>>();
  const people = new Map<string, Promise<string | null>>();
  const made: { id: string; draft: ObjectiveDraft; cycle: string }[] = [];
  const byRef = new Map<string, Alignment['parent']>();
  const today = context.today();
  // Check-ins of one command have one clock: their ids keep the order in which they came.
  const series = context.newId();
  let checkIns = 0;

  const person = (name: string | null) => {
    const key = folded(name ?? '').replace(/\s+/g, ' ');
    const known = people.get(key) ?? personNamed(writes, name, context);
    people.set(key, known);
    return known;
  };

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
    const { ref, checkIns: values = [], addedOn = today, dropped = null, ...fields } = draft;
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
    await writes.create('keyResult', id, { ...checked, order: at.order, addedOn, dropped });
    if (ref !== undefined) byRef.set(ref, { kind: 'keyResult', id });
    await Promise.all(values.map((value) => checkIn({ id, metric: checked.metric }, value)));
  }

  async function checkIn(of: { id: string; metric: Metric }, draft: CheckInDraft): Promise<void> {
    if (!acceptsValue(of.metric, draft.value)) throw new Refusal('valueInvalid');
    if (draft.observedOn > today) throw new Refusal('observedInFuture');
    checkIns += 1;
    const id = `${series}-${String(checkIns).padStart(6, '0')}`;
    const author = await person(draft.author);
    const note = draft.note.trim();
    await writes.create('checkIn', id, {
      ...draft,
      note,
      author,
      keyResult: of.id,
      replaces: null,
      void: false,
    });
  }

  return {
    cycle(draft) {
      const key = JSON.stringify(draft);
      const known = cycles.get(key) ?? cycleFor(writes, draft, context);
      cycles.set(key, known);
      return known;
    },
    async objective(draft, cycle) {
      const { keyResults, parent: _, ref, parentRef: __, owner, ...fields } = draft;
      const title = fields.title.trim();
      if (title === '') throw new Refusal('titleEmpty');
      const id = context.newId();
      const place = await placeIn(cycle);
      await writes.create('objective', id, {
        ...fields,
        title,
        cycle,
        order: place,
        owner: await person(owner),
      });
      made.push({ id, draft, cycle });
      if (ref !== undefined) byRef.set(ref, { kind: 'objective', id });
      for (const [order, one] of keyResults.entries()) await keyResult(one, id, { place, order });
    },
    checkIn,
    person,
    async align() {
      for (const { id, draft, cycle } of made) {
        const parent = byRef.get(draft.parentRef ?? '') ?? titled(draft.parent, cycle, made, earlier);
        if (parent !== null) await alignPrimary(writes, id, parent);
      }
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

/** A parent by its title: in the same import, there first in the same cycle, or else in a cycle that is not closed. */
function titled(
  title: string | null,
  cycle: string,
  made: readonly { id: string; draft: ObjectiveDraft; cycle: string }[],
  earlier: readonly Stored<'objective'>[],
): Alignment['parent'] | null {
  if (title === null) return null;
  const wanted = folded(title);
  const alike = made.filter(({ draft }) => folded(draft.title) === wanted);
  const found =
    alike.findLast((one) => one.cycle === cycle) ??
    alike.at(-1) ??
    earlier.findLast((objective) => folded(objective.title) === wanted);
  return found ? { kind: 'objective', id: found.id } : null;
}
