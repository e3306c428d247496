import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step from a version to the next, inside the upgrade's own transaction. It is frozen once released:
 * it names stores literally and imports nothing that may change.
 */
export type Migration = (
  db: IDBPDatabase<unknown>,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;
