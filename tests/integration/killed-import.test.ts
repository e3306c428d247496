import { afterEach, expect, test, vi } from 'vitest';
import type { ImportEntry } from '@/lib/domain/draft';
import { tidyUnfinished } from '@/lib/services/unfinished';
import { database } from '@/lib/store/database';
import { read } from '@/lib/store/transaction';
import { type Background, startBackground } from './background';
import { settle } from './world';

afterEach(() => vi.restoreAllMocks());

let names = 0;

/** Workers that follow each other over one database: each call starts a fresh one. */
function workers(): () => Background {
  names += 1;
  const name = `killed-import-${names}`;
  return () => startBackground(() => database(name));
}

/** Ends the worker right before the n-th commit of data from now on: the browser gives its transaction up then. */
function killBeforeCommit(nth: number): void {
  let left = nth;
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...[value, key]
  ) {
    const request = put.call(this, value, key);
    // The last write of every commit.
    if (key === 'revision') left -= 1;
    if (key === 'revision' && left === 0) this.transaction.abort();
    return request;
  });
}

const staged = ({ context }: Background) =>
  read(context, ({ transaction }) => transaction.objectStore('staging').getAllKeys());

/** So many check-ins that everything is backed up before they come in. */
const checkIns = (keyResult: string): ImportEntry[] =>
  Array.from({ length: 600 }, (_, n) => ({
    what: 'checkIn',
    keyResult,
    checkIn: { value: n, confidence: null, note: `${n}`, observedOn: '2027-01-09', author: 'Bo Lind' },
  }));

async function sendPages({ ask }: Background, entries: ImportEntry[]): Promise<string> {
  const { staging } = await ask('import.begin', {});
  await ask('import.page', { staging, entries: entries.slice(0, 300) });
  return staging;
}

test('a worker killed between two pages loses none: the next one goes on', async () => {
  const start = workers();
  const first = start();
  const { keyResult } = await settle(first);
  const before = await first.records();
  const entries = checkIns(keyResult);
  const staging = await sendPages(first, entries);
  const second = start();
  expect(await second.records()).toEqual(before);
  await second.ask('import.page', { staging, entries: entries.slice(300) });
  expect(await second.ask('import.commit', { staging, expected: 600 })).toMatchObject({ checkIns: 600 });
  expect((await second.records()).filter(({ kind }) => kind === 'checkIn')).toHaveLength(600);
});

test.each([
  ['its backup', 1],
  ['what it brings', 2],
])('a worker killed right before an import commits %s has changed nothing', async (_, nth) => {
  const start = workers();
  const first = start();
  const { keyResult } = await settle(first);
  const before = await first.records();
  const entries = checkIns(keyResult);
  const staging = await sendPages(first, entries);
  await first.ask('import.page', { staging, entries: entries.slice(300) });
  killBeforeCommit(nth);
  await expect(first.ask('import.commit', { staging, expected: 600 })).rejects.toBeDefined();
  vi.restoreAllMocks();

  const second = start();
  expect(await second.records()).toEqual(before);
  const { undo } = await second.ask('import.commit', { staging, expected: 600 });
  await second.ask('undo', { step: undo });
  expect((await second.records()).filter(({ deleted }) => !deleted)).toEqual(before);
});

test('what a browser that went down has left lying is gone at its next start', async () => {
  const start = workers();
  const first = start();
  const { keyResult } = await settle(first);
  const before = await first.records();
  const staging = await sendPages(first, checkIns(keyResult));
  expect(await staged(first)).not.toEqual([]);

  const second = start();
  second.pass({ ms: 60_000 });
  await tidyUnfinished(second.context);
  expect(await staged(second)).toEqual([]);
  await expect(second.ask('import.commit', { staging, expected: 300 })).rejects.toMatchObject({
    code: 'stagingGone',
  });
  expect(await second.records()).toEqual(before);
});

test('what can be taken back, and what was backed up, outlives every start', async () => {
  const start = workers();
  const first = start();
  const { keyResult } = await settle(first);
  const { staging } = await first.ask('restore.begin', {});
  const { undo } = await first.ask('restore.commit', { staging, expected: 0 });
  const second = start();
  second.pass({ ms: 60_000 });
  await tidyUnfinished(second.context);
  expect(await second.ask('localBackups.read', {})).toHaveLength(1);
  await second.ask('undo', { step: undo });
  expect((await second.records()).some(({ id }) => id === keyResult)).toBe(true);
});
