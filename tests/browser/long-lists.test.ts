import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { PLACES } from './harness/places';
import { until } from './harness/until';
import { handleLabel, openStage, type Stage } from './overlay-stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage?.chromium.close());

/** How many tasks in view the handle counts; tasks that are done are not among them. */
async function counted(page: Page): Promise<number> {
  return Number(/\d+ of (\d+) in view/.exec(await handleLabel(page))?.[1] ?? 0);
}

/** Scrolls every list of the page by its height until all are at their end; `at` hears of each step. */
async function scrollThrough(page: Page, lists: string, at: () => Promise<void>): Promise<void> {
  for (let more = true; more; ) {
    more = await page.evaluate((selector) => {
      const open = [...document.querySelectorAll(selector)].filter(
        (list) => list.scrollTop + list.clientHeight < list.scrollHeight - 1,
      );
      for (const list of open) list.scrollTop += list.clientHeight;
      return open.length > 0;
    }, lists);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await at();
  }
}

test.each([
  ['a board of 1,000 cards', `${PLACES.jira.board}?count=1000`, '.column-cards', 1_000],
  ['a backlog of 5,000 rows', `${PLACES.jira.backlog}?count=5000`, '.block-rows', 5_000],
])(
  '%s is counted as it is met, never falls, and in the end the count is the truth',
  async (_, url, lists, truth) => {
    const page = await stage.visit(url);
    // As tall as three screens: fewer steps for as many rows.
    await page.setViewportSize({ width: 1440, height: 2_700 });
    await stage.chromium.toggleSidebar(page);
    const frame: Frame = await stage.chromium.sidebarFrame(page);
    await frame.getByRole('tab', { name: /In view/ }).waitFor();
    const met = new Set<string>();
    const mounted = async () => {
      const keys = await page.evaluate(() =>
        [...document.querySelectorAll('a[href*="/browse/"]')].map((link) => link.getAttribute('href') ?? ''),
      );
      for (const key of keys) met.add(key);
    };
    let last = 0;
    await mounted();
    await scrollThrough(page, lists, async () => {
      await mounted();
      const now = await counted(page);
      expect(now).toBeGreaterThanOrEqual(last);
      expect(now).toBeLessThanOrEqual(met.size);
      last = now;
    });
    expect(met.size).toBe(truth);
    const keys = [...met].map((href) => `jira:acme.atlassian.net:${href.split('/').at(-1)}`);
    const open = new Set<string>();
    for (let from = 0; from < keys.length; from += 1_000) {
      const answered = await until(async () => {
        const tasks = await stage.ask('tasks.inView', { tasks: keys.slice(from, from + 1_000) });
        return tasks.every(({ title }) => title) && tasks;
      }, 'all of them to be reported');
      for (const { key, mark } of answered) if (!mark.done) open.add(key);
    }
    await expect.poll(() => counted(page)).toBe(open.size);
    expect(await page.locator('[data-throughline]').count()).toBeLessThan(200);
  },
  180_000,
);
