import { expect, test } from 'vitest';
import { isClock } from '@/lib/domain/clock';
import { type Commit, command, read, record } from '@/lib/store/transaction';
import { emptyStore } from './store';

const PERSON = { name: 'Ada', accounts: [], me: false };

test('clocks rise from one commit to the next while the wall clock stands still or runs back', async () => {
  const owner = emptyStore();
  const clocks: string[] = [];
  for (const now of [1_800_000_000_000, 1_800_000_000_000, 1_700_000_000_000, 1_900_000_000_000]) {
    clocks.push(await record({ ...owner, now: () => now }, async (writes) => writes.clock));
  }
  expect(clocks.every(isClock)).toBe(true);
  expect(clocks.toSorted()).toEqual(clocks);
  expect(new Set(clocks).size).toBe(4);
  expect(new Set(clocks.map((clock) => clock.slice(17))).size).toBe(1);
});

test('every commit that changes something counts the revision up by one and is told once', async () => {
  const commits: Commit[] = [];
  const owner = { ...emptyStore(), onCommit: (commit: Commit) => commits.push(commit) };
  await command(owner, (writes) => writes.put('person', 'p', PERSON));
  await command(owner, (writes) => writes.put('person', 'p', PERSON));
  await command(owner, (writes) => writes.put('person', 'p', { me: true }));
  expect(commits).toEqual([
    { revision: 1, touched: ['p'] },
    { revision: 2, touched: ['p'] },
  ]);
});

test('a command that throws keeps nothing of what it wrote, and tells nobody', async () => {
  const commits: Commit[] = [];
  const owner = { ...emptyStore(), onCommit: (commit: Commit) => commits.push(commit) };
  const failing = command(owner, async (writes) => {
    await writes.put('person', 'p', PERSON);
    throw new Error('stop');
  });
  await expect(failing).rejects.toThrow('stop');
  expect(commits).toEqual([]);
  expect(await read(owner, (reads) => reads.all('person'))).toEqual([]);
});

test('a command reads what it wrote', async () => {
  const { result } = await command(emptyStore(), async (writes) => {
    await writes.put('person', 'p', PERSON);
    return [await writes.get('person', 'p'), await writes.size('person')];
  });
  expect(result).toMatchObject([{ name: 'Ada' }, 1]);
});

test('a deleted record is seen by no query, and is back with its fields when it is put again', async () => {
  const owner = emptyStore();
  const tie = { task: 'jira:a:1', keyResult: 'k', hypothesis: 'fewer calls', tiedBy: null };
  await command(owner, (writes) => writes.put('tie', 't', tie));
  await command(owner, (writes) => writes.remove('tie', 't'));
  await read(owner, async (reads) => {
    expect(await reads.get('tie', 't')).toBeUndefined();
    expect(await reads.count('tie', 'keyResult', 'k')).toBe(0);
    expect(await reads.where('tie', 'task', 'jira:a:1')).toEqual([]);
    expect(await reads.raw('tie', 't')).toMatchObject({ ...tie, deleted: true });
  });
  await command(owner, (writes) => writes.put('tie', 't', { hypothesis: '' }));
  await read(owner, async (reads) => {
    expect(await reads.get('tie', 't')).toMatchObject({ ...tie, hypothesis: '', deleted: false });
    expect(await reads.transaction.objectStore('tombstone').count()).toBe(0);
  });
});

test('two commands at once are one after the other', async () => {
  const owner = emptyStore();
  const count = () =>
    command(owner, async (writes) => {
      const order = (await writes.get('objective', 'o'))?.order ?? 0;
      await writes.put('objective', 'o', { order: order + 1 });
    });
  await Promise.all(Array.from({ length: 10 }, count));
  expect(await read(owner, (reads) => reads.get('objective', 'o'))).toMatchObject({ order: 10 });
});
