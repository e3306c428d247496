import type { TaskKey } from '@/lib/domain/task';
import type { Reader } from './reader';
import type { IndexOf, UndoStep } from './schema';

/**
 * The keys of the tasks whose indexed field is `value`, at most `limit`, from the last in key order: tools
 * count upwards, so these are about the newest ones.
 */
export async function newestTasks(
  reads: Reader,
  index: IndexOf<'task'>,
  value: string,
  limit: number,
): Promise<TaskKey[]> {
  const range = IDBKeyRange.only(value);
  const tasks = reads.transaction.objectStore('task').index(index);
  // Browsers that have getAllRecords read backwards at once; the others go one by one.
  if ('getAllRecords' in IDBIndex.prototype) {
    return tasks.getAllKeys({ query: range, count: limit, direction: 'prev' } as never) as Promise<TaskKey[]>;
  }
  const keys: TaskKey[] = [];
  let cursor = await tasks.openKeyCursor(range, 'prev');
  while (cursor && keys.length < limit) {
    keys.push(cursor.primaryKey as TaskKey);
    cursor = await cursor.continue();
  }
  return keys;
}

/** Ids of the ties that the last commands made, newest first; read from what can still be taken back. */
export async function latelyTied(reads: Reader, commands: number): Promise<string[]> {
  const ties: string[] = [];
  let cursor = await reads.transaction.objectStore('undo').openCursor(null, 'prev');
  for (let left = commands; cursor && left > 0; left -= 1) {
    const { changes }: UndoStep = cursor.value;
    for (const { kind, id, before } of changes) if (kind === 'tie' && before === null) ties.push(id);
    cursor = await cursor.continue();
  }
  return ties;
}
