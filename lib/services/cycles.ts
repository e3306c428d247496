import type { Cycle } from '@/lib/domain/cycle';
import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import { command } from '@/lib/store/transaction';
import type { Context, Undone } from './context';
import { editsOnto } from './edits';
import { takeOutObjective } from './objectives';

export type CycleFields = Pick<Cycle, 'name' | 'startsOn' | 'endsOn' | 'state'>;

/**
 * Creates a cycle (`id` null) or changes one, since `was` if that is given: what was changed elsewhere meanwhile stays.
 * `overlaps` names the other open cycles that share days with it, which is allowed. Throws `titleEmpty`,
 * `datesReversed`, `changedMeanwhile`, `notFound`.
 */
export async function saveCycle(
  context: Context,
  { id, fields, was }: { id: string | null; fields: CycleFields; was?: CycleFields },
): Promise<Undone & { id: string; overlaps: string[] }> {
  const given = checkedCycle(fields);
  const { result, undo } = await command(context, async (writes) => {
    const before = id === null ? undefined : await writes.get('cycle', id);
    if (id !== null && !before) throw new Refusal('notFound');
    const cycle = before ? checkedCycle(editsOnto<CycleFields>(before, given, was)) : given;
    const saved = await writes.put('cycle', id ?? context.newId(), {
      ...cycle,
      ...closing(cycle, before, context),
    });
    return { id: saved.id, overlaps: overlapping(saved, await writes.all('cycle')) };
  });
  return { ...result, undo };
}

/** Removes a cycle with its objectives and key results; check-ins and ties stay. Throws `notFound`. */
export async function removeCycle(context: Context, { id }: { id: string }): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    if (!(await writes.get('cycle', id))) throw new Refusal('notFound');
    for (const objective of await writes.where('objective', 'cycle', id)) {
      await takeOutObjective(writes, objective);
    }
    await writes.remove('cycle', id);
  });
  return { undo };
}

/** The fields in the form in which they are kept. Throws `titleEmpty` and `datesReversed`. */
export function checkedCycle<F extends CycleFields>(fields: F): F {
  const name = fields.name.trim();
  if (name === '') throw new Refusal('titleEmpty');
  if (fields.startsOn > fields.endsOn) throw new Refusal('datesReversed');
  return { ...fields, name };
}

/** The day of closing is kept while a cycle stays closed; one that was never closed has none. */
function closing(
  { state }: CycleFields,
  before: Stored<'cycle'> | undefined,
  { today }: Pick<Context, 'today'>,
): Pick<Cycle, 'closedOn'> {
  const closedOn = before?.closedOn ?? null;
  if (state === 'closed') return { closedOn: closedOn ?? today() };
  return closedOn === null ? {} : { closedOn: null };
}

function overlapping(cycle: Stored<'cycle'>, all: Stored<'cycle'>[]): string[] {
  return all
    .filter(({ id, state }) => id !== cycle.id && state !== 'closed')
    .filter(({ startsOn, endsOn }) => startsOn <= cycle.endsOn && cycle.startsOn <= endsOn)
    .map(({ name }) => name);
}
