import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stored } from '@/lib/domain/record';
import { RECORDS_PER_PAGE } from '@/lib/protocol/limits';
import { record } from '@/lib/store/transaction';
import { type Background, startBackground } from './background';
import { generatedRecords } from './generated-records';
import { issue, settle } from './world';

/** A machine with two cores and other work takes this long, in ms. */
const SLOW = 60_000;

/** Fills a database with records as they are. */
const fill = ({ context }: Background, records: Stored[]) =>
  record(context, async ({ transaction, touchAll }) => {
    for (const one of records) {
      await transaction.objectStore(one.deleted ? 'tombstone' : one.kind).put(one);
    }
    touchAll();
  });

async function backup({ ask }: Background): Promise<Stored[][]> {
  const pages: Stored[][] = [];
  for (let after: string | null = null, revision: number | null = null; ; ) {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(after, revision);
    pages.push(page.records);
    if (page.next === null) return pages;
    [after, revision] = [page.next, page.revision];
  }
  function readPage(after: string | null, revision: number | null) {
    return ask('backup.page', { revision, after });
  }
}

async function restore({ ask }: Background, pages: Stored[][]) {
  const { staging } = await ask('restore.begin', {});
  for (const records of pages) await ask('restore.page', { staging, records });
  return ask('restore.commit', { staging, expected: pages.flat().length });
}

test(
  'what is restored from a backup is what was backed up, and a second one is the same',
  async () => {
    await fc.assert(
      fc.asyncProperty(generatedRecords, generatedRecords, async (records, replaced) => {
        const source = startBackground();
        await fill(source, records);
        const pages = await backup(source);
        const target = startBackground();
        await fill(target, replaced);
        await restore(target, pages);
        expect(await target.records()).toEqual(await source.records());
        expect(await backup(target)).toEqual(pages);
      }),
      { numRuns: 40 },
    );
  },
  SLOW,
);

test(
  'taking a restore back brings the former data, and bringing it again the restored',
  async () => {
    await fc.assert(
      fc.asyncProperty(generatedRecords, generatedRecords, async (records, former) => {
        const background = startBackground();
        await fill(background, former);
        const before = await background.records();
        const { undo } = await restore(background, [records]);
        const restored = await background.records();
        const redo = await background.ask('undo', { step: undo });
        expect(await background.records()).toEqual(before);
        await background.ask('undo', { step: redo.undo });
        expect(await background.records()).toEqual(restored);
      }),
      { numRuns: 20 },
    );
  },
  SLOW,
);

test('what was changed after a restore stays when the restore is taken back', async () => {
  const background = startBackground();
  const { me, keyResult } = await settle(background);
  const { undo } = await restore(background, await backup(background));
  await background.ask('person.save', { id: me, name: 'Ada P.' });
  await background.ask('tie.create', { tasks: [issue('ABC-1')], keyResult, insteadOf: null });
  await background.ask('undo', { step: undo });
  const people = await background.ask('persons.read', {});
  expect(people.map(({ person }) => person)).toMatchObject([{ name: 'Ada P.', me: true }]);
  expect((await background.ask('task.read', { seen: issue('ABC-1') })).state).toBe('tied');
});

