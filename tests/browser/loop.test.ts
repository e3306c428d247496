import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  badgeIs,
  beSomebody,
  checkIn,
  handleSays,
  importSample,
  openSidebar,
  stateIs,
} from '../tour/moves.ts';
import { STOPS, type Stop } from '../tour/stops.ts';
import { type Chromium, openChromium } from './harness/chromium.ts';

/** Whose popup asks for it, what it is told, and how the sidebar shows it. */
const CHECK_INS: Record<string, { owner: string; value: string; shown: RegExp }> = {
  A1: { owner: 'Alice Chen', value: '27', shown: /^27\s?%$/ },
  A2: { owner: 'Ben Okafor', value: '6', shown: /^6\sdays$/ },
};

describe.each(STOPS)('the whole loop on $tool', (stop: Stop) => {
  let chromium: Chromium;
  let dashboard: Page;
  beforeAll(async () => {
    chromium = await openChromium();
    dashboard = await importSample(chromium);
  });
  afterAll(() => chromium?.close());

  test('ties by one key, counts it, and shows a check-in in another tab within a second', async () => {
    await chromium.stopWorker();
    const page = await chromium.page(stop.view);
    await badgeIs(page, stop.row, /^○$/);

    await page.locator(stop.opener).click();
    const warned = await handleSays(page, stateIs('untied'));
    expect(warned.attributes['aria-label']).toMatch(/^Which key result does this serve\? · 0 of/);

    const frame = await openSidebar(chromium, page);
    await frame.getByText('Suggested').waitFor();
    await chromium.stopWorker();
    await page.keyboard.press('1');
    await frame.getByText(/^Tied to /).waitFor();
    const code = await badgeIs(page, stop.row, /^[A-Z]\d$/);
    await frame.getByRole('tab', { name: /In view/ }).click();
    await frame.getByRole('heading', { name: /^[1-9]\d?% of the open tasks in view/ }).waitFor();
    await frame.getByRole('tab', { name: /This task/ }).click();

    await chromium.stopWorker();
    const asked = CHECK_INS[code];
    if (!asked) throw new Error(`No check-in is prepared for ${code}`);
    await beSomebody(dashboard, asked.owner);
    const popup = await chromium.openWindow('popup.html');
    await checkIn(popup, { code, value: asked.value, confidence: 7, note: 'Seen in the loop' });
    await frame.getByRole('tabpanel').getByText(asked.shown).waitFor({ timeout: 1_000 });

    await chromium.stopWorker();
    const again = await chromium.page(stop.view);
    expect(await badgeIs(again, stop.row, /^[A-Z]\d$/)).toBe(code);
    await again.locator(stop.opener).click();
    const answered = await handleSays(again, stateIs('tied'));
    expect(answered.attributes['aria-label']).not.toContain('Which key result');
  });
});
