import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { Stored } from '@/lib/domain/record';
import { beginStaging, stage } from '@/lib/store/staging';
import { swapIn } from '@/lib/store/swap-in';
import { command, type Owner, read, record } from '@/lib/store/transaction';
import { takeBack } from '@/lib/store/undo';
import { emptyStore } from './store';

afterEach(() => vi.restoreAllMocks());

const CLOCK = '18000000000000000abcdefabcdef';

/** Few ids, so that what is there and what comes in often are the same, and one comes twice. */
const kept = fc
  .record({
    kind: fc.constantFrom('person' as const, 'cycle' as const),
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    name: fc.constantFrom('one', 'two'),
    isDeleted: fc.boolean(),
  })
  .map(
    ({ isDeleted, ...fields }) =>
      ({
        ...fields,
        ...(isDeleted && { deleted: true }),
        scope: 'own',
        clock: CLOCK,
        clocks: {},
      }) as never as Stored,
  );
const many = fc.array(kept, { maxLength: 10 });

test('what is swapped in is what is there, whatever was there before, and taken back it is gone', async () => {
  await fc.assert(
    fc.asyncProperty(many, many, async (former, staged) => {
      const owner = emptyStore();
      await swapped(owner, former);
      expect(await everything(owner)).toEqual(lastOfEach(former));
      const undo = await swapped(owner, staged);
      expect(await everything(owner)).toEqual(lastOfEach(staged));
      await command(owner, (writes) => takeBack(writes, undo, { now: owner.now(), newId: () => 'fresh' }));
      expect(await everything(owner)).toEqual(lastOfEach(former));
    }),
    { numRuns: 80 },
  );
});

test('what comes as it is there is not written anew', async () => {
  const owner = emptyStore();
  const person = (id: string, name: string) =>
    ({ kind: 'person', id, name, scope: 'own', clock: CLOCK, clocks: {} }) as never as Stored;
  await swapped(owner, [person('a', 'Ada'), person('b', 'Bo'), person('c', 'Cy')]);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await swapped(owner, [person('a', 'Ada'), person('b', 'Bea')]);
  const written = (put.mock.contexts as IDBObjectStore[]).filter(({ name }) => name === 'person');
  expect(written).toHaveLength(1);
  expect((await everything(owner)).map((one) => (one as Stored<'person'>).name)).toEqual(['Ada', 'Bea']);
});

async function swapped(owner: Owner, records: Stored[]): Promise<string> {
  await record(owner, (writes) => beginStaging(writes, 'staged', owner.now()));
  for (const one of records) await record(owner, (writes) => stage(writes, 'staged', [one]));
  const swap = { staging: 'staged', since: null, now: owner.now() };
  return (await command(owner, (writes) => swapIn(writes, swap))).undo;
}

function lastOfEach(records: Stored[]): Stored[] {
  return inOrder([...new Map(records.map((one) => [nameOf(one), one])).values()]);
}

async function everything(owner: Owner): Promise<Stored[]> {
  const stores = ['person', 'cycle', 'tombstone'];
  const found = await read(owner, ({ transaction }) =>
    Promise.all(stores.map((store) => transaction.objectStore(store).getAll())),
  );
  return inOrder(found.flat());
}

function inOrder(records: Stored[]): Stored[] {
  return records.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function nameOf({ kind, id }: Stored): string {
  return `${kind} ${id}`;
}
