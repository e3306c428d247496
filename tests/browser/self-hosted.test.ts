import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, openChromium } from './harness/chromium';
import { agreeBeforehand, switchHostsOff } from './harness/host-access';
import { PLAIN_PORT } from './harness/hosts';
import { overlayCount, overlayPart } from './harness/overlay';
import { PLACES } from './harness/places';
import { until } from './harness/until';

declare const chrome: typeof import('wxt/browser').browser;

/** A Jira of a company's own, on http and a port, under a context path. */
const ORIGIN = `http://jira.acme.test:${PLAIN_PORT}`;
const BOARD = `${ORIGIN}/jira/secure/RapidBoard.jspa?rapidView=12&projectKey=ACT`;

let chromium: Chromium;
let page: Page;
beforeAll(async () => {
  chromium = await openChromium();
  page = await chromium.page(BOARD);
});
afterAll(() => chromium?.close());

const badges = () => page.locator('[data-throughline]').count();
const isWorking = async () => (await badges()) > 10 && (await overlayCount(page)) === 1;
const isGone = async () => (await badges()) === 0 && (await overlayCount(page)) === 0;

/** Nothing tells that a script will not come: it is looked for as long as it takes to come, several times over. */
async function staysGone(): Promise<void> {
  for (let look = 0; look < 10; look += 1) {
    expect(await isGone()).toBe(true);
    await page.waitForTimeout(60);
  }
}

/** Grants or gives back the origin, as a click on one of our own pages does. */
async function click(what: 'request' | 'remove'): Promise<void> {
  const surface = await chromium.openSurface('popup.html');
  await surface.evaluate(
    ([verb, origins]) => {
      const button = document.createElement('button');
      button.id = 'try';
      button.onclick = () => void chrome.permissions[verb]({ origins });
      document.body.prepend(button);
    },
    [what, [`${ORIGIN}/*`]] as ['request' | 'remove', string[]],
  );
  await surface.click('#try');
  await page.bringToFront();
  await surface.close();
}

test('a host that nobody has granted is left alone', async () => {
  await page.waitForSelector('.ghx-issue');
  await staysGone();
});

test('once it is granted, handle and badges are there at once, without loading the page again', async () => {
  await page.evaluate('window.sameDocument = true');
  await agreeBeforehand(chromium, `${ORIGIN}/*`);
  await click('request');
  await until(isWorking, 'handle and badges');
  expect(await page.evaluate('window.sameDocument')).toBe(true);
  await chromium.toggleSidebar(page);
  const frame = await chromium.sidebarFrame(page);
  await frame.getByRole('tab', { name: /In view/ }).waitFor();
  await chromium.toggleSidebar(page);
});

test('other pages of the origin work when they are loaded, and pages of other origins do not', async () => {
  const wiki = chromium.server.put(`${ORIGIN}/wiki/display/ACT`, '<title>A wiki</title><p>ACT-101</p>');
  await page.goto(`${ORIGIN}/jira/browse/ACT-101`);
  await until(
    async () => (await overlayPart(page, '.handle'))?.attributes['data-state'] === 'untied',
    'the handle',
  );
  await page.goto(`${ORIGIN}/wiki/display/ACT`);
  wiki();
  await staysGone();
  await page.goto(PLACES['jira-data-center'].board);
  await page.waitForSelector('.ghx-issue');
  await staysGone();
});

test('a worker that was stopped, and has forgotten what it registered, puts it right when it starts', async () => {
  await (await chromium.worker()).evaluate(() => chrome.scripting.unregisterContentScripts());
  await chromium.stopWorker();
  await page.goto(BOARD);
  await page.waitForSelector('.ghx-issue');
  await staysGone();
  await chromium.worker();
  await until(isWorking, 'handle and badges');
});

test('taken back, it is gone from the open page and stays away', async () => {
  await click('remove');
  await until(isGone, 'the overlay to go');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.goto(BOARD);
  await page.waitForSelector('.ghx-issue');
  await staysGone();
});

test('a built-in host that is switched off in the browser is left at once', async () => {
  await page.goto(PLACES.jira.board);
  await until(isWorking, 'handle and badges');
  await switchHostsOff(chromium);
  await until(isGone, 'the overlay to go');
});
