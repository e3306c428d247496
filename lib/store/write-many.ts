import type { Kind, Stored } from '@/lib/domain/record';
import type { Transaction } from './database';
import { deleteEach, each, putEach } from './each';
import type { Reader } from './reader';
import { TOMBSTONES } from './schema';

/** What is there under these ids, deleted or not, by id. */
export async function rawMany(
  reads: Reader,
  kind: Kind,
  ids: readonly string[],
): Promise<Map<string, Stored>> {
  const found: Map<string, Stored> = await reads.getMany(kind, ids);
  const tombstones = reads.transaction.objectStore(TOMBSTONES as string);
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length === 0 || (await tombstones.count(everyOf(kind))) === 0) return found;
  const keys = missing.map((id) => [kind, id]);
  for (const dead of (await each(tombstones, keys)) as Stored[]) found.set(dead.id, dead);
  return found;
}

/** Puts living records of one kind; of those in `revived` there is a tombstone, which goes. */
export async function placeLiving(
  transaction: Transaction<'readwrite'>,
  kind: Kind,
  records: readonly Stored[],
  revived: readonly string[],
): Promise<void> {
  await deleteEach(
    transaction.objectStore(TOMBSTONES),
    revived.map((id) => [kind, id]),
  );
  await putEach(transaction.objectStore(kind), records);
}

function everyOf(kind: Kind): IDBKeyRange {
  return IDBKeyRange.bound([kind], [kind, []]);
}
