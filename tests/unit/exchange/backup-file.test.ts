import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stored } from '@/lib/domain/record';
import { KINDS } from '@/lib/domain/record';
import { BACKUP_PAGE_BYTES, BACKUP_PAGE_RECORDS, readBackup, writeBackup } from '@/lib/exchange/backup-file';

const SAVED_AT = '2027-01-05T09:00:00+08:00';

const record = fc
  .tuple(fc.dictionary(fc.string(), fc.jsonValue()), fc.string({ minLength: 1 }), fc.constantFrom(...KINDS))
  .map(([fields, id, kind]) => JSON.parse(JSON.stringify({ ...fields, id, kind })) as Stored);

async function fileOf(records: Stored[], perPage = 100): Promise<string> {
  const pages: Stored[][] = [];
  for (let i = 0; i < records.length; i += perPage) pages.push(records.slice(i, i + perPage));
  return (await Array.fromAsync(writeBackup({ savedAt: SAVED_AT, records: records.length }, pages))).join('');
}

function refusalOf(text: string): unknown {
  try {
    readBackup(text);
    return 'read';
  } catch (error) {
    return (error as { code: unknown }).code;
  }
}

test('what is read from a backup is what was written, unknown fields included', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { maxLength: 60 }),
      fc.integer({ min: 1, max: 20 }),
      async (records, perPage) => {
        const { head, pages } = readBackup(await fileOf(records, perPage));
        expect(head).toEqual({ format: 1, savedAt: SAVED_AT, records: records.length });
        expect(pages.flat()).toEqual(records);
      },
    ),
    { numRuns: 60 },
  );
});

test('pages hold at most as many records and bytes as fit into one message', async () => {
  const many = Array.from({ length: 1201 }, (_, i) => ({ id: `t${i}`, kind: 'task' }) as Stored);
  const long = Array.from(
    { length: 5 },
    (_, i) => ({ id: `l${i}`, kind: 'task', title: '长'.repeat(400_000) }) as Stored,
  );
  const { pages } = readBackup(await fileOf([...many, ...long]));
  expect(pages.slice(0, 2).map((page) => page.length)).toEqual([BACKUP_PAGE_RECORDS, BACKUP_PAGE_RECORDS]);
  for (const page of pages) {
    expect(new TextEncoder().encode(JSON.stringify(page)).length).toBeLessThan(BACKUP_PAGE_BYTES + 10);
  }
  expect(pages.flat()).toHaveLength(1206);
});

test('a file of a later format is refused as such, even if it is built otherwise', () => {
  const text = JSON.stringify({ throughline: { format: 2, savedAt: SAVED_AT, records: 0 }, pages: {} });
  expect(refusalOf(text)).toBe('newerVersion');
});

test.each([
  ['nothing', ''],
  ['no JSON', '# Q1 OKRs'],
  ['other JSON', '{"records": []}'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a head without numbers', '{"throughline": {"format": "1"}, "records": []}'],
  ['no records', JSON.stringify({ throughline: { format: 1, savedAt: SAVED_AT, records: 0 } })],
  [
    'fewer records than announced',
    JSON.stringify({ throughline: { format: 1, savedAt: SAVED_AT, records: 1 }, records: [] }),
  ],
  [
    'records that are none',
    JSON.stringify({
      throughline: { format: 1, savedAt: SAVED_AT, records: 1 },
      records: [{ id: 7, kind: 'tie' }],
    }),
  ],
])('%s is refused as no backup', (_, text) => {
  expect(refusalOf(text)).toBe('notABackup');
});

test('a file that was cut off is refused', async () => {
  const text = await fileOf([{ id: 'a', kind: 'person' } as Stored, { id: 'b', kind: 'person' } as Stored]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: text.trimEnd().length - 1 }), (length) => {
      expect(refusalOf(text.slice(0, length))).toBe('notABackup');
    }),
  );
});

test('a record that fits into no message is refused', async () => {
  expect(
    refusalOf(await fileOf([{ id: 'a', kind: 'task', title: 'x'.repeat(BACKUP_PAGE_BYTES) } as Stored])),
  ).toBe('tooLarge');
});

test('writing fails when the pages hold another number of records than announced', async () => {
  const pieces = Array.fromAsync(
    writeBackup({ savedAt: SAVED_AT, records: 2 }, [[{ id: 'a', kind: 'tie' } as Stored]]),
  );
  await expect(pieces).rejects.toMatchObject({ code: 'unexpected' });
});
