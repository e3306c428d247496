import type { Alignment } from '@/lib/domain/alignment';
import type { KeyResultDraft, ObjectiveDraft } from '@/lib/domain/draft';
import { folded } from '@/lib/domain/folded';
import { distanceOf, meantAmong, type Titled } from '@/lib/domain/meant-parent';
import type { Writer } from '@/lib/store/writer';
import { alignPrimary, alignSupporting, endsOnce } from './alignments';

/** What was created of drafts, and by which names they call one another. */
export interface Made {
  objectives: { id: string; draft: ObjectiveDraft; cycle: string }[];
  /** Key results that were given up, by their ids. */
  dropped: Map<string, NonNullable<KeyResultDraft['dropped']>>;
  byRef: Map<string, Alignment['parent']>;
}

/**
 * Sets what drafts name of parents and of results that work serves: by what the file calls them, by the ids that they
 * have here, or by a title that tells. What is not there, or may mean several, is left out. Throws `alignmentCycle`.
 */
export async function linkMade(writes: Writer, made: Made): Promise<void> {
  const ends = endsOnce(writes);
  const byRef = await knownByRef(writes, made);
  const titles = titlesOnce(writes, made);
  const named = async (
    ref: string | undefined,
    title: string | null,
    child: { id: string; cycle: string },
  ) => {
    const known = byRef.get(ref ?? '');
    if (known || title === null) return known ?? null;
    const alike = (await titles())(title, child.cycle).filter(({ end }) => end.id !== child.id);
    const meant = meantAmong(alike);
    return typeof meant === 'string' ? null : meant;
  };
  for (const { id, draft, cycle } of made.objectives) {
    const parent = await named(draft.parentRef, draft.parent, { id, cycle });
    if (parent !== null) await alignPrimary(writes, id, parent, ends);
  }
  for (const { id, draft, cycle } of made.objectives) {
    for (const { ref, title } of draft.supports ?? []) {
      const supported = await named(ref, title, { id, cycle });
      if (supported !== null) await alignSupporting(writes, id, supported, ends);
    }
  }
  for (const [id, { on, reason, work }] of made.dropped) {
    const served = byRef.get(work?.serves ?? '');
    if (work && served?.kind === 'keyResult')
      await writes.put('keyResult', id, {
        dropped: { on, reason, work: { serves: served.id, hypothesis: work.hypothesis } },
      });
  }
}

/** What the file calls something, and for what it does not hold the ids under which it is here. */
async function knownByRef(writes: Writer, made: Made): Promise<Made['byRef']> {
  const refs = [
    ...made.objectives.flatMap(({ draft }) => [
      draft.parentRef,
      ...(draft.supports ?? []).map(({ ref }) => ref),
    ]),
    ...[...made.dropped.values()].map(({ work }) => work?.serves),
  ];
  const others = new Set(refs.filter((ref) => ref !== undefined && !made.byRef.has(ref)) as string[]);
  const [objectives, keyResults] = await Promise.all([
    writes.getMany('objective', others),
    writes.getMany('keyResult', others),
  ]);
  return new Map([
    ...[...objectives.keys()].map((id) => [id, { kind: 'objective', id }] as const),
    ...[...keyResults.keys()].map((id) => [id, { kind: 'keyResult', id }] as const),
    ...made.byRef,
  ]);
}

/** All that is called by a title, as near as it is to a cycle; read when it is first asked for, once. */
function titlesOnce(writes: Writer, made: Made) {
  let known: ReturnType<typeof everyTitle> | null = null;
  return () => {
    known ??= everyTitle(writes, made);
    return known;
  };
}

async function everyTitle(writes: Writer, made: Made): Promise<(title: string, cycle: string) => Titled[]> {
  const [cycles, objectives, keyResults] = await Promise.all([
    writes.all('cycle'),
    writes.all('objective'),
    writes.all('keyResult'),
  ]);
  const closed = new Set(cycles.filter(({ state }) => state === 'closed').map(({ id }) => id));
  const cycleOf = new Map(objectives.map(({ id, cycle }) => [id, cycle]));
  const fresh = new Set(made.objectives.map(({ id }) => id));
  const all = [
    ...objectives.map(({ id, title, cycle }) => ({
      ...{ title, cycle, end: { kind: 'objective' as const, id } },
      comesIn: fresh.has(id),
    })),
    ...keyResults.map(({ id, title, objective }) => ({
      ...{ title, cycle: cycleOf.get(objective) ?? '', end: { kind: 'keyResult' as const, id } },
      comesIn: fresh.has(objective),
    })),
  ];
  const byTitle = Map.groupBy(all, ({ title }) => folded(title));
  return (title, cycle) =>
    (byTitle.get(folded(title)) ?? []).map((one) => ({
      end: one.end,
      distance: distanceOf(one.end.kind, {
        comesIn: one.comesIn,
        isSameCycle: one.cycle === cycle,
        isClosed: closed.has(one.cycle),
      }),
    }));
}
