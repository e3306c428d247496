import { mkdir, readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '@/lib/protocol/envelope';
import { faults } from './harness/accessible';
import { caretIn } from './harness/caret';
import { type Chromium, openChromium } from './harness/chromium';
import { ARTIFACTS, ROOT } from './harness/paths';
import { picture } from './harness/picture';
import { askFrom } from './harness/surface';
import { tellStory } from './story';

const SCREENS = `${ARTIFACTS}/screens`;

let browser: Chromium;
let page: Page;
let ask: Ask;

beforeAll(async () => {
  await mkdir(SCREENS, { recursive: true });
  browser = await openChromium({ server: null, viewport: { width: 1280, height: 860 } });
});
afterAll(() => browser?.close());

const shoot = (name: string) => picture(page, { path: `${SCREENS}/dashboard-${name}.png` });

async function visit(place: string): Promise<void> {
  await page.goto(`${browser.origin}/dashboard.html#${place}`);
  await page.locator('main h1').waitFor();
}

test('the first run is done by keyboard alone', async () => {
  page = await browser.openSurface('dashboard.html#welcome');
  ask = askFrom(page);
  await caretIn(page.getByLabel('Your name'));
  expect(await faults(page)).toEqual([]);
  await shoot('welcome');
  await page.keyboard.type('Ada Lovelace');
  await page.keyboard.press('Enter');
  await caretIn(page.getByLabel('Objective', { exact: true }));
  await page.keyboard.type('New teams feel at home');
  for (const text of ['Teams that finish setup', '35', '60', '%']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await shoot('welcome-okrs');
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ready' }).waitFor();
  await shoot('welcome-done');
  const [cycle] = await ask('okrs.read', { which: 'active' });
  expect(cycle?.objectives[0]?.keyResults[0]).toMatchObject({
    isMine: true,
    owner: { name: 'Ada Lovelace', isMe: true },
  });
});

test('an import is previewed, created at once and undone at once', async () => {
  await visit('import');
  await page.getByLabel('choose a file').setInputFiles(`${ROOT}/tests/tour/sample-okrs.md`);
  await page.getByText('3 objectives and 8 key results').waitFor();
  expect(await faults(page)).toEqual([]);
  await shoot('import');
  await page.getByRole('button', { name: 'Create these' }).click();
  await page.getByText('Imported 3 objectives and 8 key results').waitFor();
  expect((await ask('okrs.read', { which: 'all' })).flatMap((cycle) => cycle.objectives)).toHaveLength(4);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back').waitFor();
  expect((await ask('okrs.read', { which: 'all' })).flatMap((cycle) => cycle.objectives)).toHaveLength(1);
});

test('a backup file brings back what was deleted since', async () => {
  await visit('backup');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup file' }).click(),
  ]);
  await page.getByText(/The last backup was saved/).waitFor();
  const file = await download.path();
  expect(JSON.parse(await readFile(file, 'utf8')).throughline).toMatchObject({ format: 1 });
  const [cycle] = await ask('okrs.read', { which: 'all' });
  await ask('cycle.remove', { id: cycle?.cycle.id ?? '' });
  await page.getByLabel('choose a file').setInputFiles(file);
  await page.getByRole('button', { name: 'Restore this' }).waitFor();
  expect(await faults(page)).toEqual([]);
  await shoot('restore');
  await page.getByRole('button', { name: 'Restore this' }).click();
  await page.getByText(/records restored/).waitFor();
  expect(await ask('okrs.read', { which: 'all' })).toMatchObject([{ cycle: { id: cycle?.cycle.id } }]);
});

test('back leaves the editor, and stays when something is unsaved', async () => {
  await ask('cycle.remove', { id: (await ask('okrs.read', { which: 'all' }))[0]?.cycle.id ?? '' });
  await tellStory(ask);
  await visit('okrs');
  await page.getByRole('button', { name: /^Edit Raise activation/ }).click();
  await page.getByRole('dialog').waitFor();
  expect(await faults(page)).toEqual([]);
  await shoot('editor');
  await page.goBack();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.goForward();
  await page.getByLabel('Key result', { exact: true }).fill('Raise activation of every team');
  await page.goBack();
  await page.getByText('You have unsaved changes.').waitFor();
  await shoot('editor-unsaved');
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

/** Runs in a page before its own scripts: notes what it asks, and whether its document was still being read. */
function noteQuestions(): void {
  const { runtime } = (
    globalThis as never as { chrome: { runtime: { sendMessage: (sent: unknown) => unknown } } }
  ).chrome;
  const send = runtime.sendMessage.bind(runtime);
  const asked: [name: string, early: boolean][] = [];
  Object.assign(globalThis, { asked });
  runtime.sendMessage = (sent) => {
    asked.push([(sent as { throughline: string }).throughline, document.body === null]);
    return send(sent);
  };
}

test('what a page asks first is asked before its scripts are there, and only once', async () => {
  const fresh = await browser.context.newPage();
  await fresh.addInitScript(noteQuestions);
  await fresh.goto(`${browser.origin}/dashboard.html#digest`);
  await fresh.locator('main h2').waitFor();
  const asked = await fresh.evaluate(
    () => (globalThis as never as { asked: [name: string, early: boolean][] }).asked,
  );
  expect(asked.filter(([name]) => name === 'digest.read')).toEqual([['digest.read', true]]);
  expect(asked.filter(([, early]) => early)).toHaveLength(2);
  await fresh.close();
});
