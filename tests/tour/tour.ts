import { mkdir, rm } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import type { Chromium } from '../browser/harness/chromium.ts';
import { ARTIFACTS } from '../browser/harness/paths.ts';
import {
  badgeIs,
  beSomebody,
  checkIn,
  handleSays,
  importSample,
  openSidebar,
  stateIs,
  tieByKey,
} from './moves.ts';
import { STOPS, type Stop } from './stops.ts';

const PICTURES = `${ARTIFACTS}/tour`;
const POPUP = { width: 360, height: 600 };

/**
 * Plays the main job without a person: import, tie on all three tools, check in, see the value in another tab.
 * Says each step as it is done and leaves a picture of it; throws at the first that does not come true.
 */
export async function playTour(chromium: Chromium, say: (line: string) => void): Promise<void> {
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
  let count = 0;
  async function done(page: Page, what: string): Promise<void> {
    count += 1;
    const name = `${String(count).padStart(2, '0')}.png`;
    await page.bringToFront();
    for (const frame of page.frames()) await frame.evaluate(nextPaint);
    await page.screenshot({ path: `${PICTURES}/${name}` });
    say(`  ${name}  ${what}`);
  }

  say('No display here: playing the tour without one.');
  try {
    await play(chromium, done);
  } catch (cause) {
    for (const [index, page] of chromium.context.pages().entries()) {
      await page.screenshot({ path: `${PICTURES}/failed-${index}.png` }).catch(() => {});
    }
    throw new Error(`The tour stopped after step ${count}; see failed-*.png in ${PICTURES}`, { cause });
  }
  say(`Done. The pictures are in ${PICTURES}`);
}

async function play(chromium: Chromium, done: Done): Promise<void> {
  const dashboard = await importSample(chromium);
  await done(dashboard, 'Sample OKRs imported from tests/tour/sample-okrs.md in the dashboard.');
  await beSomebody(dashboard, 'Ben Okafor');

  const sidebars: { page: Page; frame: Frame; code: string }[] = [];
  for (const stop of STOPS) sidebars.push(await visit(chromium, stop, done));
  await recordAndSee(chromium, sidebars, done);
}

type Done = (page: Page, what: string) => Promise<void>;

async function visit(chromium: Chromium, stop: Stop, done: Done) {
  const page = await chromium.page(stop.view);
  await badgeIs(page, stop.row, /○/);
  await done(page, `${stop.tool}: nothing is tied yet, every row carries a hollow ring.`);

  await page.locator(stop.opener).click();
  const warned = await handleSays(page, stateIs('untied'));
  await done(
    page,
    `${stop.tool}: "${stop.title}" is open; the handle asks: ${warned.attributes['aria-label']}`,
  );

  const frame = await openSidebar(chromium, page);
  await tieByKey(page, frame);
  const code = await badgeIs(page, stop.row, /^[A-Z]/);
  await done(page, `${stop.tool}: Alt+Shift+K, then 1: it serves ${code}, and its row says so.`);

  await frame.getByRole('tab', { name: /In view/ }).click();
  const coverage = await frame.getByRole('heading', { name: /in view serve/ }).textContent();
  await done(page, `${stop.tool}: ${coverage}.`);
  await frame.getByRole('tab', { name: /This task/ }).click();
  return { page, frame, code };
}

async function recordAndSee(
  chromium: Chromium,
  sidebars: { page: Page; frame: Frame; code: string }[],
  done: Done,
): Promise<void> {
  const served = sidebars.find(({ code }) => code === 'A2') ?? sidebars[0];
  if (!served) return;
  const popup = await chromium.openWindow('popup.html');
  await popup.setViewportSize(POPUP);
  await popup.getByRole('article').waitFor();
  await done(popup, 'Popup: the key results that wait for a check-in.');
  const typed = {
    code: served.code,
    value: served.code === 'A2' ? '6' : '27',
    confidence: 7,
    note: 'Templates help',
  };
  await checkIn(popup, typed);
  await done(popup, `Popup: ${served.code} recorded by keyboard.`);
  const started = performance.now();
  await served.frame
    .getByRole('tabpanel')
    .getByText(new RegExp(`^${typed.value}(\\sdays|%)$`))
    .waitFor();
  const passed = Math.round(performance.now() - started);
  await done(served.page, `The sidebar in the other tab shows the new value (${passed} ms later).`);
}

/** A tab behind others keeps its last picture until it has painted again. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
