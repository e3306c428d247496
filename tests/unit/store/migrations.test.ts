import 'fake-indexeddb/auto';
import { type IDBPTransaction, openDB } from 'idb';
import { expect, test } from 'vitest';
import { KINDS } from '@/lib/domain/record';
import { localBackups } from '@/lib/store/local-backups';
import { everyStore } from '@/lib/store/migrations/0001-every-store';
import { expectingTies as addExpectingTies } from '@/lib/store/migrations/0002-expecting-ties';
import { VERSION } from '@/lib/store/migrations/run';
import { OTHER_STORES } from '@/lib/store/schema';
import { expectingTies } from '@/lib/store/ties';
import { read, record } from '@/lib/store/transaction';
import { DUMP_1 } from './dump-1';
import { DUMP_2 } from './dump-2';
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

/** Frozen: version 2 finds the ties of which something is expected. */
const VERSION_2 = { ...VERSION_1, tie: ['hypothesis', 'keyResult', 'task'] };

/** Frozen: version 3 keeps replies, and finds blockers by whom they are for. A later version adds a row here. */
const VERSION_3 = { ...VERSION_2, checkIn: ['blockerFor', 'keyResult'], reply: ['checkIn'] };

type Dump = Record<string, readonly object[]>;

/** A former version: its frozen dump, and the migrations that led to it. */
const FIRST = { version: 1, dump: DUMP_1 as Dump, indexes: VERSION_1, migrations: [everyStore] };
const SECOND = {
  version: 2,
  dump: DUMP_2 as Dump,
  indexes: VERSION_2,
  migrations: [everyStore, addExpectingTies],
};

test('an empty database becomes this version with every store and index', async () => {
  const transaction = await emptyStore().db.begin('readonly');
  expect(transaction.db.version).toBe(3);
  expect(indexesOf(transaction)).toEqual(VERSION_3);
});

test.each([FIRST, SECOND])(
  'a database of version $version is led to this version, and keeps what it holds',
  async (former) => {
    const owner = await filled(former);
    const transaction = await owner.db.begin('readonly');
    expect(indexesOf(transaction)).toEqual(VERSION_3);
    for (const [name, records] of Object.entries(former.dump)) {
      expect(await transaction.objectStore(name).getAll()).toEqual(records);
    }
    const records = Object.values(former.dump).flat().length;
    expect(await read(owner, localBackups)).toMatchObject([{ reason: 'migration', records }]);
  },
);

test('of a database of version 1, the ties of which something is expected are found', async () => {
  const expecting = await read(await filled(FIRST), expectingTies);
  expect(expecting.map(({ hypothesis }) => hypothesis)).toEqual(['Fewer people leave in the first week']);
});

test('in a database of version 2, a blocker is for nobody until a check-in says so, and can be answered', async () => {
  const owner = await filled(SECOND);
  const blockersFor = (id: string) => read(owner, (reads) => reads.where('checkIn', 'blockerFor', id));
  expect(await blockersFor('p1')).toEqual([]);
  await record(owner, async (writes) => {
    await writes.put('checkIn', 'i1', { blockerFor: 'p1' });
    await writes.put('reply', 'r1', { checkIn: 'i1', text: 'You have it', author: 'p1', at: 1 });
  });
  expect(await blockersFor('p1')).toMatchObject([{ id: 'i1', note: 'Two renewals' }]);
  expect(await read(owner, (reads) => reads.where('reply', 'checkIn', 'i1'))).toMatchObject([{ id: 'r1' }]);
});

test('this version knows every store that its migrations make', async () => {
  expect(VERSION).toBe(3);
  expect([...KINDS, ...OTHER_STORES].toSorted()).toEqual(Object.keys(VERSION_3).toSorted());
});

test('a database is opened again without being migrated again', async () => {
  const owner = emptyStore();
  await owner.db.begin('readonly').then(({ done }) => done);
  await owner.db.close();
  const again = await openDB(owner.name);
  expect(again.version).toBe(3);
  again.close();
  expect((await owner.db.begin('readonly')).db.version).toBe(3);
});

/** A database of a former version that holds its dump. */
async function filled({ version, dump, indexes, migrations }: typeof FIRST | typeof SECOND) {
  const owner = emptyStore();
  const old = await openDB(owner.name, version, {
    async upgrade(db, _from, _to, upgrade) {
      for (const migration of migrations) await migration(db, upgrade);
    },
  });
  expect(indexesOf(old.transaction([...old.objectStoreNames]))).toEqual(indexes);
  const writing = old.transaction(Object.keys(dump), 'readwrite');
  for (const [name, records] of Object.entries(dump)) {
    for (const one of records) await writing.objectStore(name).put(one);
  }
  await writing.done;
  old.close();
  return owner;
}

function indexesOf(
  transaction: Pick<IDBPTransaction<unknown, string[], IDBTransactionMode>, 'db' | 'objectStore'>,
): Record<string, string[]> {
  const found = [...transaction.db.objectStoreNames].map((name) => [
    name,
    [...transaction.objectStore(name).indexNames].sort(),
  ]);
  return Object.fromEntries(found);
}