test('a large backup comes in pages that a message can carry, each record once', async () => {
  const background = startBackground();
  const note = '目'.repeat(10_000);
  const checkIns = Array.from({ length: 1_300 }, (_, index) =>
    checkInRecord(`c${index}`, index < 150 ? note : ''),
  );
  await fill(background, checkIns);
  const pages = await backup(background);
  expect(
    pages
      .flat()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(checkIns.map(({ id }) => id).sort());
  for (const page of pages) {
    expect(page.length).toBeLessThanOrEqual(RECORDS_PER_PAGE);
    expect(new TextEncoder().encode(JSON.stringify(page)).length).toBeLessThan(4_000_000);
  }
});

test('what a file holds both as it was and as removed is kept once, as it comes last', async () => {
  const background = startBackground();
  const [living, dead] = [checkInRecord('c1'), { ...checkInRecord('c1'), deleted: true } as Stored];
  for (const pages of [[[dead, living]], [[living], [dead]], [[dead], [living, dead, living]]]) {
    await restore(background, pages);
    expect(await background.records()).toEqual([pages.flat().at(-1)]);
  }
});

test('a backup is refused when the data has changed between two pages', async () => {
  const background = startBackground();
  await settle(background);
  const { revision } = await background.ask('backup.page', { revision: null, after: null });
  await background.ask('person.save', { id: null, name: 'Eve' });
  await expect(background.ask('backup.page', { revision, after: null })).rejects.toMatchObject({
    code: 'dataChanged',
  });
});

test('a restore that is killed midway leaves the old data, and can be given up', async () => {
  const background = startBackground();
  await settle(background);
  const before = await background.records();
  const { staging } = await background.ask('restore.begin', {});
  await background.ask('restore.page', { staging, records: [checkInRecord('c1')] });
  expect(await background.records()).toEqual(before);

  await background.ask('restore.cancel', { staging });
  await expect(background.ask('restore.commit', { staging, expected: 1 })).rejects.toMatchObject({
    code: 'stagingGone',
  });
  expect(await background.records()).toEqual(before);
});

test('an abandoned restore is cleaned away by the next one, a day later', async () => {
  const background = startBackground();
  const { staging } = await background.ask('restore.begin', {});
  background.pass({ days: 2 });
  await background.ask('restore.begin', {});
  await expect(background.ask('restore.page', { staging, records: [] })).rejects.toMatchObject({
    code: 'stagingGone',
  });
});

test('a restore that lacks a page is refused', async () => {
  const background = startBackground();
  await settle(background);
  const before = await background.records();
  const { staging } = await background.ask('restore.begin', {});
  await background.ask('restore.page', { staging, records: [checkInRecord('c1')] });
  await expect(background.ask('restore.commit', { staging, expected: 2 })).rejects.toMatchObject({
    code: 'notABackup',
  });
  expect(await background.records()).toEqual(before);
});

const PROTO = JSON.parse('{"anything": {"__proto__": {"admin": true}}}');
test.each([
  ['of a kind that is not known here', { kind: 'mission' }, 'newerVersion'],
  ['without a clock', { clock: 'yesterday' }, 'notABackup'],
  ['with a clock of centuries ahead', { clock: `9999999999999${'0'.repeat(16)}` }, 'notABackup'],
  ['with a field clock that is none', { clocks: { note: '1' } }, 'notABackup'],
  ['with a field of the wrong form', { observedOn: 'yesterday' }, 'notABackup'],
  ['with a name that means something in JavaScript', PROTO, 'notABackup'],
  ['without an end', { note: '', extra: 'x'.repeat(600_000) }, 'notABackup'],
  ['without an id', { id: '' }, 'malformed'],
])('a record %s is refused, and the data stay', async (_, wrong, code) => {
  const background = startBackground();
  const { staging } = await background.ask('restore.begin', {});
  const records = [{ ...checkInRecord('c1'), ...wrong }];
  await expect(background.ask('restore.page', { staging, records })).rejects.toMatchObject({ code });
  await expect(background.ask('restore.commit', { staging, expected: 0 })).resolves.toBeDefined();
  expect(await background.records()).toEqual([]);
});

test('a field named like a part of every object is not kept', async () => {
  const background = startBackground();
  const records = [{ ...checkInRecord('c1'), constructor: 'x' }] as never;
  const { staging } = await background.ask('restore.begin', {});
  await background.ask('restore.page', { staging, records });
  await background.ask('restore.commit', { staging, expected: 1 });
  expect(await background.records()).toEqual([checkInRecord('c1')]);
});

test('secrets and settings are in no backup', async () => {
  const background = startBackground();
  await background.ask('settings.change', { theme: 'dark' });
  expect((await backup(background)).flat()).toEqual([]);
});

function checkInRecord(id: string, note = ''): Stored {
  return {
    kind: 'checkIn',
    id,
    keyResult: 'k',
    value: 1,
    confidence: null,
    note,
    author: null,
    observedOn: '2027-01-04',
    replaces: null,
    void: false,
    scope: 'own',
    clock: `1800000000000${'0'.repeat(16)}`,
    clocks: {},
  };
}
