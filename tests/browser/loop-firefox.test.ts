import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STOPS, type Stop } from '../tour/stops.ts';
import { type Firefox, openFirefox } from './harness/firefox.ts';
import { until } from './harness/until.ts';

const SAMPLE = new URL('../tour/sample-okrs.md', import.meta.url);
/** Short enough that the background ends between the steps of a test. */
const BACKGROUND_IDLE_MS = 500;

let firefox: Firefox;
beforeAll(async () => {
  firefox = await openFirefox({ backgroundIdleMs: BACKGROUND_IDLE_MS });
  await importSample();
});
afterAll(() => firefox?.close());

describe('the main loop in Firefox', () => {
  test.each(STOPS)('ties a task of $tool by one key that the page does not hear', async (stop: Stop) => {
    const page = await firefox.page(stop.view);
    await page.waitForSelector(`${stop.row}[data-throughline="○"]`);
    await page.locator(stop.opener).click();

    const frame = await openSidebar(page, 'Suggested');
    await page.evaluate('__heard.length = 0');
    await page.keyboard.press('1');
    await page.waitForSelector(`${stop.row}:not([data-throughline="○"])`);

    await until(async () => (await textOf(frame)).includes('Tied to'), 'the sidebar to say so');
    expect(await page.evaluate('__heard.filter(({ type }) => type.startsWith("key"))')).toEqual([]);
  });

  test('shows a check-in of the popup in a sidebar that stands open', async () => {
    const [stop] = STOPS;
    if (!stop) throw new Error('No stop');
    const page = await firefox.page(stop.view);
    await page.locator(stop.opener).click();
    const frame = await openSidebar(page, 'No value yet');
    await page.waitForSelector(`${stop.row}[data-throughline]:not([data-throughline="○"])`);
    const code = await page.$eval(stop.row, (row) => row.getAttribute('data-throughline'));

    const popup = await firefox.openSurface('popup.html', 'input[type="checkbox"]');
    await popup.locator('input[type="checkbox"]').click();
    await skipTo(popup, code ?? '');
    await popup.locator('article form input').click();
    await popup.keyboard.type('6');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector(`::-p-text(Recorded ${code})`);

    await page.bringToFront();
    await until(async () => /6\sdays/.test(await textOf(frame)), 'the new value in the sidebar');
  });
});

async function importSample(): Promise<void> {
  const dashboard = await firefox.openSurface('dashboard.html#import', 'textarea');
  const text = await readFile(SAMPLE, 'utf8');
  await dashboard.$eval(
    'textarea',
    (area, value) => {
      area.value = value;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    text,
  );
  await dashboard.locator('button:not([disabled]) ::-p-text(Create these)').click();
  await dashboard.waitForSelector('::-p-text(Imported 3)');
  await dashboard.close();
}

/** Toggles the sidebar and waits until it has the keyboard and shows `text`. */
async function openSidebar(page: Page, text: string): Promise<Frame> {
  await firefox.toggleSidebar(page);
  return until(async () => {
    const frame = page.frames().find((frame) => frame.url().startsWith(firefox.origin));
    const ready =
      frame && (await textOf(frame)).includes(text) && (await frame.evaluate('document.hasFocus()'));
    return ready ? frame : null;
  }, `a sidebar on ${page.url()} that says "${text}"`);
}

/** Empty while the frame's document gives way to another, when nothing can be asked. */
function textOf(frame: Frame): Promise<string> {
  return frame.evaluate(() => document.body.textContent).catch(() => '');
}

async function skipTo(popup: Page, code: string): Promise<void> {
  await until(async () => {
    const card = await popup.waitForSelector('article');
    const text = (await card?.evaluate((article) => article.textContent)) ?? '';
    if (text.includes(code)) return true;
    await popup.locator('button ::-p-text(Skip)').click();
    return false;
  }, `${code} to be asked for`);
}
