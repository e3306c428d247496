import type { Work } from '@/lib/coach/work/facts';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { Task } from '@/lib/domain/task';

/**
 * A tied task as far as its work is judged. Null for what says nothing: one that is gone, and one that was done already
 * when it was first met, since nobody knows on what day it closed.
 */
export function workOf(task: Task, dayOf: (at: number) => PlainDate): Work | null {
  const isDone = task.status === 'done';
  if (isDone ? task.doneAt === null || metDone(task) : task.gone === true) return null;
  return {
    openedOn: task.openedAt === null ? null : dayOf(task.openedAt),
    doneOn: isDone && task.doneAt !== null ? dayOf(task.doneAt) : null,
    readOn: dayOf(Math.max(task.seenAt, task.readAt ?? 0)),
  };
}

function metDone({ doneFrom, statusChanges }: Task): boolean {
  return doneFrom === 'seen' && statusChanges.every(({ status }) => status === 'done');
}
