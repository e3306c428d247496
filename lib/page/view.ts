import type { SeenTask, TaskKey } from '@/lib/domain/task';

/** The tasks in view: the distinct ones met on this view since it was opened, in the order they were met. */
export interface InView {
  /** Says which view the address names. A change empties the set; answers whether it did. */
  enter(viewKey: string): boolean;
  /** Tasks that were met, and all that stand in the document now. */
  meet(arrived: readonly SeenTask[], standing: () => readonly TaskKey[], changed: boolean): void;
  keys(): readonly TaskKey[];
}

/**
 * A task that leaves the document stays in view: lists are virtual, and only what is on screen is mounted.
 * But the address changes before the page does, so what still stands from the view before counts only until
 * the page has changed once.
 */
export function createInView(): InView {
  let viewKey: string | null = null;
  let leftOver = false;
  const met = new Set<TaskKey>();

  return {
    enter(key) {
      if (key === viewKey || isOneOf(viewKey, key)) return false;
      if (isOneOf(key, viewKey)) {
        viewKey = key;
        return false;
      }
      leftOver = viewKey !== null;
      viewKey = key;
      met.clear();
      return true;
    },
    meet(arrived, standing, changed) {
      if (leftOver) {
        met.clear();
        for (const key of standing()) met.add(key);
        leftOver = !changed;
      }
      for (const task of arrived) met.add(task.key);
    },
    keys: () => [...met],
  };
}

/** Whether `some`, which ends in `/`, may mean the view `one`. */
function isOneOf(one: string | null, some: string | null): boolean {
  return !!one && !!some?.endsWith('/') && one.startsWith(some);
}
