import type { InViewTask } from '@/lib/domain/answers';
import type { SeenTask, TaskKey } from '@/lib/domain/task';
import { callsInView } from './subject';

/** Tasks that share a parent; the ones that call for an answer come first, on their own. */
export interface TaskGroup {
  id: string;
  kind: 'calling' | 'parent' | 'parentless';
  /** The parent's title; empty where the view has not shown it. */
  title: string;
  /** The task that they stand under, where it is known well enough to be tied itself. */
  parent: SeenTask | null;
  tasks: InViewTask[];
}

/** Groups tasks by parent, in the order in which they were met; those without a parent come last. */
export function groupTasks(tasks: readonly InViewTask[]): TaskGroup[] {
  const calling: TaskGroup = { id: 'calling', kind: 'calling', title: '', parent: null, tasks: [] };
  const parentless: TaskGroup = { id: 'parentless', kind: 'parentless', title: '', parent: null, tasks: [] };
  const byParent = new Map<string, TaskGroup>();
  for (const task of tasks) {
    if (callsInView(task)) calling.tasks.push(task);
    else if (task.parent === null) parentless.tasks.push(task);
    else groupOf(byParent, task.parent, task).tasks.push(task);
  }
  return [calling, ...byParent.values(), parentless].filter((group) => group.tasks.length > 0);
}

function groupOf(
  groups: Map<string, TaskGroup>,
  key: TaskKey,
  { parentTitle: title, parentUrl: url }: InViewTask,
): TaskGroup {
  const known = groups.get(key);
  if (known) return known;
  const parent = title && url ? { key, title, url } : null;
  const group: TaskGroup = { id: key, kind: 'parent', title: title ?? '', parent, tasks: [] };
  groups.set(key, group);
  return group;
}
