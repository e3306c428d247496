import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { type Chromium, openChromium } from '../browser/harness/chromium';
import { PLACES } from '../browser/harness/places';
import { until } from '../browser/harness/until';
import type { StandInHook } from '../stand-ins/parts/stand-in';
import type { Bench, Measures } from './bench';
import { referenceExtension } from './reference-extension';
import { ownTime, taskTime } from './thread-time';

const CARDS = 1_000;
const BOARD = `${PLACES.jira.board}?count=${CARDS}&virtual=off`;
const ROUNDS = 5;

/** What the overlay adds to a board of 1,000 cards, beside the least that can paint the same 1,000 marks. */
export const bench: Bench = {
  title: `A board of ${CARDS} cards, ${ROUNDS} full re-renders`,
  bounds: {
    'overlay: own script on load ms': 25,
    'overlay: own script per re-render ms': 15,
    'overlay: longest call ms': 50,
    'overlay: longest call while typing ms': 1,
    'badges off: own script on load ms': 10,
  },
  async open() {
    const folders = [await referenceExtension(false), await referenceExtension(true)];
    const [empty, reference, overlay, badgesOff] = [
      await openChromium({ extension: folders[0] ?? null }),
      await openChromium({ extension: folders[1] ?? null }),
      await openChromium(),
      await openChromium(),
    ];
    await switchBadgesOff(badgesOff);
    const browsers = [empty, reference, overlay, badgesOff];
    return {
      arms: {
        'empty extension': () => measure(empty, null),
        reference: () => measure(reference, '[data-reference]'),
        overlay: () => measure(overlay, '[data-throughline]'),
        'badges off': () => measure(badgesOff, 'throughline-overlay'),
      },
      async close() {
        for (const browser of browsers) await browser.close();
        for (const folder of folders) await rm(folder, { recursive: true, force: true });
      },
    };
  },
};

async function switchBadgesOff(browser: Chromium): Promise<void> {
  await (await browser.worker()).evaluate(() => {
    const { storage } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
    return storage.local.set({ 'layout:acme.atlassian.net': { badges: false } });
  });
}

/** `mark` is what is on the page once the extension has done its work; null when it does none. */
async function measure(browser: Chromium, mark: string | null): Promise<Measures> {
  const page = await browser.context.newPage();
  const settled = async () => {
    const least = mark?.startsWith('[') ? CARDS : 1;
    if (mark)
      await until(
        () =>
          page
            .locator(mark)
            .count()
            .then((count) => count >= least),
        mark,
        30_000,
      );
    await page.waitForTimeout(1_500);
  };
  const load = async () => {
    await page.goto(BOARD, { waitUntil: 'load' });
    await page.waitForFunction('window.standIn');
    await settled();
  };
  const churn = async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.evaluate(remount);
      await page.evaluate(twoFrames);
    }
    await settled();
  };
  await page.goto('about:blank');
  const loaded = await taskTime(page, load);
  const churned = await taskTime(page, churn);
  await page.goto('about:blank');
  const ownLoad = await ownTime(page, load);
  const ownChurn = await ownTime(page, churn);
  const typing = await ownTime(page, () => type(page));
  await page.close();
  return {
    'load ms': loaded,
    'churn ms': churned,
    'own script on load ms': ownLoad.total,
    'own script per re-render ms': ownChurn.total / ROUNDS,
    'longest call ms': Math.max(ownLoad.longest, ownChurn.longest),
    'calls while typing': typing.calls,
    'longest call while typing ms': typing.longest,
  };
}

async function type(page: Page): Promise<void> {
  await page.locator('input').first().focus();
  await page.keyboard.type('what somebody writes', { delay: 10 });
}

function remount(): void {
  (window as unknown as { standIn: StandInHook }).standIn.remount();
}

function twoFrames(): Promise<unknown> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}
