import type { Objective } from '@/lib/domain/objective';
import type { KeyResultState, OkrsContext, TaskState } from './context';

/** The objectives of cycles that are active: drafts are not judged before they are meant. */
export function activeObjectives({ cycles, objectives }: OkrsContext): Objective[] {
  const active = new Set(cycles.flatMap(({ id, state }) => (state === 'active' ? [id] : [])));
  return objectives.filter(({ cycle }) => active.has(cycle));
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

/** The tasks tied to a key result that are not done. */
export function openTasksOf({ tasks }: Pick<OkrsContext, 'tasks'>, keyResult: string): TaskState[] {
  return tasks.filter((task) => task.status !== 'done' && task.keyResults.includes(keyResult));
}
