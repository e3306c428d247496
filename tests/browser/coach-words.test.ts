import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faults } from './harness/accessible';
import { ARTIFACTS } from './harness/paths';
import { openStage, type Stage } from './overlay-stage';
import { runningOkrs } from './sidebar-okrs';

const PICTURES = join(ARTIFACTS, 'coach-words');

let stage: Stage;
let page: Page;
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  stage = await openStage();
  await stage.ask('okrs.create', { draft: runningOkrs(['New teams feel at home in their first week']) });
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
  await page.screenshot({ path: join(PICTURES, 'editor.png') });

  await title.press('End');
  await title.pressSequentially(' soon');
  expect(await editor.getByText('This reads like a task.').count()).toBe(0);
  for (let back = 0; back < ' soon'.length; back += 1) await title.press('Backspace');
  await editor.getByText('This reads like a task.').waitFor();
  await editor.getByRole('button', { name: 'Do not tell me' }).click();
  await editor.getByRole('button', { name: 'Not for this one' }).click();
  await editor.getByText('This reads like a task.').waitFor({ state: 'detached' });
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
  await dashboard.screenshot({ path: join(PICTURES, 'import-dark-zh.png'), fullPage: true });
});
