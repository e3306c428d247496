import { expect, test } from 'vitest';
import { Refusal } from '@/lib/domain/refusal';
import { type Background, startBackground } from './background';
import { CYCLE, settle } from './world';

const living = async (background: Background) => (await background.records()).filter((one) => !one.deleted);

async function restoreNothing({ ask }: Background): Promise<void> {
  const { staging } = await ask('restore.begin', {});
  await ask('restore.commit', { staging, expected: 0 });
}

test('what a restore replaces can be brought back long after its step is forgotten, and that can be undone', async () => {
  const background = startBackground();
  await settle(background);
  const before = await living(background);
  await restoreNothing(background);
  expect(await living(background)).toEqual([]);
  for (let n = 0; n < 101; n += 1) await background.ask('person.save', { id: null, name: `Person ${n}` });
  const [backup] = await background.ask('localBackups.read', {});
  expect(backup).toMatchObject({ reason: 'restore', records: before.length });
  const { undo } = await background.ask('localBackup.restore', { id: backup?.id as string });
  expect(await living(background)).toEqual(before);
  await background.ask('undo', { step: undo });
  expect(await living(background)).toHaveLength(101);
  expect(await background.ask('localBackups.read', {})).toHaveLength(2);
});

test('five are kept; the one that is being brought back is not pushed out by the copy made before', async () => {
  const background = startBackground();
  for (let n = 0; n < 7; n += 1) {
    await background.ask('cycle.save', { id: null, fields: { ...CYCLE, name: `Cycle ${n}` } });
    await restoreNothing(background);
  }
  await background.ask('cycle.save', { id: null, fields: CYCLE });
  const kept = await background.ask('localBackups.read', {});
  expect(kept).toHaveLength(5);
  await background.ask('localBackup.restore', { id: kept.at(-1)?.id as string });
  expect((await background.ask('okrs.read', { which: 'all' })).map(({ cycle }) => cycle.name)).toEqual([
    'Cycle 2',
  ]);
});

test('a day and more of other work leaves it where it lies, and deleting takes it away', async () => {
  const background = startBackground();
  await settle(background);
  await restoreNothing(background);
  background.pass({ days: 3 });
  await background.ask('import.begin', {});
  const [backup] = await background.ask('localBackups.read', {});
  await background.ask('localBackup.remove', { id: backup?.id as string });
  expect(await background.ask('localBackups.read', {})).toEqual([]);
  await expect(background.ask('localBackup.restore', { id: backup?.id as string })).rejects.toEqual(
    new Refusal('backupGone'),
  );
});

test('a large import is preceded by a copy, a small one is not', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  const bring = async (count: number) => {
    const { staging } = await background.ask('import.begin', {});
    const checkIn = { value: 4, confidence: null, note: '', observedOn: '2027-01-09', author: null };
    const entries = Array.from({ length: count }, () => ({ what: 'checkIn' as const, keyResult, checkIn }));
    await background.ask('import.page', { staging, entries });
    await background.ask('import.commit', { staging, expected: count });
    return (await background.ask('localBackups.read', {})).map(({ reason }) => reason);
  };
  expect(await bring(3)).toEqual([]);
  expect(await bring(600)).toEqual(['import']);
});

test('a staging that is no local backup is not brought back as one', async () => {
  const background = startBackground();
  await settle(background);
  const { staging } = await background.ask('restore.begin', {});
  await expect(background.ask('localBackup.restore', { id: staging })).rejects.toEqual(
    new Refusal('backupGone'),
  );
});
