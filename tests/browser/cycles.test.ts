import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '@/lib/protocol/envelope';
import { faults, overflow } from './harness/accessible';
import { type Chromium, openChromium } from './harness/chromium';
import { holdClock } from './harness/clock';
import { ARTIFACTS } from './harness/paths';
import { LOOKS_OF_A_STATE, picture } from './harness/picture';
import { askFrom } from './harness/surface';
import { TODAY, tellCycle } from './told-cycle';

const SCREENS = `${ARTIFACTS}/screens`;
const PLACES = {
  board: 'board',
  owners: 'board?by=owner',
  objective: 'objective/o1',
  cycle: 'cycle/c',
} as const;

let browser: Chromium;
let page: Page;
let ask: Ask;

beforeAll(async () => {
  await mkdir(SCREENS, { recursive: true });
  browser = await openChromium({ server: null, viewport: { width: 1280, height: 900 }, timeZone: 'UTC' });
  await holdClock(browser, `${TODAY}T10:00`);
  page = await browser.openSurface('dashboard.html#settings');
  ask = askFrom(page);
  await tellCycle(ask);
});
afterAll(() => browser?.close());

async function visit(place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${browser.origin}/dashboard.html#${place}`);
  await page.locator('main h1').waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
}

test('from the board by keyboard to an objective and its cycle, and back', async () => {
  await visit('board');
  const column = page.getByRole('region', { name: 'Off track' });
  await expect.poll(() => column.getByRole('listitem').count()).toBeGreaterThan(0);
  await page.getByLabel('Columns').selectOption('owner');
  await page.getByRole('region', { name: 'Ben Okafor' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#board?by=owner');
  await page.getByLabel('Search').fill('a1 home');
  await page.getByRole('status').filter({ hasText: '1 of 7 shown' }).waitFor();
  await page.getByRole('link', { name: 'New teams feel at home in their first week' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'New teams feel at home in their first week' }).waitFor();
  await page.getByRole('link', { name: 'Mid-sized teams choose us first' }).waitFor();
  await page.getByRole('link', { name: 'Answers come while they still matter' }).waitFor();
  await page.getByText('Sales has promised it').waitFor();
  await page.getByText('How it comes about').click();
  await page.getByText('÷ 4 =', { exact: false }).waitFor();
  await page.getByRole('slider', { name: 'Progress and confidence' }).focus();
  await page.keyboard.press('Home');
  await page.locator('figure').getByText('Jan 12, 2031').first().waitFor();
  await page.getByRole('link', { name: 'Q1 2031' }).first().press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Q1 2031' }).waitFor();
  await page.goBack();
  await page.goBack();
  await page.getByLabel('Columns').waitFor();
});

test('a cycle tells what is crowded and what is starved in words, over the tasks that were met', async () => {
  await visit('cycle/c');
  const rows = page.getByRole('listitem').filter({ hasText: 'Share of open work' });
  await rows.filter({ hasText: 'Raise activation' }).getByText('Most work, no movement').waitFor();
  await rows.filter({ hasText: 'ask twice' }).getByText('Off track, no open task').waitFor();
  await page.getByText('Over the tasks that Throughline has met', { exact: false }).waitFor();
  await page.getByRole('row', { name: /Support desk/ }).waitFor();
});

test.each(LOOKS_OF_A_STATE)(
  'the board, an objective and a cycle hold at every width: %s, %s',
  async (language, theme) => {
    await ask('settings.change', { language, theme });
    for (const [name, place] of Object.entries(PLACES)) {
      await visit(place);
      await page.waitForFunction(
        (lang) => document.documentElement.lang === lang,
        language.replace('_', '-'),
      );
      if (name === 'cycle') await page.locator('figure').nth(3).waitFor();
      for (const width of [360, 720, 1280, 1600]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await overflow(page), `${name} at ${width}`).toBe(0);
        if (width === 360 || width === 1280) expect(await faults(page), `${name} at ${width}`).toEqual([]);
        await picture(page, { path: `${SCREENS}/${name}-${language}-${theme}-${width}.png`, fullPage: true });
      }
    }
    await ask('settings.change', { language: 'en', theme: null });
  },
);
