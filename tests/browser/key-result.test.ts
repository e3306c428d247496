import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '@/lib/protocol/envelope';
import { faults, overflow } from './harness/accessible';
import { type Chromium, openChromium } from './harness/chromium';
import { ARTIFACTS } from './harness/paths';
import { askFrom } from './harness/surface';
import { tellQuarter } from './one-quarter';

const SCREENS = `${ARTIFACTS}/screens`;
const WIDTHS = [360, 720, 1280, 1600];

let browser: Chromium;
let page: Page;
let ask: Ask;
let ids: string[];

beforeAll(async () => {
  await mkdir(SCREENS, { recursive: true });
  browser = await openChromium({ server: null, viewport: { width: 1280, height: 900 } });
  page = await browser.openSurface('dashboard.html#settings');
  page.setDefaultTimeout(10_000);
  ask = askFrom(page);
  ids = await tellQuarter(ask);
});
afterAll(() => browser?.close());

async function visit(place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${browser.origin}/dashboard.html#${place}`);
  await page.locator('figure svg, main h1').first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

test.each([
  ['en', 'light'],
  ['en', 'dark'],
  ['zh_CN', 'light'],
  ['zh_CN', 'dark'],
] as const)('every kind of key result holds at every width: %s, %s', async (language, theme) => {
  await ask('settings.change', { language, theme });
  for (const [index, id] of ids.entries()) {
    await visit(`key-result/${id}`);
    await page.waitForFunction((lang) => document.documentElement.lang === lang, language.replace('_', '-'));
    await page.locator('figure svg').first().waitFor();
    expect(await faults(page)).toEqual([]);
    for (const width of index === 0 ? WIDTHS : [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page), `${index} at ${width}`).toBe(0);
      await page.screenshot({
        path: `${SCREENS}/key-result-${index}-${language}-${theme}-${width}.png`,
        fullPage: true,
      });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }
  await ask('settings.change', { language: 'en', theme: null });
});
