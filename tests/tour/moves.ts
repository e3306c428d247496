import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import type { Chromium } from '../browser/harness/chromium.ts';
import { type OverlayPart, overlayPart } from '../browser/harness/overlay.ts';
import { until } from '../browser/harness/until.ts';

const SAMPLE = new URL('./sample-okrs.md', import.meta.url);

/** Imports the sample OKRs through the dashboard, as a person would, and leaves its list of them open. */
export async function importSample(chromium: Chromium): Promise<Page> {
  const dashboard = await chromium.openSurface('dashboard.html#import');
  await dashboard.getByLabel('Document').fill(await readFile(SAMPLE, 'utf8'));
  await dashboard.getByRole('button', { name: 'Create these' }).click();
  await dashboard.getByText(/^Imported /).waitFor();
  return dashboard;
}

/** Says in the settings which of the imported owners is the one at this browser. */
export async function beSomebody(dashboard: Page, name: string): Promise<void> {
  await dashboard.goto(new URL('dashboard.html#settings', dashboard.url()).href);
  await dashboard.getByLabel('You are', { exact: true }).selectOption({ label: name });
  await dashboard.getByRole('status').getByText('Saved').waitFor();
}

/** What the handle at the page's edge says; waits until it says what is wanted. */
export async function handleSays(page: Page, wanted: (handle: OverlayPart) => boolean): Promise<OverlayPart> {
  let last: OverlayPart | null = null;
  return until(async () => {
    last = await overlayPart(page, '.handle');
    return last && wanted(last) ? last : null;
  }, `the handle of ${page.url()}`).catch((cause: unknown) => {
    throw new Error(`The handle says ${JSON.stringify(last?.attributes)}`, { cause });
  });
}

/** The handle's state of the open task: `none`, `untied`, `tied` or `exempt`. */
export function stateIs(state: string): (handle: OverlayPart) => boolean {
  return (handle) => handle.attributes['data-state'] === state;
}

/** The badge on a row or card; waits until it has the wanted one. */
export async function badgeIs(page: Page, row: string, wanted: RegExp): Promise<string> {
  return until(async () => {
    const badge = await page.locator(row).first().getAttribute('data-throughline');
    return badge !== null && wanted.test(badge) ? badge : null;
  }, `a badge like ${wanted} on ${row}`);
}

/** Opens the sidebar with the shortcut and waits until its keys are its own. */
export async function openSidebar(chromium: Chromium, page: Page): Promise<Frame> {
  await chromium.toggleSidebar(page);
  const frame = await chromium.sidebarFrame(page);
  await frame.getByRole('tablist').waitFor();
  await until(() => frame.evaluate(() => document.hasFocus()), 'the sidebar to have the keyboard');
  return frame;
}

/** Ties the open task to the first suggestion: one key after opening. */
export async function tieByKey(page: Page, frame: Frame): Promise<void> {
  await frame.getByText('Suggested').waitFor();
  await page.keyboard.press('1');
  await frame.getByText(/^Tied to /).waitFor();
}

/** One check-in as it is typed. */
export interface TypedCheckIn {
  code: string;
  value: string;
  confidence: number;
  note: string;
}

/** Records a check-in in the popup by keyboard alone, skipping what is asked before it. */
export async function checkIn(popup: Page, { code, value, confidence, note }: TypedCheckIn): Promise<void> {
  await until(async () => {
    const card = popup.getByRole('article');
    await card.waitFor();
    if (await card.getByText(code, { exact: true }).isVisible()) return true;
    await popup.getByRole('button', { name: 'Skip' }).click();
    return false;
  }, `${code} to be asked for`);
  await until(() => popup.evaluate(isCaretInValue), 'the caret to be in the value');
  await popup.keyboard.type(value);
  await popup.keyboard.press('Tab');
  await popup.keyboard.press(String(confidence));
  await popup.keyboard.press('Tab');
  await popup.keyboard.type(note);
  await popup.keyboard.press('Enter');
  await popup.getByText(`Recorded ${code}`).waitFor();
}

function isCaretInValue(): boolean {
  return document.activeElement === document.querySelector('article form input');
}
