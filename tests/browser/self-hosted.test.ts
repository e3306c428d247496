import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faults, overflow } from './harness/accessible';
import { builtExtension } from './harness/build';
import { type Chromium, openChromium } from './harness/chromium';
import { agreeBeforehand, switchHostsOff } from './harness/host-access';
import { PLAIN_PORT } from './harness/hosts';
import { overlayCount, overlayPart } from './harness/overlay';
import { ARTIFACTS, ROOT } from './harness/paths';
import { LOOKS, picture } from './harness/picture';
import { PLACES } from './harness/places';
import { askFrom } from './harness/surface';
import { openToolbarPopup, POPUP_ARGUMENTS } from './harness/toolbar-popup';
import { until } from './harness/until';

declare const chrome: typeof import('wxt/browser').browser;

const SCREENS = join(ARTIFACTS, 'screens');

/** A Jira of a company's own, on http and a port, under a context path. */
const ORIGIN = `http://jira.acme.test:${PLAIN_PORT}`;
const BOARD = `${ORIGIN}/jira/secure/RapidBoard.jspa?rapidView=12&projectKey=ACT`;

let chromium: Chromium;
let page: Page;
let dashboard: Page;
beforeAll(async () => {
  await mkdir(SCREENS, { recursive: true });
  chromium = await openChromium({ args: POPUP_ARGUMENTS, everyHost: true });
  dashboard = await chromium.openSurface('dashboard.html#tools');
  page = await chromium.page(BOARD);
});
afterAll(() => chromium?.close());

const badges = (on: Page) => on.locator('[data-throughline]').count();
const isWorking = async (on = page) => (await badges(on)) > 10 && (await overlayCount(on)) === 1;
const isGone = async () => (await badges(page)) === 0 && (await overlayCount(page)) === 0;

/** Nothing tells that something will not come: it is looked for as long as it takes to come, several times over. */
async function holds(isSo: () => Promise<boolean>): Promise<void> {
  for (let look = 0; look < 10; look += 1) {
    expect(await isSo()).toBe(true);
    await page.waitForTimeout(60);
  }
}

const hostRow = (host: string) =>
  dashboard
    .getByRole('list', { name: 'Hosts of work tools' })
    .getByRole('listitem')
    .filter({ hasText: host });

test('a host that nobody has granted is left alone, and the popup offers it', async () => {
  await page.waitForSelector('.ghx-issue');
  await holds(isGone);
  const popup = await openToolbarPopup(chromium, page);
  await popup.page
    .getByRole('button', { name: `Show key results on jira.acme.test:${PLAIN_PORT}` })
    .waitFor();
  expect(await faults(popup.page)).toEqual([]);
  await popup.close();
  expect(await dashboard.getByText(/Your company hosts Jira itself/).count()).toBe(1);
});

test('one click in the popup, and handle and badges are there without loading the page again', async () => {
  await page.evaluate('window.sameDocument = true');
  await agreeBeforehand(chromium, `${ORIGIN}/*`);
  const popup = await openToolbarPopup(chromium, page);
  await popup.page.getByRole('button', { name: /Show key results on/ }).click();
  await popup.page.getByText(/Throughline is on/).waitFor();
  await popup.close();
  await until(isWorking, 'handle and badges');
  expect(await page.evaluate('window.sameDocument')).toBe(true);
  await chromium.toggleSidebar(page);
  const frame = await chromium.sidebarFrame(page);
  await frame.getByRole('tab', { name: /In view/ }).waitFor();
  await chromium.toggleSidebar(page);
  await hostRow(`jira.acme.test:${PLAIN_PORT}`).getByText('On, granted by you').waitFor();
});

test('the popup offers nothing on pages that are served, nor on others of a company', async () => {
  const wiki = chromium.server.put(
    'https://wiki.acme.test/display/ACT',
    '<title>A wiki</title><p>ACT-101</p>',
  );
  for (const url of [BOARD, 'https://wiki.acme.test/display/ACT', PLACES.jira.board]) {
    await page.goto(url);
    const popup = await openToolbarPopup(chromium, page);
    await popup.page.getByRole('button', { name: 'Begin' }).waitFor();
    const offer = popup.page.getByRole('button', { name: /Show key results|Switch it on/ });
    await holds(async () => (await offer.count()) === 0);
    await popup.close();
  }
  wiki();
});

test('other pages of the origin work when they are loaded, and pages of other origins do not', async () => {
  const wiki = chromium.server.put(`${ORIGIN}/wiki/display/ACT`, '<title>A wiki</title><p>ACT-101</p>');
  await page.goto(`${ORIGIN}/jira/browse/ACT-101`);
  const state = async () => (await overlayPart(page, '.handle'))?.attributes['data-state'];
  await until(async () => (await state()) === 'untied', 'the handle');
  await page.goto(`${ORIGIN}/wiki/display/ACT`);
  await holds(isGone);
  wiki();
  await page.goto(PLACES['jira-data-center'].board);
  await page.waitForSelector('.ghx-issue');
  await holds(isGone);
});

