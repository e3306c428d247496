import { colourOf, proposeCode } from '@/lib/domain/code';
import type { Colour, Dropped, KeyResult } from '@/lib/domain/key-result';
import { refuseMetric } from '@/lib/domain/metric';
import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import type { Reader } from '@/lib/store/reader';
import { command, read } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import { removeAlignments } from './alignments';
import type { Context, Undone } from './context';
import { editsOnto } from './edits';
import { objectivesIn, openKeyResults } from './open-key-results';
import { ownedBy } from './people';
import { revise } from './revisions';

export type KeyResultFields = Omit<KeyResult, 'kind' | 'id' | 'addedOn' | 'order' | 'dropped' | 'grade'>;

/**
 * Creates a key result (`id` null) or changes one, since `was` if that is given: what was changed elsewhere meanwhile
 * stays. Throws `titleEmpty`, what `refuseMetric` finds, `codeTaken`, `changedMeanwhile`, and `notFound` for an unknown
 * key result or objective.
 */
export async function saveKeyResult(
  context: Context,
  demand: {
    id: string | null;
    fields: KeyResultFields;
    ownerName?: string;
    was?: KeyResultFields;
    reason: string;
  },
): Promise<Undone & { id: string }> {
  const checked = checkedKeyResult(demand.fields);
  const { result, undo } = await command(context, async (writes) => {
    const given = await ownedBy(writes, checked, demand.ownerName, context);
    if (demand.id === null) return addKeyResult(writes, given, context);
    const before = await foundKeyResult(writes, demand.id);
    const fields = checkedKeyResult(editsOnto(before, given, demand.was));
    const { cycle } = await placeOf(writes, fields.objective);
    await refuseTakenCode(writes, fields.code, demand.id);
    await revise(writes, before, fields, { reason: demand.reason, cycle }, context);
    return demand.id;
  });
  return { id: result, undo };
}

/** Creates a key result of checked fields; answers its id. Throws `codeTaken`, and `notFound` for its objective. */
export async function addKeyResult(
  writes: Writer,
  fields: KeyResultFields,
  context: Pick<Context, 'today' | 'newId'>,
): Promise<string> {
  await placeOf(writes, fields.objective);
  await refuseTakenCode(writes, fields.code, null);
  const id = context.newId();
  await createKeyResult(writes, id, fields, context);
  return id;
}

/** Writes a key result after the last one of its objective. */
export async function createKeyResult(
  writes: Writer,
  id: string,
  fields: KeyResultFields,
  context: Pick<Context, 'today'>,
): Promise<void> {
  const siblings = await writes.where('keyResult', 'objective', fields.objective);
  const order = Math.max(-1, ...siblings.map((sibling) => sibling.order)) + 1;
  await writes.put('keyResult', id, { ...fields, order, addedOn: context.today(), dropped: null });
}

/** Says that its owner takes a key result on. Throws `notFound`, also where nobody owns it. */
export async function acceptKeyResult(context: Context, { id }: { id: string }): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const keyResult = await foundKeyResult(writes, id);
    if (keyResult.owner === null) throw new Refusal('notFound');
    await writes.put('keyResult', id, { accepted: true });
  });
  return { undo };
}

/** Gives a key result up mid-cycle, with a reason; it has no status from then on. Throws `notFound`. */
export async function dropKeyResult(
  context: Context,
  { id, reason }: { id: string; reason: string },
): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    await giveUp(writes, await foundKeyResult(writes, id), { reason: reason.trim() }, context);
  });
  return { undo };
}

/** The part of giving a key result up that larger commands share. */
export async function giveUp(
  writes: Writer,
  keyResult: Stored<'keyResult'>,
  how: Omit<Dropped, 'on'>,
  context: Pick<Context, 'today' | 'now' | 'newId'>,
): Promise<void> {
  const dropped = { on: context.today(), ...how };
  const cycle = await cycleOf(writes, keyResult);
  await revise(writes, keyResult, { dropped }, { reason: how.reason, cycle }, context);
}

/** Removes a key result; its check-ins stay, and its ties serve a result that was removed. Throws `notFound`. */
export async function removeKeyResult(context: Context, { id }: { id: string }): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    await takeOutKeyResult(writes, await foundKeyResult(writes, id));
  });
  return { undo };
}

/** The part of removing a key result that larger commands share. */
export async function takeOutKeyResult(writes: Writer, { id }: Stored<'keyResult'>): Promise<void> {
  await removeAlignments(writes, id);
  await writes.remove('keyResult', id);
}

/** A free code and the colour of the objective's place in its cycle. Throws `notFound`. */
export function proposeBadge(
  context: Context,
  demand: { objective: string },
): Promise<{ code: string; colour: Colour }> {
  return read(context, (reads) => freeBadge(reads, demand.objective));
}

/** The part of proposing a badge that larger commands share. Throws `notFound`. */
export async function freeBadge(reads: Reader, id: string): Promise<{ code: string; colour: Colour }> {
  const { cycle } = await placeOf(reads, id);
  const objectiveIndex = (await objectivesIn(reads, [cycle])).findIndex((objective) => objective.id === id);
  const taken = new Set((await openKeyResults(reads)).map((keyResult) => keyResult.code));
  return { code: proposeCode({ objectiveIndex, taken }), colour: colourOf(objectiveIndex) };
}

/** The fields in the form in which they are kept. Throws `titleEmpty` and what `refuseMetric` finds. */
export function checkedKeyResult(fields: KeyResultFields): KeyResultFields {
  const title = fields.title.trim();
  if (title === '') throw new Refusal('titleEmpty');
  const refusal = refuseMetric(fields.metric);
  if (refusal) throw refusal;
  return { ...fields, title };
}

async function refuseTakenCode(reads: Reader, code: string, own: string | null): Promise<void> {
  const other = (await openKeyResults(reads)).find(
    (keyResult) => keyResult.code === code && keyResult.id !== own,
  );
  if (other) throw new Refusal('codeTaken', { code });
}

/** The key result with this id. Throws `notFound`. */
export async function foundKeyResult(reads: Reader, id: string): Promise<Stored<'keyResult'>> {
  const keyResult = await reads.get('keyResult', id);
  if (!keyResult) throw new Refusal('notFound');
  return keyResult;
}

/** The cycle of the objective with this id. Throws `notFound`. */
async function placeOf(reads: Reader, id: string): Promise<{ cycle: Stored<'cycle'> }> {
  const objective = await reads.get('objective', id);
  const cycle = objective && (await reads.get('cycle', objective.cycle));
  if (!cycle) throw new Refusal('notFound');
  return { cycle };
}

async function cycleOf(
  reads: Reader,
  { objective }: Stored<'keyResult'>,
): Promise<Stored<'cycle'> | undefined> {
  const above = await reads.get('objective', objective);
  return above && reads.get('cycle', above.cycle);
}
