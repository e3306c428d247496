import type { Alignment } from '@/lib/domain/alignment';
import type { KeyResultDraft, ObjectiveDraft } from '@/lib/domain/draft';
import { folded } from '@/lib/domain/folded';
import type { Stored } from '@/lib/domain/record';
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
 * Sets what drafts name of parents and of results that work serves; what is not there is left out. `earlier` are the
 * objectives that were there before. Throws `alignmentCycle`.
 */
export async function linkMade(
  writes: Writer,
  made: Made,
  earlier: readonly Stored<'objective'>[],
): Promise<void> {
  const ends = endsOnce(writes);
  const named = (ref: string | undefined, title: string | null, cycle: string) =>
    made.byRef.get(ref ?? '') ?? titled(title, cycle, made.objectives, earlier);
  for (const { id, draft, cycle } of made.objectives) {
    const parent = named(draft.parentRef, draft.parent, cycle);
    if (parent !== null) await alignPrimary(writes, id, parent, ends);
  }
  for (const { id, draft, cycle } of made.objectives) {
    for (const { ref, title } of draft.supports ?? []) {
      const supported = named(ref, title, cycle);
      if (supported !== null) await alignSupporting(writes, id, supported, ends);
    }
  }
  for (const [id, { on, reason, work }] of made.dropped) {
    const served = made.byRef.get(work?.serves ?? '');
    if (work && served?.kind === 'keyResult')
      await writes.put('keyResult', id, {
        dropped: { on, reason, work: { serves: served.id, hypothesis: work.hypothesis } },
      });
  }
}

/** A parent by its title: in the same import, there first in the same cycle, or else in a cycle that is not closed. */
function titled(
  title: string | null,
  cycle: string,
  made: Made['objectives'],
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
