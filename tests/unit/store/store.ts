import 'fake-indexeddb/auto';
import { database } from '@/lib/store/database';
import type { Owner } from '@/lib/store/transaction';

let databases = 0;

/** An owner of an empty database whose wall clock stands still. */
export function emptyStore(now = 1_800_000_000_000): Owner & { name: string } {
  databases += 1;
  const name = `store-${databases}`;
  return { name, db: database(name), now: () => now, onCommit: () => {} };
}
