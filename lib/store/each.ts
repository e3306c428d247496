import { type IDBPIndex, type IDBPObjectStore, unwrap } from 'idb';

type Wrapped =
  | IDBPObjectStore<unknown, string[], string, IDBTransactionMode>
  | IDBPIndex<unknown, string[], string, string, IDBTransactionMode>;

/**
 * The records under each of these keys, in the order asked; a key without any adds none. Requests of a transaction
 * end in the order they were made, so only the last is listened to: a promise for each costs as much as the read.
 */
export function each(source: Wrapped, keys: readonly string[]): Promise<unknown[]> {
  const raw = unwrap(source as never) as unknown as IDBObjectStore | IDBIndex;
  const requests: IDBRequest[] = keys.map((key) => ('objectStore' in raw ? raw.getAll(key) : raw.get(key)));
  const last = requests.at(-1);
  if (!last) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    last.onsuccess = () => resolve(requests.flatMap(({ result }) => result ?? []));
    last.onerror = () => reject(last.error);
  });
}
