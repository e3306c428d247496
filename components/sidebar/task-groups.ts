import type { InViewTask } from '@/lib/domain/answers';
import { callsInView } from './subject';

/** Tasks that share a parent; the ones that call for an answer come first, on their own. */
export interface TaskGroup {
  id: string;
  kind: 'calling' | 'parent' | 'parentless';
  /** The parent's title; empty where the view has not shown it. */
  title: string;
  tasks: InViewTask[];
}

/** Groups tasks by parent, in the order in which they were met; those without a parent come last. */
export function groupTasks(tasks: readonly InViewTask[]): TaskGroup[] {
  const calling: TaskGroup = { id: 'calling', kind: 'calling', title: '', tasks: [] };
  const parentless: TaskGroup = { id: 'parentless', kind: 'parentless', title: '', tasks: [] };
  const byParent = new Map<string, TaskGroup>();
  for (const task of tasks) {
    if (callsInView(task)) calling.tasks.push(task);
    else if (task.parent === null) parentless.tasks.push(task);
    else groupOf(byParent, task.parent, task.parentTitle).tasks.push(task);
  }
  return [calling, ...byParent.values(), parentless].filter((group) => group.tasks.length > 0);
}

function groupOf(groups: Map<string, TaskGroup>, parent: string, title: string | null): TaskGroup {
  const known = groups.get(parent);
  if (known) return known;
  const group: TaskGroup = { id: parent, kind: 'parent', title: title ?? '', tasks: [] };
  groups.set(parent, group);
  return group;
}
