import type { Stored } from '@/lib/domain/record';
import type { Reader } from './reader';

/** The tasks whose keys begin so, at most `most`, in the order of their keys. */
export function tasksBeginning(reads: Reader, beginning: string, most: number): Promise<Stored<'task'>[]> {
  const range = IDBKeyRange.bound(beginning, `${beginning}\uffff`);
  return reads.transaction.objectStore('task').getAll(range, most);
}
