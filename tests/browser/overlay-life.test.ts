import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { overlayCount, overlayPart } from './harness/overlay';
import { PLACES } from './harness/places';
import { until } from './harness/until';
import { inOurWorld, jiraBadges, openStage, type Stage, type StandInWindow } from './overlay-stage';

let stage: Stage;
let page: Page;
beforeEach(async () => {
  stage = await openStage();
  page = await stage.visit(PLACES.jira.board);
});
afterEach(() => stage?.chromium.close());

type ChromeGlobal = { chrome: typeof import('wxt/browser').browser };

/** Runs the content script once more, as the background does in tabs that were open before an install. */
async function runAgain(): Promise<void> {
  await (await stage.chromium.worker()).evaluate(async () => {
    const { tabs, scripting, runtime } = (globalThis as unknown as ChromeGlobal).chrome;
    const [tab] = await tabs.query({ url: 'https://acme.atlassian.net/*' });
    const script = runtime.getManifest().content_scripts?.find(({ js }) => js?.[0]?.endsWith('/jira.js'));
    await scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files: script?.js as never });
  });
}

/** Does something on the browser's page of extensions, which alone may. */
async function onExtensionsPage(act: (id: string) => Promise<unknown>): Promise<void> {
  const extensions = await stage.chromium.context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(act, stage.chromium.extensionId);
  await extensions.close();
  await page.bringToFront();
}

const switchOff = () =>
  onExtensionsPage((id) => (globalThis as unknown as ChromeGlobal).chrome.management.setEnabled(id, false));

/** Loads the extension again, as an update does. Outside of developer mode it would then be switched off. */
const update = () =>
  onExtensionsPage(async (id) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: DeveloperPrivate }).chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(id, { failQuietly: true });
  });

interface DeveloperPrivate {
  developerPrivate: {
    updateProfileConfiguration(change: object): Promise<void>;
    reload(id: string, options: object): Promise<void>;
  };
}

test('run a second time, it takes the place of the first and works', async () => {
  await runAgain();
  await until(async () => (await overlayPart(page, '.handle[aria-label]')) !== null, 'the handle');
  expect(await overlayCount(page)).toBe(1);
  await page.evaluate(() => (window as unknown as StandInWindow).standIn.remount());
  await until(async () => Object.keys(await jiraBadges(page)).length > 5, 'badges');
  await stage.chromium.toggleSidebar(page);
  await stage.chromium.sidebarFrame(page);
  expect(await overlayCount(page)).toBe(1);
});

test('after an update the newer copy takes over in a tab that stays open', async () => {
  await page.evaluate(() => document.querySelector('throughline-overlay')?.setAttribute('data-older', ''));
  await update();
  await until(
    () => page.evaluate(() => document.querySelector('throughline-overlay:not([data-older])') !== null),
    'the newer copy',
  );
  expect(await overlayCount(page)).toBe(1);
  await until(async () => Object.keys(await jiraBadges(page)).length > 5, 'badges');
  expect(
    await page.evaluate(
      () => getComputedStyle(document.querySelector('[data-throughline]') as Element, '::after').position,
    ),
  ).toBe('absolute');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.mouse.click(5, 5);
  expect(Object.keys(await jiraBadges(page)).length).toBeGreaterThan(5);
});

for (const [sign, give] of Object.entries({
  'a click': (on: Page) => on.mouse.click(400, 60),
  'a change of the page': (on: Page) =>
    on.evaluate(() => (window as unknown as StandInWindow).standIn.remount()),
  'another address': (on: Page) => on.evaluate(() => history.pushState(null, '', '/browse/ACT-102')),
})) {
  test(`switched off, it is gone without a trace at ${sign}`, async () => {
    const pristine = await page.evaluate(() => document.styleSheets.length);
    await stage.chromium.toggleSidebar(page);
    await stage.chromium.sidebarFrame(page);
    const docked = () =>
      page.evaluate(() => document.querySelector('[data-testid="page-layout.root"]')?.clientWidth ?? 0);
    await until(async () => (await docked()) < 1_200, 'the page to be moved aside');
    await switchOff();
    await give(page);
    await until(async () => (await overlayCount(page)) === 0, 'the overlay to go');
    expect(await jiraBadges(page)).toEqual({});
    expect(await docked()).toBe(1_440);
    expect(await page.evaluate(() => document.styleSheets.length)).toBeLessThanOrEqual(pristine);
    // The driver hears a moment later that a frame has gone.
    await until(() => page.frames().length === 1, 'its frame to go');
    await page.evaluate(() => (window as unknown as StandInWindow).standIn.remount());
    expect(await jiraBadges(page)).toEqual({});
    expect(stage.complaints).toEqual([]);
  });
}

test('thrown out by the page it comes back, but not for ever', async () => {
  const throwOut = () => page.evaluate(() => document.querySelector('throughline-overlay')?.remove());
  await throwOut();
  await until(async () => (await overlayCount(page)) === 1, 'the overlay to come back');
  for (let nth = 0; nth < 12; nth += 1) {
    await throwOut();
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
  expect(await overlayCount(page)).toBe(0);
});

/** What of ours ran on the page's main thread meanwhile. */
async function traced(meanwhile: () => Promise<unknown>): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const ran: string[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as { name: string; args?: { data?: { url?: string } } }[]) {
      if (event.args?.data?.url?.startsWith('chrome-extension:')) ran.push(event.name);
    }
  });
  await session.send('Tracing.start', { categories: 'devtools.timeline', transferMode: 'ReportEvents' });
  await meanwhile();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return ran;
}

/**
 * Makes the content script believe that nobody sees its tab: the driver keeps every tab visible. The real thing
 * is played in Firefox.
 */
function hide(hidden: boolean): Promise<unknown> {
  return inOurWorld(
    page,
    stage.chromium.origin,
    `Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'))`,
  );
}

test('nothing of ours runs while nothing happens, while somebody types, or in a tab that nobody sees', async () => {
  const remount = () => page.evaluate(() => (window as unknown as StandInWindow).standIn.remount());
  await until(async () => Object.keys(await jiraBadges(page)).length > 5, 'badges');
  await until(async () => (await traced(() => page.waitForTimeout(500))).length === 0, 'the page to settle');

  expect(await traced(() => page.waitForTimeout(3_000))).toEqual([]);
  expect(await traced(remount)).not.toEqual([]);

  await page.evaluate(() => document.body.append(document.createElement('textarea')));
  await page.locator('body > textarea').focus();
  await until(async () => (await traced(() => page.waitForTimeout(300))).length === 0, 'the page to settle');
  expect(await traced(() => page.keyboard.type('written into a field of the page'))).toEqual([]);

  await hide(true);
  expect(await traced(remount)).toEqual([]);
  await hide(false);
  await until(
    async () => JSON.stringify(Object.values(await jiraBadges(page))).includes('○'),
    'the badges of what was changed meanwhile',
  );
});
