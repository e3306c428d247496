import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, openChromium } from './harness/chromium';
import { type Desktop, missingForDesktop, openDesktop } from './harness/desktop';
import { switchHostsOff } from './harness/host-access';
import { PLAIN_PORT } from './harness/hosts';
import { overlayCount } from './harness/overlay';
import { PLACES } from './harness/places';
import { openToolbarPopup, POPUP_ARGUMENTS } from './harness/toolbar-popup';
import { until } from './harness/until';

const BOARD = `http://jira.acme.test:${PLAIN_PORT}/jira/secure/RapidBoard.jspa?rapidView=12&projectKey=ACT`;

/** So long the browser takes no answer, lest somebody is tricked into one; nothing tells a driver when it is over. */
const PROTECTED_MS = 1_500;

const missing = missingForDesktop();

/** The question that the browser puts closes the popup, so that nobody of ours is there to hear the answer. */
describe.skipIf(missing.length > 0)('asked by the browser, with the popup gone', () => {
  let desktop: Desktop;
  let chromium: Chromium;
  let page: Page;
  beforeAll(async () => {
    desktop = await openDesktop();
    const { display } = desktop;
    chromium = await openChromium({ headless: false, display, viewport: null, args: POPUP_ARGUMENTS });
    page = await chromium.page(BOARD);
  });
  afterAll(async () => {
    await chromium?.close();
    await desktop?.close();
  });

  const isWorking = async () =>
    (await overlayCount(page)) === 1 && (await page.locator('[data-throughline]').count()) > 10;

  /** Clicks the button in the popup and answers the browser's question with these keys. */
  async function answer(button: string | RegExp, keys: readonly string[]): Promise<void> {
    const popup = await openToolbarPopup(chromium, page);
    // It may be gone before the driver hears that it was clicked.
    await popup.page
      .getByRole('button', { name: button })
      .click()
      .catch(() => {});
    await until(() => popup.page.isClosed(), 'the question in the place of the popup');
    await page.waitForTimeout(PROTECTED_MS);
    for (const key of keys) await desktop.press(key);
    await popup.close();
  }

  /** Allows it, and asks once more if the keys came too early for a machine that is busy. */
  async function allow(button: string | RegExp): Promise<void> {
    const isIn = () => until(isWorking, 'handle and badges', 5_000);
    await answer(button, ['Tab', 'Return']);
    await isIn().catch(async () => {
      await answer(button, ['Tab', 'Return']);
      await isIn();
    });
  }

  test('refused, nothing has changed, and the popup offers it again', async () => {
    await answer(/Show key results on/, ['Escape']);
    const popup = await openToolbarPopup(chromium, page);
    await popup.page.getByRole('button', { name: /Show key results on/ }).waitFor();
    await popup.close();
    expect(await overlayCount(page)).toBe(0);
  });

  test('allowed, the page is served at once', async () => {
    await allow(/Show key results on/);
  });

  test('a built-in host that was switched off is repaired with one click', async () => {
    await page.goto(PLACES.jira.board);
    await until(isWorking, 'handle and badges');
    await switchHostsOff(chromium);
    await until(async () => (await overlayCount(page)) === 0, 'the overlay to go');
    await allow('Switch it on again');
  });
});
