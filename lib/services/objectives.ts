import type { Alignment } from '@/lib/domain/alignment';
import type { Objective } from '@/lib/domain/objective';
import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import { command } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import {
  type AlignedTo,
  alignedTo,
  alignPrimary,
  alignSupportingOnly,
  endsOnce,
  removeAlignments,
} from './alignments';
import type { Context, Undone } from './context';
import { editsOnto } from './edits';
import { takeOutKeyResult } from './key-results';
import { objectivesIn } from './open-key-results';
import { ownedBy } from './people';
import { revise } from './revisions';

export type ObjectiveFields = Omit<Objective, 'kind' | 'id' | 'order' | 'reflection'>;

type Aligned = AlignedTo<Alignment['parent']>;
/** What an objective contributes to; without `supports` those stay as they are. */
type AlignedWith = Pick<Aligned, 'parent'> & Partial<Aligned>;

/**
 * Creates an objective (`id` null) or changes one, and sets its primary parent and, if they are given, what it supports
 * besides; since `was` if that is given: what was changed elsewhere meanwhile stays. Throws `titleEmpty`, `notFound` for
 * an unknown objective, cycle or parent, `changedMeanwhile`, and `alignmentCycle`.
 */
export async function saveObjective(
  context: Context,
  demand: {
    id: string | null;
    fields: ObjectiveFields;
    ownerName?: string;
    was?: AlignedWith & { fields: ObjectiveFields };
    reason: string;
  } & AlignedWith,
): Promise<Undone & { id: string }> {
  const titled = { ...demand.fields, title: demand.fields.title.trim() };
  if (titled.title === '') throw new Refusal('titleEmpty');
  const { result, undo } = await command(context, async (writes) => {
    const given = await ownedBy(writes, titled, demand.ownerName, context);
    const id = demand.id ?? context.newId();
    const before = demand.id === null ? null : await writes.get('objective', demand.id);
    if (before === undefined) throw new Refusal('notFound');
    const was = demand.was;
    const fields = before ? editsOnto<ObjectiveFields>(before, given, was?.fields) : given;
    const kept = await alignedTo(writes, id);
    const { parent, supports } = editsOnto(kept, alignedIn(demand, kept), was && alignedIn(was, kept));
    const cycle = await writes.get('cycle', fields.cycle);
    if (!cycle) throw new Refusal('notFound');
    if (before && before.scope !== 'own' && fields.level === 'personal') throw new Refusal('teamShared');
    if (before) await revise(writes, before, fields, { reason: demand.reason, cycle }, context);
    else await createObjective(writes, id, fields);
    const ends = endsOnce(writes);
    await alignPrimary(writes, id, parent, ends);
    await alignSupportingOnly(writes, id, supports, ends);
    return id;
  });
  return { id: result, undo };
}

function alignedIn({ parent, supports }: AlignedWith, kept: Aligned): Aligned {
  return { parent, supports: supports ?? kept.supports };
}

/** Writes an objective after the last one of its cycle. */
export async function createObjective(writes: Writer, id: string, fields: ObjectiveFields): Promise<void> {
  const siblings = await writes.where('objective', 'cycle', fields.cycle);
  const order = Math.max(-1, ...siblings.map((sibling) => sibling.order)) + 1;
  await writes.put('objective', id, { ...fields, order });
}

/** Removes an objective with its key results and alignments; check-ins and ties stay. Throws `notFound`. */
export async function removeObjective(context: Context, { id }: { id: string }): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const objective = await writes.get('objective', id);
    if (!objective) throw new Refusal('notFound');
    await takeOutObjective(writes, objective);
  });
  return { undo };
}

/** The part of removing an objective that larger commands share. */
export async function takeOutObjective(writes: Writer, { id }: Stored<'objective'>): Promise<void> {
  for (const keyResult of await writes.where('keyResult', 'objective', id)) {
    await takeOutKeyResult(writes, keyResult);
  }
  await removeAlignments(writes, id);
  await writes.remove('objective', id);
}

/** Moves an objective one place up (-1) or down (1) in its cycle; at either end nothing changes. */
export async function moveObjective(
  context: Context,
  { id, by }: { id: string; by: -1 | 1 },
): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const moving = await writes.get('objective', id);
    const cycle = moving && (await writes.get('cycle', moving.cycle));
    if (!cycle) throw new Refusal('notFound');
    const order = (await objectivesIn(writes, [cycle])).map((objective) => objective.id);
    const from = order.indexOf(id);
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    order.splice(to, 0, ...order.splice(from, 1));
    for (const [place, objective] of order.entries())
      await writes.put('objective', objective, { order: place });
  });
  return { undo };
}
