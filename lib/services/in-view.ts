import type { InViewTask } from '@/lib/domain/answers';
import type { TaskKey } from '@/lib/domain/task';
import { read } from '@/lib/store/transaction';
import { driftedAmong } from './coach/drifted';
import { untiedMuted } from './coach/untied-muted';
import type { Context } from './context';
import { knownOf } from './known';
import { markOf, standOf, titleIn } from './marks';
import { peopleBook } from './people-book';

/** The rows of In view, in the order asked. */
export function readInView(
  context: Context,
  { tasks }: { tasks: readonly TaskKey[] },
): Promise<InViewTask[]> {
  return read(context, async (reads) => {
    const [known, people] = await Promise.all([knownOf(reads, tasks), peopleBook(reads)]);
    const [drifted, isMuted] = await Promise.all([driftedAmong(reads, known, tasks), untiedMuted(reads)]);
    return tasks.map((key) => {
      const task = known.tasks.get(key);
      const parent = task?.parent ?? null;
      const above = parent === null ? undefined : known.tasks.get(parent);
      const stand = standOf(known, key);
      return {
        key,
        title: titleIn(known, key),
        url: task?.url ?? '',
        status: task?.status ?? null,
        readAt: task?.readAt ?? null,
        parent,
        parentTitle: above?.title || null,
        parentUrl: above?.url || null,
        hasDrifted: drifted.has(key),
        isMuted: isMuted(known.names.get(key)?.present ?? key),
        isMine: people.isMe(task?.assignee ?? null),
        mark: markOf(known, key, stand),
        via: stand.via,
      };
    });
  });
}
