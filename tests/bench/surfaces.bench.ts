import type { Page } from 'playwright-core';
import { type Chromium, openChromium } from '../browser/harness/chromium';
import { overlayCount } from '../browser/harness/overlay';
import { PLACES } from '../browser/harness/places';
import { until } from '../browser/harness/until';
import { runningOkrs } from '../browser/sidebar-okrs';
import type { Bench } from './bench';

declare const chrome: typeof import('wxt/browser').browser;

const OBJECTIVES = 200;

/** First paint of the sidebar and the popup, and the tree of objectives, with many objectives in one cycle. */
export const bench: Bench = {
  title: `Surfaces with ${OBJECTIVES} objectives`,
  bounds: { 'sidebar: first paint ms': 150, 'popup: first paint ms': 150 },
  async open() {
    const browser = await openChromium({ viewport: { width: 1360, height: 860 } });
    const surface = await browser.openSurface('popup.html');
    const draft = runningOkrs(Array.from({ length: OBJECTIVES }, (_, index) => `Objective ${index}`));
    await surface.evaluate((payload) => chrome.runtime.sendMessage({ throughline: 'okrs.create', payload }), {
      draft,
    });
    return {
      arms: { sidebar: () => sidebar(browser), popup: () => popup(browser) },
      close: () => browser.close(),
    };
  },
};

async function sidebar(browser: Chromium) {
  const page = await browser.page(PLACES.jira.task);
  await page.bringToFront();
  await until(async () => (await overlayCount(page)) === 1, 'the overlay');
  await browser.toggleSidebar(page);
  const frame = await browser.sidebarFrame(page);
  await frame.getByRole('option').first().waitFor();
  const paint = await frame.evaluate(firstPaint);
  const tree = await frame.evaluate(async () => {
    const start = performance.now();
    [...document.querySelectorAll<HTMLElement>('[role=tab]')].at(-1)?.click();
    while (!document.querySelector('[role=treeitem]')) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
  await page.close();
  return { 'first paint ms': paint, 'objectives shown ms': tree };
}

async function popup(browser: Chromium) {
  const page: Page = await browser.openSurface('popup.html');
  await page.getByRole('heading').first().waitFor();
  const paint = await page.evaluate(firstPaint);
  await page.close();
  return { 'first paint ms': paint };
}

/** ms from the start of the document to its first contentful paint. */
function firstPaint(): number {
  return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
}
