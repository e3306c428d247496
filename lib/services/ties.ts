import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import type { SeenTask } from '@/lib/domain/task';
import { tieId } from '@/lib/domain/tie';
import { namesOf } from '@/lib/store/aliases';
import { tiesOf } from '@/lib/store/ties';
import { command } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import type { Context, Undone } from './context';
import { liftExemptions } from './exemptions';
import { peopleBook } from './people-book';
import { keepSeen } from './sightings';

/**
 * Ties tasks to a key result and lifts their exemptions; `insteadOf` names a tie that this one replaces.
 * What is tied already stays as it is. Throws `keyResultGone`.
 */
export async function tieTasks(
  context: Context,
  demand: { tasks: readonly SeenTask[]; keyResult: string; insteadOf: string | null },
): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const keyResult = await writes.get('keyResult', demand.keyResult);
    if (!keyResult) throw new Refusal('keyResultGone');
    await keepSeen(writes, demand.tasks, context);
    const keys = demand.tasks.map((task) => task.key);
    const names = await namesOf(writes, keys);
    const [ties, { me }] = await Promise.all([tiesOf(writes, names), peopleBook(writes)]);
    if (demand.insteadOf !== null) await removeInstead(writes, demand.insteadOf, keyResult.id);
    for (const key of keys) {
      if (ties.get(key)?.some((tie) => tie.keyResult === keyResult.id)) continue;
      const task = names.get(key)?.present ?? key;
      await writes.put('tie', tieId(task, keyResult.id), {
        task,
        keyResult: keyResult.id,
        hypothesis: '',
        tiedBy: me?.id ?? null,
      });
    }
    await liftExemptions(writes, names);
  });
  return { undo };
}

/** Removes a tie under every name of its task. Throws `notFound`. */
export async function untie(context: Context, { tie }: { tie: string }): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const found = await writes.get('tie', tie);
    if (!found) throw new Refusal('notFound');
    await removeWithTwins(writes, found);
  });
  return { undo };
}

/** Says what the work is expected to do to the number; an empty text says nothing. Throws `notFound`. */
export async function expectOf(
  context: Context,
  { tie, hypothesis }: { tie: string; hypothesis: string },
): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    if (!(await writes.get('tie', tie))) throw new Refusal('notFound');
    await writes.put('tie', tie, { hypothesis: hypothesis.trim() });
  });
  return { undo };
}

async function removeInstead(writes: Writer, tie: string, keyResult: string): Promise<void> {
  const old = await writes.get('tie', tie);
  if (old && old.keyResult !== keyResult) await removeWithTwins(writes, old);
}

async function removeWithTwins(writes: Writer, tie: Stored<'tie'>): Promise<void> {
  const names = await namesOf(writes, [tie.task]);
  const own = (await tiesOf(writes, names)).get(tie.task) ?? [];
  for (const twin of own) if (twin.keyResult === tie.keyResult) await writes.remove('tie', twin.id);
}
