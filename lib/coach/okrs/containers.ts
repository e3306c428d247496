import type { TaskState } from './context';

/** The open tasks of each container; those in none are left out. */
export function openByContainer(tasks: readonly TaskState[]): Map<string, TaskState[]> {
  const open = tasks.filter(({ status, container }) => status !== 'done' && container !== null);
  return Map.groupBy(open, ({ container }) => container?.id ?? '');
}

/** Tasks as coverage counts them. */
export function statesOf(tasks: readonly TaskState[]): { state: TaskState['answer'] }[] {
  return tasks.map(({ answer }) => ({ state: answer }));
}
