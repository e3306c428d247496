import { MOST_LEVELS } from '@/lib/domain/inheritance';
import type { TaskKey } from '@/lib/domain/task';
import { type Names, namesOf } from './aliases';
import type { Reader } from './reader';
import { everyName } from './ties';

/**
 * The tasks known under these, level by level, each once and with all its names. Little more than `most` of them:
 * it ends with the level in which there are as many. `passing` says through which of a level's tasks it goes on;
 * the others are not answered.
 */
export async function tasksUnder(
  reads: Reader,
  tops: Iterable<TaskKey>,
  most: number,
  passing: (level: Map<TaskKey, Names>) => Promise<Iterable<Names>> = async (level) => level.values(),
): Promise<Names[]> {
  let level = [...everyName(await namesOf(reads, tops))];
  const met = new Set(level);
  const under = new Map<TaskKey, Names>();
  for (let down = 0; down < MOST_LEVELS && level.length > 0 && under.size < most; down += 1) {
    const children = (await childKeys(reads, level, most)).filter((key) => !met.has(key));
    const names = await namesOf(reads, children);
    for (const key of everyName(names)) met.add(key);
    const through = [...(await passing(names))];
    for (const task of through) under.set(task.present, task);
    level = [...new Set(through.flatMap(({ all }) => all))];
  }
  return [...under.values()];
}

async function childKeys(reads: Reader, parents: readonly TaskKey[], most: number): Promise<TaskKey[]> {
  const index = reads.transaction.objectStore('task').index('parent');
  const keys = await Promise.all(parents.map((parent) => index.getAllKeys(parent, most)));
  return keys.flat() as TaskKey[];
}
