import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Firefox, openFirefox } from './harness/firefox';
import { PLAIN_PORT } from './harness/hosts';
import { PLACES } from './harness/places';
import { until } from './harness/until';

declare const browser: typeof import('wxt/browser').browser;

/** A Jira of a company's own, on http and a port, under a context path. */
const ORIGIN = `http://jira.acme.test:${PLAIN_PORT}`;
const BOARD = `${ORIGIN}/jira/secure/RapidBoard.jspa?rapidView=12&projectKey=ACT`;
/** Firefox knows no ports in match patterns. */
const HOST = 'jira.acme.test';

let firefox: Firefox;
let dashboard: Page;
let page: Page;
beforeAll(async () => {
  firefox = await openFirefox({ backgroundIdleMs: 2_000 });
  page = await firefox.page(BOARD);
  dashboard = await firefox.openSurface('dashboard.html#tools', 'form input[type=url]');
});
afterAll(() => firefox?.close());

const seen = (on: Page) =>
  on.evaluate(() => ({
    badges: document.querySelectorAll('[data-throughline]').length,
    overlays: document.querySelectorAll('throughline-overlay').length,
  }));
const isWorking = async (on = page) => {
  const { badges, overlays } = await seen(on);
  return badges > 10 && overlays === 1;
};
const isGone = async () => {
  const { badges, overlays } = await seen(page);
  return badges === 0 && overlays === 0;
};

/** Clicks the button in the row of a host. */
async function press(host: string, name: string): Promise<void> {
  await dashboard.bringToFront();
  await dashboard.locator(`li[aria-label$=" ${host}"] ::-p-text(${name})`).click();
}

const rowText = (host: string) =>
  dashboard.$eval(`li[aria-label$=" ${host}"]`, (row) => row.textContent ?? '').catch(() => '');

test('an address typed in the dashboard is served at once in the tab that shows it', async () => {
  expect(await isGone()).toBe(true);
  await dashboard.bringToFront();
  await dashboard.type('form input[type=url]', ORIGIN);
  await dashboard.keyboard.press('Enter');
  await until(async () => (await rowText(HOST)).includes('granted by you'), 'the host to be granted');
  await page.bringToFront();
  await until(isWorking, 'handle and badges');
});

test('the sidebar opens there', async () => {
  await firefox.toggleSidebar(page);
  const frame = await until(
    () => page.frames().find((each) => each.url().startsWith(`${firefox.origin}/sidebar-self-hosted`)),
    'the frame of the sidebar',
  );
  await frame.waitForSelector('[role=tab]');
});

test('it is served after the background has gone to sleep, too', async () => {
  const isAsleep = () => dashboard.evaluate(() => browser.extension.getBackgroundPage() === null);
  await until(isAsleep, 'the background to end');
  await page.reload();
  await until(isWorking, 'handle and badges');
});

test('removed, it is gone from the open page; granted again it is back', async () => {
  await press(HOST, 'Remove');
  await until(async () => (await rowText(HOST)).includes('has left its pages'), 'the host to be removed');
  await page.bringToFront();
  await until(isGone, 'the overlay to go');
  await press(HOST, 'Grant it again');
  await page.bringToFront();
  await until(isWorking, 'handle and badges');
});

test('a built-in host that is switched off is left, said to be off, and repaired with one click', async () => {
  await page.goto(PLACES.jira.board);
  await until(isWorking, 'handle and badges');
  await dashboard.evaluate(() => browser.permissions.remove({ origins: ['https://*.atlassian.net/*'] }));
  await until(isGone, 'the overlay to go');
  await until(
    async () => (await rowText('*.atlassian.net')).includes('Switched off in the browser'),
    'the dashboard to say so',
  );
  await press('*.atlassian.net', 'Switch it on again');
  await page.bringToFront();
  await until(isWorking, 'handle and badges');
});
