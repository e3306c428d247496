import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ask } from '@/lib/protocol/envelope';
import { faults, overflow } from './harness/accessible';
import { type Chromium, openChromium } from './harness/chromium';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { askFrom } from './harness/surface';
import { organisation } from './organisation';

const SCREENS = `${ARTIFACTS}/screens`;

let browser: Chromium;
let page: Page;
let ask: Ask;

beforeAll(async () => {
  await mkdir(SCREENS, { recursive: true });
  browser = await openChromium({ server: null, viewport: { width: 1440, height: 900 } });
  page = await browser.openSurface('dashboard.html#map');
  ask = askFrom(page);
  const today = Temporal.Now.plainDateISO();
  const cycle = {
    name: 'This quarter',
    startsOn: today.subtract({ days: 40 }).toString(),
    endsOn: today.add({ days: 50 }).toString(),
  };
  await ask('okrs.create', { draft: organisation(300, cycle) });
  const [answer] = await ask('okrs.read', { which: 'active' });
  for (const [n, { keyResults }] of (answer?.objectives ?? []).slice(0, 40).entries()) {
    const keyResult = keyResults[0]?.keyResult.id ?? '';
    const entry = { keyResult, value: 22 + n, confidence: 6, note: '', observedOn: null, replaces: null };
    await ask('checkIn.create', entry);
  }
});
afterAll(() => browser?.close());

const shoot = (name: string) => picture(page, { path: `${SCREENS}/map-${name}.png` });
const cards = () => page.getByRole('treeitem');

async function visit(place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${browser.origin}/dashboard.html#${place}`);
  await page.getByRole('tree').waitFor();
}

/** Cards that lie over one another as they are painted. */
function overlaps(): Promise<number> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('[role=treeitem]')].map((card) =>
      card.getBoundingClientRect(),
    );
    const meets = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    return boxes.flatMap((a, n) => boxes.slice(n + 1).filter((b) => meets(a, b))).length;
  });
}

test('of 300 objectives a few levels are open, and all of them on demand', async () => {
  await visit('map');
  expect(await cards().count()).toBeLessThanOrEqual(60);
  expect(await faults(page)).toEqual([]);
  await shoot('first');
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect.poll(() => cards().count()).toBe(300);
  expect(await overlaps()).toBe(0);
  await page.getByRole('button', { name: 'Show the whole map' }).click();
  await shoot('whole');
  expect(await overlaps()).toBe(0);
});

test('the line of the key result that a task serves is followed up and down, and back returns', async () => {
  const [cycle] = await ask('okrs.read', { which: 'active' });
  const team = cycle?.objectives.find(({ objective, parent }) => objective.level === 'team' && parent);
  await visit(`map?of=${team?.keyResults[1]?.keyResult.id}`);
  const details = page.getByRole('complementary', { name: team?.objective.title ?? '' });
  await details.getByRole('button', { name: 'Win the northern region' }).first().waitFor();
  const selected = page.locator('[role=treeitem][aria-selected=true]');
  await expect.poll(() => selected.count()).toBe(1);
  await expect
    .poll(() => selected.evaluate((card) => card.getBoundingClientRect().top < innerHeight))
    .toBe(true);
  await shoot('followed');
  await details.getByRole('button', { name: 'Win the northern region' }).first().click();
  await page.getByRole('complementary', { name: 'Win the northern region' }).waitFor();
  await page.goBack();
  await details.waitFor();
});

test('a mouse drags the ground and Ctrl with the wheel zooms around the pointer', async () => {
  await visit('map');
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect.poll(() => cards().count()).toBe(300);
  const view = page.getByRole('tree').locator('xpath=../..');
  const box = await view.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 4, (box?.y ?? 0) + 300];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 200, { steps: 4 });
  await page.mouse.up();
  expect(await view.evaluate((element) => element.scrollTop)).toBeGreaterThan(150);
  const width = () =>
    cards()
      .first()
      .evaluate((card) => card.getBoundingClientRect().width);
  const before = await width();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 200);
  await page.keyboard.up('Control');
  await expect.poll(width).toBeLessThan(before * 0.8);
});

test.each([
  ['en', 'light'],
  ['zh_CN', 'dark'],
] as const)('the map holds at every width without fault: %s, %s', async (language, theme) => {
  await ask('settings.change', { language, theme });
  const [cycle] = await ask('okrs.read', { which: 'active' });
  await visit(`map?of=${cycle?.objectives[5]?.objective.id}`);
  await page.waitForFunction((lang) => document.documentElement.lang === lang, language.replace('_', '-'));
  expect(await faults(page)).toEqual([]);
  for (const width of [360, 900, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflow(page), `at ${width}`).toBe(0);
    await shoot(`${language}-${theme}-${width}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
});
