import { mkdir } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '@/lib/protocol/envelope';
import { faults, overflow } from './harness/accessible';
import { caretIn } from './harness/caret';
import { type Chromium, openChromium } from './harness/chromium';
import { overlayCount } from './harness/overlay';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { PLACES } from './harness/places';
import { askFrom } from './harness/surface';
import { until } from './harness/until';
import { runningOkrs } from './sidebar-okrs';

const SCREENS = `${ARTIFACTS}/screens`;

let browser: Chromium;
let ask: Ask;
let page: Page;
let frame: Frame;
let keyResult: string;

beforeAll(async () => {
  await mkdir(SCREENS, { recursive: true });
  browser = await openChromium({ viewport: { width: 1360, height: 860 } });
  ask = askFrom(await browser.openSurface('popup.html'));
  await ask('okrs.create', { draft: runningOkrs(['New teams feel at home in their first week']) });
  const [cycle] = await ask('okrs.read', { which: 'active' });
  keyResult = cycle?.objectives[0]?.keyResults[0]?.keyResult.id ?? '';
  const today = Temporal.Now.plainDateISO();
  for (const [days, value] of [
    [23, 24],
    [16, 29],
    [9, 26],
  ] as const) {
    const observedOn = today.subtract({ days }).toString();
    const said = { confidence: 5, note: 'Counted in the dashboard', replaces: null };
    await ask('checkIn.create', { keyResult, value, observedOn, ...said });
  }
});
afterAll(() => browser?.close());

const values = async () => (await ask('checkIns.read', { keyResult })).map(({ value }) => value);
const isInValue = (surface: Page | Frame) =>
  surface.evaluate(() => document.activeElement?.getAttribute('inputmode') === 'decimal');

test('beside the task it is checked in by keyboard alone, with what stands in the way', async () => {
  page = await browser.page(PLACES.jira.task);
  await page.bringToFront();
  await until(async () => (await overlayCount(page)) === 1, 'the overlay');
  await browser.toggleSidebar(page);
  frame = await browser.sidebarFrame(page);
  await frame.getByRole('option').first().waitFor();
  await caretIn(frame.getByRole('combobox'));
  await until(() => frame.evaluate(() => document.hasFocus()), 'the sidebar to have the keyboard');
  await page.keyboard.type('activation');
  await frame.getByRole('option', { name: /Raise activation/ }).waitFor();
  await page.keyboard.press('Enter');
  await frame.getByRole('button', { name: 'Check in' }).press('Enter');
  await until(() => isInValue(frame), 'the caret in the value');
  await page.keyboard.type('28');
  await page.keyboard.press('Tab');
  await page.keyboard.press('3');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Nobody may invite guests');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ask for a decision on Monday');
  expect(await faults(frame)).toEqual([]);
  await picture(page, { path: `${SCREENS}/check-in-sidebar.png` });
  await page.keyboard.press('Enter');
  await frame.getByText(/In the way since/).waitFor();
  expect((await ask('checkIns.read', { keyResult }))[0]).toMatchObject({
    ...{ value: 28, confidence: 3 },
    ...{ blocker: 'Nobody may invite guests', nextStep: 'Ask for a decision on Monday' },
  });
  await picture(page, { path: `${SCREENS}/check-in-sidebar-blocked.png` });
});

test('c on a key result of the objectives checks in on it', async () => {
  await frame.getByRole('tab', { name: 'Objectives' }).click();
  await frame.getByRole('treeitem').first().press('ArrowDown');
  await page.keyboard.press('c');
  await frame.getByRole('dialog').waitFor();
  await until(() => isInValue(frame), 'the caret in the value');
  expect(await faults(frame)).toEqual([]);
  await picture(page, { path: `${SCREENS}/check-in-objectives.png` });
  await page.keyboard.press('Escape');
  await frame.getByRole('dialog').waitFor({ state: 'detached' });
  await page.close();
});

test.each(['en', 'zh_CN'] as const)(
  'in the dashboard it is corrected and withdrawn: %s',
  async (language) => {
    await ask('settings.change', { language, theme: language === 'en' ? 'light' : 'dark' });
    page = await browser.openSurface(`dashboard.html#okrs/check-in/${keyResult}`);
    await page.setViewportSize({ width: 420, height: 860 });
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: language === 'en' ? 'Earlier check-ins' : '以往更新' }).click();
    const correct = dialog.getByRole('button', { name: language === 'en' ? /^Correct / : /^更正/ });
    await correct.first().waitFor();
    expect(await faults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await picture(page, { path: `${SCREENS}/check-in-earlier-${language}.png` });
    const before = await values();
    await correct.nth(1).click();
    await until(() => isInValue(page), 'the caret in the value');
    await picture(page, { path: `${SCREENS}/check-in-correcting-${language}.png` });
    await page.keyboard.press('Control+A');
    await page.keyboard.type('25');
    await page.keyboard.press('Enter');
    await until(async () => (await values())[1] === 25, 'the corrected value');
    expect(await values()).toHaveLength(before.length);
    await dialog.getByRole('button', { name: language === 'en' ? 'Earlier check-ins' : '以往更新' }).click();
    await dialog
      .getByRole('button', { name: language === 'en' ? /^Withdraw / : /^撤回/ })
      .last()
      .click();
    await until(async () => (await values()).length === before.length - 1, 'one fewer');
    await page.close();
  },
);
