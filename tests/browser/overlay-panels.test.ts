import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grantHost } from './harness/host-access';
import { SITES } from './harness/hosts';
import { clickInOverlay, overlayPart } from './harness/overlay';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { PANELS } from './harness/places';
import { until } from './harness/until';
import { openStage, type Stage, type StandInWindow } from './overlay-stage';

const PICTURES = join(ARTIFACTS, 'screens/panels');
/** A panel narrower than this shows no task any more. */
const LEAST_PX = 320;

/** Each with a width of its own for the sidebar, which tells when the page has taken the layout on. */
const LAYOUTS = (['left', 'right'] as const)
  .flatMap((side) => [true, false].map((docked) => ({ side, docked })))
  .flatMap((layout) => [1_440, 1_150].map((window) => ({ ...layout, window })))
  .map((layout, nth) => ({ ...layout, width: 361 + nth }));

let stage: Stage;
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  stage = await openStage();
  await grantHost(stage.chromium, `${SITES['jira-data-center']}/*`);
});
afterAll(() => stage?.chromium.close());

async function setLayout(layout: object): Promise<void> {
  await (await stage.chromium.worker()).evaluate((given) => {
    const { storage } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
    const sites = ['acme.atlassian.net', 'asana', 'notion', 'jira.acme.test/jira'];
    return storage.local.set(Object.fromEntries(sites.map((site) => [`layout:${site}`, given])));
  }, layout);
}

interface Standing {
  /** How many px of the host's task panel lie under the sidebar. */
  covered: number;
  /** How many px of that panel, and of the sidebar, are in the window. */
  panel: number;
  sidebar: number;
}

/** Null until both stand. */
async function standing(page: Page, selector: string): Promise<Standing | null> {
  const [host, ours] = await Promise.all([
    page.locator(selector).first().boundingBox(),
    overlayPart(page, '.sidebar'),
  ]);
  const box = ours?.box;
  if (!host || !box) return null;
  const window = { x: 0, width: page.viewportSize()?.width ?? 0 };
  const common = (a: typeof window, b: typeof window) =>
    Math.max(0, Math.round(Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)));
  return { covered: common(host, box), panel: common(host, window), sidebar: common(box, window) };
}

describe.each(Object.entries(PANELS))('%s', (name, { url, selector }) => {
  let page: Page;
  beforeAll(async () => {
    page = await stage.visit(url);
    await page.locator(selector).first().waitFor();
    await clickInOverlay(page, '.handle');
    await until(() => standing(page, selector), 'the sidebar beside the panel');
  });
  afterAll(() => stage.leave());

  test.each(LAYOUTS)('is free, docked $docked at the $side, in $window px', async (layout) => {
    const { window, ...wish } = layout;
    await page.setViewportSize({ width: window, height: 900 });
    await setLayout(wish);
    const now = await until(async () => {
      const found = await standing(page, selector);
      return found?.sidebar === wish.width && found;
    }, 'the sidebar as wished');
    const file = `${[name, wish.side, wish.docked ? 'docked' : 'floating', window].join(' ')}.png`;
    await picture(page, { path: join(PICTURES, file.replaceAll(' ', '-')) });
    expect(now.covered).toBe(0);
    expect(now.panel).toBeGreaterThanOrEqual(LEAST_PX);
    expect(stage.complaints).toEqual([]);
  });

  test('leaves the page its width again when it is closed and the sidebar floats', async () => {
    await setLayout({ side: 'right', docked: false });
    await page.evaluate(() => (window as unknown as StandInWindow).standIn.openTask(null));
    await until(async () => {
      const attributes = (await overlayPart(page, '.sidebar'))?.attributes;
      return attributes !== undefined && !('data-docked' in attributes);
    }, 'the sidebar to float');
  });
});
