import { expect, test } from 'vitest';
import { countRecords, type RecordPage, readPage } from '@/lib/store/pages';
import { command, read } from '@/lib/store/transaction';
import { emptyStore } from './store';

test('pages of any size hold every record once, tombstones included, in one order', async () => {
  const owner = emptyStore();
  await command(owner, async (writes) => {
    for (const id of ['a', 'b:c', 'd']) {
      await writes.put('person', id, { name: id, accounts: [], me: false });
      await writes.put('tie', `${id}~k`, { task: id, keyResult: 'k', hypothesis: '', tiedBy: null });
      await writes.put('cycle', id, { name: id });
    }
  });
  await command(owner, async (writes) => {
    await writes.remove('person', 'b:c');
    await writes.remove('cycle', 'd');
  });
  const whole = (await pagesOf(100, 1e9)).flat();
  expect(whole).toHaveLength(9);
  expect(await read(owner, countRecords)).toBe(9);
  for (const [records, characters] of [
    [1, 1e9],
    [2, 1e9],
    [3, 1e9],
    [100, 1],
    [100, 400],
  ] as const) {
    const pages = await pagesOf(records, characters);
    expect(pages.flat()).toEqual(whole);
    expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(records);
  }

  async function pagesOf(records: number, characters: number): Promise<string[][]> {
    const pages: string[][] = [];
    for (let after: string | null = null; ; ) {
      const from: string | null = after;
      const page: RecordPage = await read(owner, (reads) => readPage(reads, from, { records, characters }));
      pages.push(page.records.map((one) => `${one.kind} ${one.id}`));
      if (page.next === null) return pages;
      after = page.next;
    }
  }
});
