import { oncePer } from '@/lib/coach/once-per';
import { type Cycle, cycleGivesVerdict, isToBeClosed } from '@/lib/domain/cycle';
import type { Objective } from '@/lib/domain/objective';
import type { KeyResultState, OkrsContext, TaskState } from './context';

/**
 * The objectives of cycles that are under way: drafts are not judged before they are meant, and of a cycle that has
 * ended nothing can be planned any more.
 */
export function activeObjectives(context: OkrsContext): Objective[] {
  return objectivesOf(context, (cycle) => cycleGivesVerdict(cycle, context.today));
}

/** The objectives about which something can be planned: those of drafts, too, and none of a cycle that has ended. */
export function plannedObjectives(context: OkrsContext): Objective[] {
  return objectivesOf(context, (cycle) => !isToBeClosed(cycle, context.today));
}

function objectivesOf({ cycles, objectives }: OkrsContext, isMeant: (cycle: Cycle) => boolean): Objective[] {
  const ids = new Set(cycles.filter(isMeant).map(({ id }) => id));
  return objectives.filter(({ cycle }) => ids.has(cycle));
}

/** The key results of these objectives that were not dropped. */
export function pursuedOf(
  { keyResults }: OkrsContext,
  objectives: readonly Pick<Objective, 'id'>[],
): KeyResultState[] {
  const ids = new Set(objectives.map(({ id }) => id));
  return keyResults.filter(({ keyResult }) => keyResult.dropped === null && ids.has(keyResult.objective));
}

const pursuedByObjective = oncePer(({ keyResults }: OkrsContext) =>
  Map.groupBy(
    keyResults.filter(({ keyResult }) => keyResult.dropped === null),
    ({ keyResult }) => keyResult.objective,
  ),
);

/** The key results of one objective that were not dropped; to ask of one objective after another costs no more. */
export function pursuedUnder(context: OkrsContext, objective: string): readonly KeyResultState[] {
  return pursuedByObjective(context).get(objective) ?? [];
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
