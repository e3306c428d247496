import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectRecords } from '@/lib/client/collect-backup';
import type { Stored } from '@/lib/domain/record';
import { writeBackup } from '@/lib/exchange/backup-file';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { openStage, type Stage } from './overlay-stage';

const PICTURES = join(ARTIFACTS, 'long-work');
/** So many that it takes a while to put them in place: somebody can look, and stop it. */
const MANY = 12_000;

let stage: Stage;
let page: Page;
let file: string;

beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  stage = await openStage();
  page = await stage.chromium.openSurface('dashboard.html#backup');
  const records = [...(await kept()), ...many()];
  file = (
    await Array.fromAsync(
      writeBackup({ savedAt: '2027-01-11T09:00:00Z', records: records.length }, [records]),
    )
  ).join('');
});
afterAll(() => stage?.chromium.close());

const kept = () => collectRecords(stage.ask, { onProgress: () => {}, signal: new AbortController().signal });

/** Check-ins of the first key result, as a backup holds them. */
function many(): Stored[] {
  const said = {
    confidence: 6,
    note: '',
    author: null,
    replaces: null,
    void: false,
    observedOn: '2027-01-04',
  };
  return Array.from({ length: MANY }, (_, n) => ({
    ...{ kind: 'checkIn', scope: 'own', clock: '18000000000000000abcdefabcdef', clocks: {}, ...said },
    ...{ id: `many-${String(n).padStart(6, '0')}`, keyResult: stage.keyResults[0]?.id ?? '', value: n },
  })) as Stored[];
}

/** Chooses the file and begins to restore it; resolves while it is put in place. */
async function begin(): Promise<void> {
  const backup = { name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(file) };
  if (await page.getByRole('button', { name: 'Restore this' }).isHidden()) {
    await page.getByLabel('choose a file').setInputFiles(backup);
  }
  await page.getByRole('button', { name: 'Restore this' }).click();
  await page.getByText(/Putting them in place: [1-9]/).waitFor();
}

test('a restore that is put in place says how far it has come, and can be stopped until it is there', async () => {
  const before = await kept();
  await begin();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled. Nothing was changed.').waitFor();
  expect(await kept()).toEqual(before);
});

test('a worker that is stopped while it puts a restore in place leaves it to the next one, and it is one step', async () => {
  const before = await kept();
  await begin();
  await picture(page, { path: join(PICTURES, 'placing.png') });
  await stage.chromium.stopWorker();
  await page.getByText(/records restored/).waitFor();
  expect((await kept()).filter(({ id }) => id.startsWith('many-'))).toHaveLength(MANY);
  // By key: the notice with its button may have gone while everything was read.
  await page.keyboard.press('Control+z');
  await page.getByText('Taken back', { exact: false }).waitFor();
  expect(await kept()).toEqual(before);
});

test('an import that is put in place can be stopped, too', async () => {
  const before = await kept();
  await page.goto('about:blank');
  await page.goto(`${stage.chromium.origin}/dashboard.html#import`);
  const rows = Array.from(
    { length: MANY },
    (_, n) => `${stage.keyResults[0]?.id},2026-11-02,${n % 100},row ${n}`,
  );
  const csv = ['Key result ID,Observed on,Value,Note', ...rows].join('\n');
  const chosen = { name: 'check-ins.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.getByLabel('choose a file').setInputFiles(chosen);
  await page.getByRole('button', { name: 'Create these' }).click();
  await page.getByText(/Putting them in place: [1-9]/).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled. Nothing was changed.').waitFor();
  expect(await kept()).toEqual(before);
});
