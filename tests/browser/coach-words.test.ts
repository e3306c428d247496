import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faults } from './harness/accessible';
import { caretIn } from './harness/caret';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { openStage, type Stage } from './overlay-stage';

const PICTURES = join(ARTIFACTS, 'coach-words');

let stage: Stage;
let page: Page;
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  stage = await openStage();
});
afterAll(() => stage?.chromium.close());

test('a key result that reads like a task is asked about once its writer pauses, and never again when dismissed', async () => {
  page = await stage.chromium.openSurface('dashboard.html#okrs');
  await page.getByRole('button', { name: 'Add a key result' }).first().click();
  const editor = page.getByRole('dialog');
  const title = editor.getByRole('textbox', { name: 'Key result' });
  await title.pressSequentially('Launch the new onboarding', { delay: 20 });
  expect(await editor.getByText('This reads like a task.').count()).toBe(0);
  await editor.getByText('This reads like a task.').waitFor();
  await editor.getByText('When it is done, what changes, and by how much?').waitFor();
  expect(await faults(page)).toEqual([]);
  await editor.getByRole('button', { name: 'What is this?' }).click();
  await editor.getByText(/a key result cannot/).waitFor();
  await picture(page, { path: join(PICTURES, 'editor.png') });

  await title.press('End');
  await title.pressSequentially(' soon');
  expect(await editor.getByText('This reads like a task.').count()).toBe(0);
  for (let back = 0; back < ' soon'.length; back += 1) await title.press('Backspace');
  await editor.getByText('This reads like a task.').waitFor();
  await editor.getByRole('button', { name: 'Do not tell me' }).click();
  await editor.getByRole('button', { name: 'Not for this one' }).click();
  await editor.getByText('This reads like a task.').waitFor({ state: 'detached' });
});

test('what reads like a task is turned into work of the result it was meant to move, by keys alone, and undone', async () => {
  page = await stage.chromium.openSurface('dashboard.html#okrs');
  await page.getByRole('button', { name: 'Add a key result' }).first().click();
  const title = page.getByRole('textbox', { name: 'Key result' });
  await title.pressSequentially('Ship the setup wizard');
  const turn = page.getByRole('button', { name: 'Turn into a task' });
  await turn.focus();
  await page.keyboard.press('Enter');
  const serves = page.getByLabel('Which number was it meant to move?');
  await serves.waitFor();
  await caretIn(serves);
  const options = await serves.getByRole('option').allTextContents();
  const moved = options.find((option) => option.endsWith('Raise activation of new teams')) ?? '';
  await page.keyboard.type(moved);
  await page.getByLabel(/What do you expect/).fill('Five points more');
  expect(await faults(page)).toEqual([]);
  await picture(page, { path: join(PICTURES, 'turn.png') });
  await page.keyboard.press('Enter');
  const work = page.getByRole('list', { name: 'Work that serves it' });
  await work.getByText('Expected of it: Five points more').waitFor();
  await picture(page, { path: join(PICTURES, 'work.png'), fullPage: true });
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await work.waitFor({ state: 'detached' });
  await expect.poll(() => page.getByText('Ship the setup wizard').count()).toBe(0);
});

test('the import shows the same before anything is created, in Chinese and in the dark as well', async () => {
  await stage.ask('settings.change', { language: 'zh_CN', theme: 'dark' });
  const dashboard = await stage.chromium.openSurface('dashboard.html#import');
  await dashboard
    .getByRole('textbox')
    .first()
    .fill('# Q1 2027\n## Objective: 新团队有归属感\n- KR: 上线新的引导流程\n- KR: 激活率从 20% 提高到 40%\n');
  await dashboard.getByText('这读起来更像一项任务。').waitFor();
  expect(await dashboard.getByText('这读起来更像一项任务。').count()).toBe(1);
  await picture(dashboard, { path: join(PICTURES, 'import-dark-zh.png'), fullPage: true });
});

test('turning reads in Chinese and in the dark as well', async () => {
  const dashboard = await stage.chromium.openSurface('dashboard.html#okrs');
  await dashboard.getByRole('button', { name: '添加关键结果' }).first().click();
  await dashboard.getByRole('textbox', { name: '关键结果', exact: true }).fill('上线新的引导流程');
  await dashboard.getByText('例如：“上线新的引导流程”改为', { exact: false }).waitFor();
  await picture(dashboard, { path: join(PICTURES, 'editor-dark-zh.png') });
  await dashboard.getByRole('button', { name: '转为任务' }).click();
  const serves = dashboard.getByLabel('它本来要推动哪个数字？');
  await serves.selectOption({ label: '还没有写下来的数字' });
  expect(await faults(dashboard)).toEqual([]);
  await picture(dashboard, { path: join(PICTURES, 'turn-dark-zh.png') });
});
