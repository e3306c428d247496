import { Refusal } from '@/lib/domain/refusal';
import type { SeenTask, TaskKey } from '@/lib/domain/task';
import type { ExemptionReason } from '@/lib/domain/tie';
import { type Names, namesOf } from '@/lib/store/aliases';
import { everyName, tiesOf } from '@/lib/store/ties';
import { command } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import type { Context, Undone } from './context';
import { keepSeen } from './sightings';

/** Says of tasks that they are not OKR work, or changes the reason; their ties are removed. */
export async function exemptTasks(
  context: Context,
  demand: { tasks: readonly SeenTask[]; reason: ExemptionReason },
): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    await keepSeen(writes, demand.tasks, context);
    const names = await namesOf(
      writes,
      demand.tasks.map((task) => task.key),
    );
    const ties = await tiesOf(writes, names);
    for (const [key, { present, all }] of names) {
      for (const tie of ties.get(key) ?? []) await writes.remove('tie', tie.id);
      for (const name of all) if (name !== present) await writes.remove('exemption', name);
      await writes.put('exemption', present, { task: present, reason: demand.reason });
    }
  });
  return { undo };
}

/** Asks again which key result a task serves. Throws `notFound` for a task that is not exempt. */
export async function unexempt(context: Context, { task }: { task: TaskKey }): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    const lifted = await liftExemptions(writes, await namesOf(writes, [task]));
    if (lifted === 0) throw new Refusal('notFound');
  });
  return { undo };
}

/** Removes the exemptions of tasks under all their names; answers how many there were. */
export async function liftExemptions(writes: Writer, names: ReadonlyMap<TaskKey, Names>): Promise<number> {
  const found = await writes.getMany('exemption', everyName(names));
  for (const id of found.keys()) await writes.remove('exemption', id);
  return found.size;
}
