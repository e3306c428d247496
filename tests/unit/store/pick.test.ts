import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pick } from '@/lib/store/pick';

interface Row {
  key: string;
  value: number;
}

/** An index in memory that counts how it is asked. */
function index(rows: Row[]) {
  const sorted = rows.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const byKey = Map.groupBy(sorted, (row) => row.key);
  const asked = { counts: 0, stretches: 0, keys: 0, read: 0 };
  const within = ({ lower, upper }: IDBKeyRange) => sorted.filter(({ key }) => key >= lower && key <= upper);
  return {
    asked,
    count: async (range: IDBKeyRange, limit: number) => {
      asked.counts += 1;
      return Math.min(within(range).length, limit);
    },
    range: async (range: IDBKeyRange, limit: number) => {
      const records = within(range).slice(0, limit);
      asked.stretches += 1;
      asked.read += records.length;
      return records;
    },
    each: async (keys: readonly string[]) => {
      asked.keys += keys.length;
      return keys.flatMap((key) => byKey.get(key) ?? []);
    },
    keyOf: (row: Row) => row.key,
  };
}

const rows = (many: number, name: (n: number) => string) =>
  Array.from({ length: many }, (_, n) => ({ key: name(n), value: n }));
const padded = (n: number) => `K-${String(n).padStart(6, '0')}`;

test('every wanted record is found, however crowded the keys between are', async () => {
  const key = fc.integer({ min: 0, max: 3_000 }).map(padded);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ key, value: fc.nat() }), { maxLength: 1_500, size: 'max' }),
      fc.array(key, { maxLength: 300, size: 'max' }),
      async (stored, wanted) => {
        const found = await pick(wanted, index(stored));
        const expected = new Set(wanted.filter((one) => stored.some((row) => row.key === one)));
        expect(new Set(found.keys())).toEqual(expected);
        for (const [one, records] of found) {
          expect(records).toHaveLength(stored.filter((row) => row.key === one).length);
        }
      },
    ),
    { numRuns: 30 },
  );
}, 60_000);

test('the tasks of a board are read in a few stretches', async () => {
  const source = index(rows(1_000, padded));
  const found = await pick(
    rows(1_000, padded).map(({ key }) => key),
    source,
  );
  expect(found.size).toBe(1_000);
  expect(source.asked).toEqual({ counts: 10, stretches: 10, keys: 0, read: 1_000 });
});

test('a board of two projects is read in parts, stepping over what lies between', async () => {
  const source = index(rows(100_000, padded));
  const wanted = [...Array(500).keys()].flatMap((n) => [padded(n), padded(90_000 + n)]);
  expect((await pick(wanted, source)).size).toBe(1_000);
  expect(source.asked).toEqual({ counts: 10, stretches: 10, keys: 0, read: 1_000 });
});

test('scattered tasks are read one by one after a few counts', async () => {
  const source = index(rows(100_000, padded));
  const wanted = Array.from({ length: 1_000 }, (_, n) => padded(n * 100));
  expect((await pick(wanted, source)).size).toBe(1_000);
  expect(source.asked).toEqual({ counts: 10, stretches: 0, keys: 1_000, read: 0 });
});

test('a few scattered tasks are read one by one after one count', async () => {
  const source = index(rows(100_000, padded));
  const wanted = Array.from({ length: 50 }, (_, n) => padded(n * 100));
  expect((await pick(wanted, source)).size).toBe(50);
  expect(source.asked).toEqual({ counts: 1, stretches: 0, keys: 50, read: 0 });
});

test('a stretch that only looks free is not read beyond what asking for each key would cost', async () => {
  const source = index(rows(100_000, padded));
  const wanted = [0, ...Array.from({ length: 48 }, (_, n) => 50_000 + n), 99_999].map(padded);
  expect((await pick(wanted, source)).size).toBe(50);
  expect(source.asked).toEqual({ counts: 1, stretches: 1, keys: 50, read: 251 });
});

test('a board whose numbers grow by a digit reads little of what lies between', async () => {
  const plain = (n: number) => `K-${n}`;
  const source = index(rows(5_000, plain));
  const wanted = Array.from({ length: 1_000 }, (_, n) => plain(501 + n));
  expect((await pick(wanted, source)).size).toBe(1_000);
  expect(source.asked.read).toBeLessThan(2_000);
  expect(source.asked.keys).toBeLessThan(300);
});
