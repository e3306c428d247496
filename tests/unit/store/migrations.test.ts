import 'fake-indexeddb/auto';
import { type IDBPTransaction, openDB } from 'idb';
import { expect, test } from 'vitest';
import { KINDS } from '@/lib/domain/record';
import { localBackups } from '@/lib/store/local-backups';
import { everyStore } from '@/lib/store/migrations/0001-every-store';
import { VERSION } from '@/lib/store/migrations/run';
import { OTHER_STORES } from '@/lib/store/schema';
import { expectingTies } from '@/lib/store/ties';
import { read } from '@/lib/store/transaction';
import { DUMP_1 } from './dump-1';
import { emptyStore } from './store';

/** Frozen: version 1 as it was released. */
const VERSION_1 = {
  alias: ['to'],
  alignment: ['child', 'parent'],
  checkIn: ['keyResult'],
  cursors: [],
  cycle: [],
  exemption: [],
  keyResult: ['objective'],
  meta: [],
  objective: ['cycle'],
  outbox: [],
  person: [],
  revision: ['subject'],
  secrets: [],
  staging: [],
  task: ['assignee', 'container', 'parent'],
  tie: ['keyResult', 'task'],
  tombstone: [],
  tyingRule: [],
  undo: [],
};

/** Frozen: version 2 finds the ties of which something is expected. A later version adds a row here. */
const VERSION_2 = { ...VERSION_1, tie: ['hypothesis', 'keyResult', 'task'] };

test('an empty database becomes this version with every store and index', async () => {
  const transaction = await emptyStore().db.begin('readonly');
  expect(transaction.db.version).toBe(2);
  expect(indexesOf(transaction)).toEqual(VERSION_2);
});

test('a database of version 1 is led to this version, and keeps what it holds', async () => {
  const owner = emptyStore();
  const old = await openDB(owner.name, 1, { upgrade: (db, _from, _to, upgrade) => everyStore(db, upgrade) });
  const filled = old.transaction(Object.keys(DUMP_1), 'readwrite');
  expect(indexesOf(old.transaction([...old.objectStoreNames]))).toEqual(VERSION_1);
  for (const [name, records] of Object.entries(DUMP_1)) {
    for (const record of records) await filled.objectStore(name).put(record);
  }
  await filled.done;
  old.close();

  const transaction = await owner.db.begin('readonly');
  expect(indexesOf(transaction)).toEqual(VERSION_2);
  for (const [name, records] of Object.entries(DUMP_1)) {
    expect(await transaction.objectStore(name).getAll()).toEqual(records);
  }
  const kept = [...KINDS, 'tombstone'].flatMap(
    (kind) => (DUMP_1[kind as keyof typeof DUMP_1] as readonly unknown[] | undefined) ?? [],
  );
  expect(await read(owner, localBackups)).toMatchObject([{ reason: 'migration', records: kept.length }]);
  const expecting = await read(owner, expectingTies);
  expect(expecting.map(({ hypothesis }) => hypothesis)).toEqual(['Fewer people leave in the first week']);
});

test('this version knows every store that its migrations make', async () => {
  expect(VERSION).toBe(2);
  expect([...KINDS, ...OTHER_STORES].toSorted()).toEqual(Object.keys(VERSION_2));
});

test('a database is opened again without being migrated again', async () => {
  const owner = emptyStore();
  await owner.db.begin('readonly').then(({ done }) => done);
  await owner.db.close();
  const again = await openDB(owner.name);
  expect(again.version).toBe(2);
  again.close();
  expect((await owner.db.begin('readonly')).db.version).toBe(2);
});

function indexesOf(
  transaction: Pick<IDBPTransaction<unknown, string[], IDBTransactionMode>, 'db' | 'objectStore'>,
): Record<string, string[]> {
  const found = [...transaction.db.objectStoreNames].map((name) => [
    name,
    [...transaction.objectStore(name).indexNames].sort(),
  ]);
  return Object.fromEntries(found);
}
