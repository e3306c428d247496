import { afterEach, expect, test, vi } from 'vitest';
import { type Database, database } from '@/lib/store/database';
import { type Background, startBackground } from './background';
import { issue, keyResultFields, settle } from './world';

afterEach(() => vi.restoreAllMocks());

/** A disk that refuses the n-th write from now on; it starts with room for everything. */
function disk() {
  const room = { writes: Number.POSITIVE_INFINITY };
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...values) {
    room.writes -= 1;
    if (room.writes < 0) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, values);
  });
  return room;
}

test.each<[string, (background: Background, keyResult: string, objective: string) => Promise<unknown>]>([
  [
    'a tie',
    ({ ask }, keyResult) =>
      ask('tie.create', {
        tasks: [issue('ABC-1', { assignee: { name: 'Bo' } }), issue('ABC-2')],
        keyResult,
        insteadOf: null,
      }),
  ],
  [
    'a change with its revision',
    ({ ask }, id, objective) =>
      ask('keyResult.save', { id, fields: keyResultFields(objective, { weight: 3 }), reason: '' }),
  ],
  [
    'a restore',
    async ({ ask }) => {
      const { records } = await ask('backup.page', { revision: null, after: null });
      const { staging } = await ask('restore.begin', {});
      await ask('restore.page', { staging, records: records.slice(1) });
      await ask('restore.commit', { staging, expected: records.length - 1 });
    },
  ],
])(
  '%s on a full disk is refused as such at whichever write it fails, and changes nothing',
  async (_, run) => {
    const room = disk();
    const background = startBackground();
    const { keyResult, objective } = await settle(background);
    const before = await background.records();
    const [revision, committed] = [await background.revision(), background.commits.length];
    let refused = 0;
    for (let writes = 0; ; writes += 1) {
      room.writes = writes;
      const failure = await run(background, keyResult, objective).then(
        () => null,
        (reason: unknown) => reason,
      );
      room.writes = Number.POSITIVE_INFINITY;
      if (failure === null) break;
      refused += 1;
      expect(failure).toMatchObject({ code: 'storageFull' });
      expect(await background.records()).toEqual(before);
      // What was copied aside before a restore stays; nothing else was committed.
      const since = background.commits.slice(committed).map(({ touched }) => touched);
      expect(since).toEqual(since.map(() => ['localBackups']));
      expect(await background.revision()).toBe(revision + since.length);
    }
    expect(refused).toBeGreaterThan(4);
    expect(await background.records()).not.toEqual(before);
  },
);

test('a database that a newer version has written is refused, and left as it is', async () => {
  let named = '';
  const background = startBackground((name) => {
    named = name;
    return database(name);
  });
  await settle(background);
  await background.context.db.close();
  await upgrade(named, 99);
  for (const _ of [1, 2]) {
    await expect(background.ask('persons.read', {})).rejects.toMatchObject({ code: 'newerVersion' });
  }
}, 60_000);

test('a connection that the browser has closed is opened again', async () => {
  const doors: Database[] = [];
  const background = startBackground((name) => {
    const door = database(name);
    doors.push(door);
    return door;
  });
  await settle(background);
  const door = doors.at(-1) as Database;
  (await door.begin('readonly')).db.close();
  const transaction = await door.begin('readonly');
  expect(await transaction.objectStore('person').count()).toBe(1);
});

test('an open connection gives way to a newer version', async () => {
  let named = '';
  const background = startBackground((name) => {
    named = name;
    return database(name);
  });
  await settle(background);
  await background.context.db.begin('readonly').then(({ done }) => done);
  await upgrade(named, 99);
  await expect(background.ask('persons.read', {})).rejects.toMatchObject({ code: 'newerVersion' });
});

/** What a newer version of the extension would do. */
function upgrade(name: string, version: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const opening = indexedDB.open(name, version);
  opening.onsuccess = () => {
    opening.result.close();
    resolve();
  };
  opening.onerror = () => reject(opening.error);
  return promise;
}
