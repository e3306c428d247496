import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { clickInOverlay, overlayPart } from './harness/overlay';
import { PANELS } from './harness/places';
import { until } from './harness/until';
import { openStage, type Stage } from './overlay-stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage?.chromium.close());

async function setLayout(layout: object): Promise<void> {
  await (await stage.chromium.worker()).evaluate((given) => {
    const { storage } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
    const sites = ['acme.atlassian.net', 'asana', 'notion'];
    return storage.local.set(Object.fromEntries(sites.map((site) => [`layout:${site}`, given])));
  }, layout);
}

/** How many px of the host's task panel lie under the sidebar; null until both stand still. */
async function covered(page: Page, panel: string): Promise<number | null> {
  const [host, ours] = await Promise.all([
    page.locator(panel).first().boundingBox(),
    overlayPart(page, '.sidebar'),
  ]);
  const box = ours?.box;
  if (!host || !box) return null;
  const overlap = Math.min(host.x + host.width, box.x + box.width) - Math.max(host.x, box.x);
  return Math.max(0, Math.round(overlap));
}

describe.each(Object.entries(PANELS))('%s', (_, { url, selector }) => {
  for (const side of ['left', 'right'] as const) {
    for (const docked of [true, false]) {
      test(`is not covered by the sidebar, ${docked ? 'docked' : 'floating'} at the ${side}`, async () => {
        await setLayout({ side, docked });
        const page = await stage.visit(url);
        await page.locator(selector).first().waitFor();
        await clickInOverlay(page, '.handle');
        await until(async () => (await covered(page, selector)) === 0, 'the panel to be free').catch(
          () => undefined,
        );
        expect(await covered(page, selector)).toBe(0);
        const box = (await overlayPart(page, '.sidebar'))?.box;
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1_440);
        expect(stage.complaints).toEqual([]);
      });
    }
  }
});
