import type { PlainDate } from '@/lib/domain/plain-date';
import type { StatusCategory, Task } from '@/lib/domain/task';
import type { Context } from './context';

/**
 * The day on which a task was done, as far as it is known: today for one that nobody has met done before. Null for one
 * that is not done; `status` is what is shown of it now.
 */
export function doneOn(
  { dayOf, today }: Pick<Context, 'dayOf' | 'today'>,
  task: Pick<Task, 'doneAt'> | undefined,
  status: StatusCategory | null | undefined,
): PlainDate | null {
  if (status !== 'done') return null;
  return task?.doneAt ? dayOf(task.doneAt) : today();
}