test('a worker that was stopped, and has forgotten what it registered, puts it right when it starts', async () => {
  await (await chromium.worker()).evaluate(() => chrome.scripting.unregisterContentScripts());
  await chromium.stopWorker();
  await page.goto(BOARD);
  await page.waitForSelector('.ghx-issue');
  await holds(isGone);
  await chromium.worker();
  await until(isWorking, 'handle and badges');
});

test('removed in the dashboard, it is gone from the open page and stays away until it is granted again', async () => {
  const row = hostRow(`jira.acme.test:${PLAIN_PORT}`);
  await row.getByRole('button', { name: 'Remove' }).click();
  await row.getByText('Removed. Throughline has left its pages.').waitFor();
  await page.bringToFront();
  await until(isGone, 'the overlay to go');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.goto(BOARD);
  await page.waitForSelector('.ghx-issue');
  await holds(isGone);
  await dashboard.bringToFront();
  await row.getByRole('button', { name: 'Grant it again' }).click();
  await row.getByText('On, granted by you').waitFor();
  await page.bringToFront();
  await until(isWorking, 'handle and badges');
});

test('a later tool on a host of its own is switched on in the popup as well', async () => {
  const list = await readFile(join(ROOT, 'tests/tools/fixtures/linear/list.html'), 'utf8');
  const linear = chromium.server.put('https://linear.app/acme/team/ENG/active', list);
  await page.goto('https://linear.app/acme/team/ENG/active');
  await holds(isGone);
  await agreeBeforehand(chromium, 'https://linear.app/*');
  const popup = await openToolbarPopup(chromium, page);
  await popup.page.getByRole('button', { name: 'Show key results on linear.app' }).click();
  await popup.page.getByText(/Throughline is on/).waitFor();
  await popup.close();
  await until(async () => (await badges(page)) > 0 && (await overlayCount(page)) === 1, 'handle and badges');
  linear();
});

test('a built-in host that is switched off is left at once, and popup and dashboard notice', async () => {
  await page.goto(PLACES.jira.board);
  await until(isWorking, 'handle and badges');
  await switchHostsOff(chromium);
  await until(isGone, 'the overlay to go');
  const row = hostRow('*.atlassian.net');
  await row.getByText(/Switched off in the browser/).waitFor();
  await hostRow(`jira.acme.test:${PLAIN_PORT}`)
    .getByText(/Switched off in the browser/)
    .waitFor();
  const popup = await openToolbarPopup(chromium, page);
  await popup.page.getByText(/switched off on acme.atlassian.net/).waitFor();
  await popup.page.getByRole('button', { name: 'Switch it on again' }).waitFor();
  expect(await faults(popup.page)).toEqual([]);
  await picture(popup.page, { path: join(SCREENS, 'popup-host-off.png') });
  await popup.close();
  await agreeBeforehand(chromium, 'https://*.atlassian.net/*');
  await until(isWorking, 'handle and badges');
  await row.getByText('On', { exact: true }).waitFor();
});

test('the hosts and the offer read well in both languages and schemes, wide and narrow', async () => {
  await page.goto(BOARD);
  for (const [language, theme] of LOOKS) {
    await askFrom(dashboard)('settings.change', { language, theme });
    await dashboard
      .getByRole('heading', { name: language === 'en' ? 'Where it runs' : '运行范围' })
      .waitFor();
    await until(
      () => dashboard.evaluate((set) => document.documentElement.dataset.scheme === set, theme),
      theme,
    );
    for (const width of [1_440, 420]) {
      await dashboard.setViewportSize({ width, height: 900 });
      expect(await overflow(dashboard)).toBe(0);
      expect(await faults(dashboard)).toEqual([]);
      await picture(dashboard, { path: join(SCREENS, `hosts-${language}-${theme}-${width}.png`) });
    }
    const popup = await openToolbarPopup(chromium, page);
    await popup.page.getByRole('region', { name: `jira.acme.test:${PLAIN_PORT}` }).waitFor();
    await until(
      () => popup.page.evaluate((set) => document.documentElement.dataset.scheme === set, theme),
      theme,
    );
    expect(await faults(popup.page)).toEqual([]);
    await picture(popup.page, { path: join(SCREENS, `popup-host-${language}-${theme}.png`) });
    await popup.close();
  }
});

test('after a restart of the browser it works again', async () => {
  const extension = await builtExtension('chrome');
  const profile = await mkdtemp(join(tmpdir(), 'throughline-kept-'));
  const { server } = chromium;
  const open = () => openChromium({ extension, profile, server });
  const first = await open();
  const surface = await first.openSurface('dashboard.html#tools');
  await agreeBeforehand(first, `${ORIGIN}/*`);
  await surface.getByLabel('Address of your own Jira').fill(ORIGIN);
  await surface.getByRole('button', { name: 'Add it' }).click();
  await surface.getByText('On, granted by you').waitFor();
  await first.close();
  const second = await open();
  const again = await second.page(BOARD);
  await until(() => isWorking(again), 'handle and badges');
  await second.close();
  for (const folder of [extension, profile])
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});
