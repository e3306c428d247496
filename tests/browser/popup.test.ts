import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faults, overflow } from './harness/accessible';
import { type Chromium, openChromium } from './harness/chromium';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { askFrom } from './harness/surface';
import { until } from './harness/until';
import { tellStory } from './story';

const SCREENS = `${ARTIFACTS}/screens`;

let browser: Chromium;
let popup: Page;

beforeAll(async () => {
  await mkdir(SCREENS, { recursive: true });
  browser = await openChromium({ server: null, viewport: { width: 360, height: 600 } });
});
afterAll(() => browser?.close());

const shoot = (name: string) => picture(popup, { path: `${SCREENS}/popup-${name}.png` });
const upNow = () => popup.locator('article').getAttribute('aria-label');

test('an empty popup leads to the first run', async () => {
  popup = await browser.openSurface('popup.html');
  await popup.getByRole('button', { name: 'Begin' }).waitFor();
  expect(await faults(popup)).toEqual([]);
  await shoot('empty');
  await popup.close();
});

test('a check-in takes a few keys, and another tab shows it within a second', async () => {
  const dashboard = await browser.openSurface('dashboard.html');
  await tellStory(askFrom(dashboard));
  popup = await browser.openSurface('popup.html');
  await popup.getByRole('article', { name: /Pass the SOC 2 audit/ }).waitFor();
  expect(await faults(popup)).toEqual([]);
  expect(await overflow(popup)).toBe(0);
  await shoot('yes-or-no');
  await popup.keyboard.press('Space');
  await popup.keyboard.press('Enter');
  await popup.getByRole('article', { name: /Raise activation/ }).waitFor();
  await shoot('due');
  expect(await faults(popup)).toEqual([]);
  await browser.stopWorker();
  await popup.keyboard.type('33');
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('7');
  await popup.keyboard.press('Tab');
  await popup.keyboard.type('invitations are out');
  await popup.keyboard.press('Enter');
  await popup.getByText('All checked in').waitFor();
  // From the commit on: what the worker took to wake up is no part of it.
  await dashboard.getByText('65%').first().waitFor({ timeout: 1_000 });
  await shoot('done');
  await dashboard.close();
});

test('undo takes the check-in back, ready to be written again', async () => {
  await popup.getByRole('button', { name: 'Undo' }).click();
  await popup.getByRole('article', { name: /Raise activation/ }).waitFor();
  await until(
    () => popup.evaluate(() => document.activeElement?.getAttribute('inputmode') === 'decimal'),
    'the caret in the value',
  );
});

test("others' key results are one switch away, most overdue first", async () => {
  await popup.getByLabel("Everyone's").check();
  await popup.getByText('2 of 5').waitFor();
  await popup.getByRole('button', { name: 'Skip' }).click();
  expect(await upNow()).not.toContain('Raise activation');
  await shoot('everyone');
  expect(await faults(popup)).toEqual([]);
});

test('in Chinese and dark it reads as well', async () => {
  await askFrom(popup)('settings.change', { language: 'zh_CN', theme: 'dark' });
  await popup.getByRole('heading', { name: '更新进展' }).waitFor();
  expect(await faults(popup)).toEqual([]);
  expect(await overflow(popup)).toBe(0);
  await shoot('dark-zh');
});
