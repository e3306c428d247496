import type { Mark } from '@/lib/domain/answers';
import type { SeenTask, TaskKey } from '@/lib/domain/task';
import { presentKey } from '@/lib/store/aliases';
import { read, record } from '@/lib/store/transaction';
import { untiedMuted } from './coach/untied-muted';
import type { Context } from './context';
import { knownOf } from './known';
import { markOf } from './marks';
import { peopleBook } from './people-book';
import { keepSeen } from './sightings';

/**
 * The marks of the tasks that a page shows. `ask` is true when the open task is untied, in progress and the
 * person's own, the person did not mute that, and its question was not asked today.
 */
export function readBadges(
  context: Context,
  { tasks, open }: { tasks: readonly TaskKey[]; open: TaskKey | null },
): Promise<{ marks: Record<TaskKey, Mark>; ask: boolean }> {
  return read(context, async (reads) => {
    const asked = open === null ? tasks : [...tasks, open];
    const known = await knownOf(reads, asked);
    const marks = Object.fromEntries(asked.map((key) => [key, markOf(known, key)]));
    const task = open === null ? undefined : known.tasks.get(open);
    if (open === null || task?.status !== 'doing' || marks[open]?.state !== 'untied') {
      return { marks, ask: false };
    }
    const [people, told, isMuted] = await Promise.all([
      peopleBook(reads),
      reads.fact('asked'),
      untiedMuted(reads),
    ]);
    const isMine = people.isMe(task.assignee);
    const askedToday = told?.day === context.today() && told.tasks.includes(task.id);
    return { marks, ask: isMine && !askedToday && !isMuted(task.id) };
  });
}

/** Keeps what a page reports of its tasks, and that the handle has asked about one of them today. */
export function reportTasks(
  context: Context,
  { tasks, asked }: { tasks: readonly SeenTask[]; asked: TaskKey | null },
): Promise<void> {
  return record(context, async (writes) => {
    await keepSeen(writes, tasks, context);
    if (asked === null) return;
    const day = context.today();
    const key = await presentKey(writes, asked);
    const before = await writes.fact('asked');
    const others = before?.day === day ? before.tasks.filter((task) => task !== key) : [];
    await writes.keep('asked', { day, tasks: [...others, key] });
  });
}
