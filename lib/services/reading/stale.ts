import type { Stored } from '@/lib/domain/record';
import type { TaskKey } from '@/lib/domain/task';
import { tasksOf } from '@/lib/services/known';
import { namesOf } from '@/lib/store/aliases';
import type { Reader } from '@/lib/store/reader';
import { FRESH, isPending } from './doubt';

/** What is done or gone changes seldom, and is fresh for so many ms. */
const FRESH_WHEN_OVER = 12 * 3_600_000;

/** Those of the tasks that are to be read, by their present keys: never read, too long ago, or doubted. Each once. */
export async function staleOf(reads: Reader, keys: readonly TaskKey[], now: number): Promise<TaskKey[]> {
  const names = await namesOf(reads, keys);
  const tasks = await tasksOf(reads, names);
  const stale = keys.filter((key) => isStale(tasks.get(key), now));
  return [...new Set(stale.map((key) => names.get(key)?.present ?? key))];
}

function isStale(task: Stored<'task'> | undefined, now: number): boolean {
  if (!task?.readAt || isPending(task)) return true;
  const isOver = task.status === 'done' || task.gone === true;
  return now - task.readAt >= (isOver ? FRESH_WHEN_OVER : FRESH);
}
