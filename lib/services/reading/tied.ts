import type { Stored } from '@/lib/domain/record';
import { parseTaskKey, type TaskKey } from '@/lib/domain/task';
import { tasksOf } from '@/lib/services/known';
import { openKeyResults } from '@/lib/services/open-key-results';
import { namesOf } from '@/lib/store/aliases';
import type { Reader } from '@/lib/store/reader';

/** A tied task is read again at most once in so many ms when it is not in view (design §4.3). */
const EVERY = 12 * 3_600_000;
/** So many at most in one go: the oldest first, the rest the next time. */
const MOST = 1_000;

/** Tied, unfinished tasks of a site that were not read for 12 h, oldest first; those of open cycles only. */
export async function staleTied(
  reads: Reader,
  at: { tool: string; site: string },
  now: number,
): Promise<TaskKey[]> {
  const keyResults = (await openKeyResults(reads)).filter(({ dropped }) => dropped === null);
  const ties = await reads.whereMany(
    'tie',
    'keyResult',
    keyResults.map(({ id }) => id),
  );
  const here = [...ties.values()].flat().filter(({ task }) => {
    const ref = parseTaskKey(task);
    return ref?.tool === at.tool && ref.site === at.site;
  });
  const names = await namesOf(
    reads,
    here.map(({ task }) => task),
  );
  const tasks = new Map([...(await tasksOf(reads, names)).values()].map((task) => [task.id, task]));
  return [...tasks.values()]
    .filter((task) => isUnfinished(task) && now - (task.readAt ?? 0) >= EVERY)
    .sort((a, b) => (a.readAt ?? 0) - (b.readAt ?? 0))
    .slice(0, MOST)
    .map(({ id }) => id);
}

function isUnfinished(task: Stored<'task'>): boolean {
  return task.status !== 'done' && task.gone !== true;
}
