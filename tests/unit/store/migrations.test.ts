import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { KINDS } from '@/lib/domain/record';
import { VERSION } from '@/lib/store/migrations/run';
import { OTHER_STORES } from '@/lib/store/schema';
import { emptyStore } from './store';

/** Frozen: version 1 as it was released. A later version adds a row here and a dump to migrate from. */
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

test('an empty database becomes version 1 with every store and index', async () => {
  const owner = emptyStore();
  const transaction = await owner.db.begin('readonly');
  const { db } = transaction;
  expect(db.version).toBe(1);
  const found = [...db.objectStoreNames].map((name) => [
    name,
    [...transaction.objectStore(name).indexNames].sort(),
  ]);
  expect(Object.fromEntries(found)).toEqual(VERSION_1);
});

test('this version knows every store that its migrations make', async () => {
  expect(VERSION).toBe(1);
  expect([...KINDS, ...OTHER_STORES].toSorted()).toEqual(Object.keys(VERSION_1));
});

test('a database is opened again without being migrated again', async () => {
  const owner = emptyStore();
  await owner.db.begin('readonly').then(({ done }) => done);
  await owner.db.close();
  const again = await openDB(owner.name);
  expect(again.version).toBe(1);
  again.close();
  expect((await owner.db.begin('readonly')).db.version).toBe(1);
});
