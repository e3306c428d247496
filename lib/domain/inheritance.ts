import type { TaskKey } from './task';

/** So many levels are looked up; no tool nests deeper than people can follow. */
export const MOST_LEVELS = 10;

/** The tasks above a task, nearest first. Parents that lead in a circle end where it closes. */
export function ancestorsOf(task: TaskKey, parentOf: (task: TaskKey) => TaskKey | null): TaskKey[] {
  const met = new Set([task]);
  for (let above = parentOf(task); above !== null && !met.has(above); above = parentOf(above)) {
    if (met.size > MOST_LEVELS) break;
    met.add(above);
  }
  return [...met].slice(1);
}
