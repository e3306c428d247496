import type { InViewTask } from '@/lib/domain/answers';
import type { TaskKey } from '@/lib/domain/task';
import { namesOf } from '@/lib/store/aliases';
import { read } from '@/lib/store/transaction';
import type { Context } from './context';
import { knownOf, tasksOf } from './known';
import { markOf, standOf, titleOf } from './marks';
import { peopleBook } from './people-book';

/** The rows of In view, in the order asked. */
export function readInView(
  context: Context,
  { tasks }: { tasks: readonly TaskKey[] },
): Promise<InViewTask[]> {
  return read(context, async (reads) => {
    const [known, { me }] = await Promise.all([knownOf(reads, tasks), peopleBook(reads)]);
    const parents = tasks.flatMap((key) => known.tasks.get(key)?.parent ?? []);
    const unread = parents.filter((key) => !known.names.has(key));
    const others = await tasksOf(reads, await namesOf(reads, unread));
    const titleAbove = (key: TaskKey | null): string | null =>
      (key !== null && (known.tasks.get(key) ?? others.get(key))?.title) || null;
    return tasks.map((key) => {
      const task = known.tasks.get(key);
      const stand = standOf(known, key);
      return {
        key,
        title: titleOf(known, key),
        url: task?.url ?? '',
        status: task?.status ?? null,
        readAt: task?.readAt ?? null,
        parent: task?.parent ?? null,
        parentTitle: titleAbove(task?.parent ?? null),
        isMine: me !== null && task?.assignee === me.id,
        mark: markOf(known, key, stand),
        via: stand.via,
      };
    });
  });
}
