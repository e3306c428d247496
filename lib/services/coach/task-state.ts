import type { TaskState } from '@/lib/coach/okrs/context';
import type { TaskKey } from '@/lib/domain/task';
import type { Context } from '@/lib/services/context';
import { standOf } from '@/lib/services/marks';
import type { AnsweredTasks } from './tied-work';

/** A task as the Coach looks at it; none for one that is no longer there. */
export function taskState(
  key: TaskKey,
  { known }: Pick<AnsweredTasks, 'known'>,
  { dayOf }: Pick<Context, 'dayOf'>,
): TaskState[] {
  const task = known.tasks.get(key);
  if (!task || (task.gone && task.status !== 'done')) return [];
  const { state, keyResults } = standOf(known, key);
  return [
    {
      id: key,
      status: task.status,
      assignee: task.assignee,
      container: task.container,
      doneOn: task.doneAt === null ? null : dayOf(task.doneAt),
      readOn: dayOf(Math.max(task.seenAt, task.readAt ?? 0)),
      answer: state,
      keyResults: keyResults.map(({ id }) => id),
    },
  ];
}
