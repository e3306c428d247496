import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { putAside } from '@/lib/store/put-aside';
import { everyStore } from './0001-every-store';
import { expectingTies } from './0002-expecting-ties';
import { replies } from './0003-replies';
import type { Migration } from './migration';

/** Every migration in order; the n-th leads to version n. */
const MIGRATIONS: readonly Migration[] = [everyStore, expectingTies, replies];

/** The database's version as this code knows it. */
export const VERSION = MIGRATIONS.length;

/** Leads a database from its version to ours, one migration after the other; a failure undoes all of them. */
export async function migrate(
  db: IDBPDatabase<unknown>,
  from: number,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  if (from > 0 && from < VERSION)
    await putAside(transaction, {
      staging: `backup-before-${from}`,
      begunAt: Date.now(),
      reason: 'migration',
      measured: true,
    });
  for (const migration of MIGRATIONS.slice(from)) await migration(db, transaction);
}
