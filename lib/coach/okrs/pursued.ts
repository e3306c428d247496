import { cycleGivesVerdict, isToBeClosed } from '@/lib/domain/cycle';
import type { Objective } from '@/lib/domain/objective';
import type { KeyResultState, OkrsContext, TaskState } from './context';

/**
 * The objectives of cycles that are under way: drafts are not judged before they are meant, and of a cycle that has
 * ended nothing can be planned any more.
 */
export function activeObjectives({ cycles, objectives, today }: OkrsContext): Objective[] {
  const active = new Set(cycles.flatMap((cycle) => (cycleGivesVerdict(cycle, today) ? [cycle.id] : [])));
  return objectives.filter(({ cycle }) => active.has(cycle));
}

/** The objectives about which something can be planned: those of drafts, too, and none of a cycle that has ended. */
export function plannedObjectives({ cycles, objectives, today }: OkrsContext): Objective[] {
  const planned = new Set(cycles.flatMap((cycle) => (isToBeClosed(cycle, today) ? [] : [cycle.id])));
  return objectives.filter(({ cycle }) => planned.has(cycle));
}

/** The key results of these objectives that were not dropped. */
export function pursuedOf(
  { keyResults }: OkrsContext,
  objectives: readonly Pick<Objective, 'id'>[],
): KeyResultState[] {
  const ids = new Set(objectives.map(({ id }) => id));
  return keyResults.filter(({ keyResult }) => keyResult.dropped === null && ids.has(keyResult.objective));
}

/** Every key result that is pursued in an active cycle. */
export function pursued(context: OkrsContext): KeyResultState[] {
  return pursuedOf(context, activeObjectives(context));
}

/** Tasks by the key results that they serve. */
export function tasksByKeyResult(tasks: readonly TaskState[]): ReadonlyMap<string, TaskState[]> {
  const found = new Map<string, TaskState[]>();
  for (const task of tasks) {
    for (const id of task.keyResults) {
      const own = found.get(id);
      if (own) own.push(task);
      else found.set(id, [task]);
    }
  }
  return found;
}

/** The tasks that are not done, by the key results that they serve. */
export function openTasksOf({ tasks }: Pick<OkrsContext, 'tasks'>): ReadonlyMap<string, TaskState[]> {
  return tasksByKeyResult(tasks.filter(({ status }) => status !== 'done'));
}
