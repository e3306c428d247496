import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '@/lib/protocol/envelope';
import { faults, overflow } from './harness/accessible';
import { type Chromium, openChromium } from './harness/chromium';
import { ARTIFACTS } from './harness/paths';
import { LOOKS_OF_A_STATE, picture } from './harness/picture';
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

test('a title leads to the page, back to where the list was scrolled, and forward again', async () => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await visit('okrs');
  await page.getByRole('link', { name: /^Grow teams/ }).scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => Math.round(scrollY));
  expect(scrolled).toBeGreaterThan(100);
  await page.getByRole('link', { name: /^Grow teams/ }).click();
  await page.getByRole('heading', { level: 1, name: /^Grow teams/ }).waitFor();
  await page.waitForFunction(() => scrollY === 0);
  await page.goBack();
  await page.getByRole('link', { name: /^Grow teams/ }).waitFor();
  await page.waitForFunction((to) => Math.abs(scrollY - to) < 2, scrolled);
  await page.goForward();
  await page.getByRole('heading', { level: 1, name: /^Grow teams/ }).waitFor();
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('an editor opens over the page and closes back to it, as scrolled as it was', async () => {
  await visit(`key-result/${ids[0]}`);
  await page.getByRole('heading', { name: 'Changes' }).scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, 300));
  await page.evaluate((id) => {
    location.hash = `#key-result/${id}/key-result/${id}`;
  }, ids[0]);
  await page.getByRole('dialog').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => location.hash)).toBe(`#key-result/${ids[0]}`);
  expect(await page.evaluate(() => scrollY)).toBe(300);
});

test('arrow keys move along the line and say what each day was', async () => {
  await visit(`key-result/${ids[0]}`);
  await page.setViewportSize({ width: 1280, height: 900 });
  const cursor = page.getByRole('slider', { name: 'Result and work' });
  await cursor.focus();
  await page.keyboard.press('Home');
  const first = await cursor.getAttribute('aria-valuetext');
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('ArrowRight');
  expect(await cursor.getAttribute('aria-valuetext')).not.toBe(first);
  for (let step = 0; step < 40; step += 1) {
    if ((await cursor.getAttribute('aria-valuetext'))?.includes('Mails are opened')) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.locator('figure').getByText('Mails are opened').first().waitFor();
  expect(await faults(page)).toEqual([]);
  await picture(page.locator('figure'), { path: `${SCREENS}/key-result-cursor.png` });
  await page.getByText('As a table').click();
  const rows = page.locator('figure tbody tr');
  await expect.poll(() => rows.count()).toBeGreaterThan(10);
  expect(await rows.last().textContent()).toMatch(/forecast/);
  expect(await faults(page)).toEqual([]);
  await picture(page.locator('figure'), { path: `${SCREENS}/key-result-table.png` });
});

test('it says that work closes and the number stands, and a check-in is corrected and withdrawn from the list', async () => {
  await visit(`key-result/${ids[0]}`);
  await page.getByText(/tied tasks have closed, but the number has hardly moved/).waitFor();
  await page.locator('figure').getByText('Work closes, the number stands').waitFor();
  await picture(page, { path: `${ARTIFACTS}/store/key-result.png` });
  const list = page.getByRole('region', { name: 'Check-ins' });
  await list
    .getByRole('button', { name: /^Correct/ })
    .first()
    .click();
  await page.getByRole('dialog').getByLabel('Value').fill('23');
  await page.getByRole('dialog').getByRole('button', { name: 'Record' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await list.getByText('corrected').waitFor();
  await list.getByText('23%').waitFor();
  await list
    .getByRole('button', { name: /^Withdraw/ })
    .first()
    .click();
  await list.getByText('withdrawn').waitFor();
});

test('a key result that is gone says so and leads back', async () => {
  await visit('key-result/nothing');
  await page.getByText('This key result is gone').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('link', { name: 'All objectives' }).click();
  await page.getByRole('heading', { name: 'Objectives and key results' }).waitFor();
});

test.each(LOOKS_OF_A_STATE)(
  'every kind of key result holds at every width: %s, %s',
  async (language, theme) => {
    await ask('settings.change', { language, theme });
    for (const [index, id] of ids.entries()) {
      await visit(`key-result/${id}`);
      await page.waitForFunction(
        (lang) => document.documentElement.lang === lang,
        language.replace('_', '-'),
      );
      await page.locator('figure svg').first().waitFor();
      expect(await faults(page)).toEqual([]);
      for (const width of index === 0 ? WIDTHS : [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflow(page), `${index} at ${width}`).toBe(0);
        await picture(page, {
          path: `${SCREENS}/key-result-${index}-${language}-${theme}-${width}.png`,
          fullPage: true,
        });
      }
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    await ask('settings.change', { language: 'en', theme: null });
  },
);
