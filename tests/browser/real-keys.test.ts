import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badgeIs, importSample } from '../tour/moves.ts';
import { STOPS } from '../tour/stops.ts';
import { type Chromium, openChromium } from './harness/chromium.ts';
import { type Desktop, missingForDesktop, openDesktop } from './harness/desktop.ts';
import { until } from './harness/until.ts';

const missing = missingForDesktop();

describe.skipIf(missing.length > 0)('keys pressed on a real keyboard', () => {
  let desktop: Desktop;
  let chromium: Chromium;
  beforeAll(async () => {
    desktop = await openDesktop();
    chromium = await openChromium({ headless: false, display: desktop.display, viewport: null });
    await importSample(chromium);
  });
  afterAll(async () => {
    await chromium?.close();
    await desktop?.close();
  });

  test('Alt+Shift+K opens the sidebar, 1 ties, and Alt+Shift+K gives the keyboard back', async () => {
    const [stop] = STOPS;
    if (!stop) throw new Error('No stop');
    const page = await chromium.page(stop.view);
    await page.bringToFront();
    await badgeIs(page, stop.row, /^○$/);
    await page.locator(stop.opener).click();

    await desktop.press('alt+shift+k');
    const frame = await chromium.sidebarFrame(page);
    await hasKeyboard(frame, true);
    await frame.getByText('Suggested').waitFor();
    await page.evaluate('__heard.length = 0');
    await desktop.press('1');
    await badgeIs(page, stop.row, /^[A-Z]\d$/);
    expect(await page.evaluate('__heard.filter(({ type }) => type.startsWith("key"))')).toEqual([]);

    await desktop.press('alt+shift+k');
    await hasKeyboard(frame, false);
    await desktop.press('F2');
    await until(() => page.evaluate('__heard.some(({ data }) => data === "F2")'), 'the page to hear F2');
  });
});

function hasKeyboard(frame: Frame, wanted: boolean): Promise<true> {
  return until(
    async () => (await frame.evaluate(() => document.hasFocus())) === wanted,
    `the sidebar ${wanted ? 'to have' : 'to have given back'} the keyboard`,
  );
}
