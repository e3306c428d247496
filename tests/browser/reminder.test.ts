import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faults } from './harness/accessible';
import { type Chromium, openChromium } from './harness/chromium';
import { forgetReminders, remindedUntil } from './harness/overdue-reminder';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { askFrom } from './harness/surface';
import { until } from './harness/until';
import { tellStory } from './story';

declare const chrome: typeof import('wxt/browser').browser;

const SCREENS = `${ARTIFACTS}/screens`;
const REMINDER = /^reminder \d{4}-\d\d-\d\dT09:00$/;

let browser: Chromium;
let page: Page;

beforeAll(async () => {
  await mkdir(SCREENS, { recursive: true });
  browser = await openChromium({ server: null, viewport: { width: 1280, height: 860 } });
  page = await browser.openSurface('dashboard.html#due');
  await tellStory(askFrom(page));
});
afterAll(() => browser?.close());

const listed = () => page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));

/** Lets the one alarm go off, as the browser does, and wakes the worker for it. */
async function alarm(): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(async () => {
    const [set] = await chrome.alarms.getAll();
    (chrome.alarms.onAlarm as unknown as { dispatch(alarm: object): void }).dispatch(set ?? {});
  });
}

test('the alarm of a moment brings one notification, and only one, also from a worker that was stopped', async () => {
  expect(await listed()).toEqual([]);
  await page.evaluate(forgetReminders);
  await browser.stopWorker();
  await alarm();
  const [id] = await until(async () => {
    const ids = await listed();
    return ids.length > 0 && ids;
  }, 'the notification');
  expect(id).toMatch(REMINDER);
  await browser.stopWorker();
  await alarm();
  const { next } = await until(async () => {
    const [set] = await page.evaluate(() => chrome.alarms.getAll());
    return set && { next: set.scheduledTime };
  }, 'the alarm of the next moment');
  expect(next).toBeGreaterThan(Date.now());
  expect(await listed()).toEqual([id]);
});

test('told before its note of it was written, it is not told again', async () => {
  await page.evaluate(forgetReminders);
  const before = await listed();
  await browser.stopWorker();
  await alarm();
  await until(async () => (await page.evaluate(remindedUntil)) > '2021', 'the moment to be done with');
  expect(await listed()).toEqual(before);
});

test('pressed with no window in front it opens what is due in the dashboard', async () => {
  const [id] = await listed();
  const opened = browser.context.waitForEvent('page');
  await (await browser.worker()).evaluate((pressed) => {
    Object.assign(chrome.windows, { getLastFocused: async () => ({ focused: false }) });
    (chrome.notifications.onClicked as unknown as { dispatch(id: string): void }).dispatch(pressed ?? '');
  }, id);
  const dashboard = await opened;
  await dashboard.getByRole('heading', { name: 'Due' }).waitFor();
  expect(dashboard.url()).toMatch(/dashboard\.html#due$/);
  expect(await listed()).toEqual([]);
  await dashboard.close();
});

test('what is due is recorded there by keyboard, and put off', async () => {
  await page.bringToFront();
  await page.goto('about:blank');
  await page.goto(`${browser.origin}/dashboard.html#due`);
  const items = page.getByRole('list', { name: 'Due' }).locator('> li');
  await items.first().getByRole('button', { name: 'Record' }).waitFor();
  const many = await items.count();
  expect(await faults(page)).toEqual([]);
  await picture(page, { path: `${SCREENS}/due-list.png`, fullPage: true });
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await until(async () => (await items.count()) === many - 1, 'one fewer');
  await items
    .first()
    .getByRole('button', { name: /^Not now/ })
    .click();
  await picture(page, { path: `${SCREENS}/due-snooze.png`, fullPage: true });
  await items.first().getByRole('button', { name: 'Tomorrow', exact: true }).click();
  await page.getByRole('region', { name: 'Put off' }).waitFor();
  expect(await faults(page)).toEqual([]);
  await picture(page, { path: `${SCREENS}/due-put-off.png`, fullPage: true });
});
