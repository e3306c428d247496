import type { Kind, Stored } from '@/lib/domain/record';
import { type Owner, read } from './transaction';

/** So many are read at once: a command that comes in between waits no longer than they take. */
const PAGE = 1_000;

/**
 * Every record of a kind, by the order of ids. Read page by page, each in a transaction of its own, so that it holds
 * up nobody; what is changed meanwhile may be among it or not. `between` is awaited after each page but the last.
 */
export async function everyRecord<K extends Kind>(
  owner: Pick<Owner, 'db'>,
  kind: K,
  between: () => Promise<void> = async () => {},
): Promise<Stored<K>[]> {
  const all: Stored<K>[] = [];
  for (let after = ''; ; after = all.at(-1)?.id ?? '') {
    const page = await read(
      owner,
      ({ transaction }) =>
        transaction.objectStore(kind).getAll(IDBKeyRange.lowerBound(after, true), PAGE) as Promise<
          Stored<K>[]
        >,
    );
    for (const record of page) all.push(record);
    if (page.length < PAGE) return all;
    await between();
  }
}
