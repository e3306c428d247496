import { clockMilliseconds } from '@/lib/domain/clock';
import type { Stored } from '@/lib/domain/record';
import type { TaskKey } from '@/lib/domain/task';
import type { Names } from './aliases';
import type { Reader } from './reader';
import { fieldClock } from './stamp';

/** When a tie was made, or made again after it was removed: ms since the epoch. */
export function tiedAt(tie: Stored<'tie'>): number {
  return clockMilliseconds(fieldClock(tie as Stored, 'deleted'));
}

/** Since when a tie stands as it is meant: when it was made, or last said to hold. */
export function heldSince(tie: Stored<'tie'>): number {
  return Math.max(tiedAt(tie), tie.keptAt ?? 0);
}

/**
 * The ties of each task under all its names, oldest first. Two names of a task may be tied to the same key
 * result by two records; both are answered.
 */
export async function tiesOf(
  reads: Reader,
  names: ReadonlyMap<TaskKey, Names>,
): Promise<Map<TaskKey, Stored<'tie'>[]>> {
  const ties = await reads.whereMany('tie', 'task', everyName(names));
  const entries = [...names].map(([key, { all }]) => {
    const own = all.flatMap((name) => ties.get(name) ?? []);
    return [key, own.length > 1 ? own.sort((a, b) => tiedAt(a) - tiedAt(b)) : own] as const;
  });
  return new Map(entries);
}

/** The first text after the empty one: from there on, while Chromium walks over every empty one to an open bound. */
const FIRST_TEXT = '\u0000';

/** The ties of which something is expected, among however many others. */
export function expectingTies({ transaction }: Reader): Promise<Stored<'tie'>[]> {
  return transaction.objectStore('tie').index('hypothesis').getAll(IDBKeyRange.lowerBound(FIRST_TEXT));
}

/** One tie per key result, the oldest, shown under the task's present key. */
export function distinctTies(ties: readonly Stored<'tie'>[], present: TaskKey): Stored<'tie'>[] {
  const first = new Map<string, Stored<'tie'>>();
  for (const tie of ties) if (!first.has(tie.keyResult)) first.set(tie.keyResult, tie);
  return [...first.values()].map((tie) => (tie.task === present ? tie : { ...tie, task: present }));
}

/** Every name of every task, to be asked for at once. */
export function everyName(names: ReadonlyMap<TaskKey, Names>): Set<TaskKey> {
  return new Set([...names.values()].flatMap(({ all }) => all));
}
