import { type IDBPIndex, type IDBPObjectStore, unwrap } from 'idb';
import { chunks } from './chunks';

type Wrapped =
  | IDBPObjectStore<unknown, string[], string, IDBTransactionMode>
  | IDBPIndex<unknown, string[], string, string, IDBTransactionMode>;

/**
 * The records under each of these keys, in the order asked; a key without any adds none. Requests of a transaction
 * end in the order they were made, so only the last is listened to: a promise for each costs as much as the read.
 */
export function each(source: Wrapped, keys: readonly IDBValidKey[]): Promise<unknown[]> {
  const raw = unwrap(source as never) as unknown as IDBObjectStore | IDBIndex;
  const requests: IDBRequest[] = keys.map((key) => ('objectStore' in raw ? raw.getAll(key) : raw.get(key)));
  const last = requests.at(-1);
  if (!last) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    last.onsuccess = () => resolve(requests.flatMap(({ result }) => result ?? []));
    last.onerror = () => reject(last.error);
  });
}

/** Puts each of these records; as with `each`, only the last is listened to. A failure ends the transaction as its own. */
export async function putEach(store: { put: unknown }, records: readonly unknown[]): Promise<void> {
  const raw = unwrap(store as never) as unknown as IDBObjectStore;
  const last = records.map((record) => raw.put(record)).at(-1);
  if (!last) return;
  await new Promise<void>((resolve, reject) => {
    last.onsuccess = () => resolve();
    last.onerror = () => reject(last.error);
  });
}

/** So many keys are looked at as one stretch. */
const STRETCH = 1_000;

/** Of a record of a kind, or of a tombstone. Both are in the database's order when compared as text. */
type Key = string | [kind: string, id: string];

interface Deleting {
  count(range: IDBKeyRange): Promise<number>;
  delete(key: Key | IDBKeyRange): Promise<void>;
}

/** Deletes the records of these keys, all of them there; what stands in a row with no other in between, at once. */
export async function deleteEach(store: Deleting, keys: readonly Key[]): Promise<void> {
  for (const stretch of chunks(keys.toSorted(), STRETCH)) {
    const range = IDBKeyRange.bound(stretch[0], stretch.at(-1));
    if ((await store.count(range)) === stretch.length) await store.delete(range);
    else await Promise.all(stretch.map((key) => store.delete(key)));
  }
}
