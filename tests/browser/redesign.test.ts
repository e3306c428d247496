import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { badgeFaults } from './harness/badge-faults';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { PLACES } from './harness/places';
import { until } from './harness/until';
import { handleLabel, openStage, type Stage, type StandInWindow } from './overlay-stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => stage.leave());
afterAll(() => stage?.chromium.close());

/** What the stand-in shows as rows, by marks that no adapter reads. */
const ROWS = '[data-round], [role="listitem"]';

/** The stand-in with every test id of another name that says nothing, also of what it mounts later. */
async function visitRenamed(url: string): Promise<Page> {
  const page = await stage.visit(url);
  await page.evaluate(() => {
    const names = new Map<string, string>();
    const rename = (element: Element) => {
      const testId = element.getAttribute('data-testid') ?? '';
      if (/^n\d+$/.test(testId)) return;
      if (!names.has(testId)) names.set(testId, `n${names.size}`);
      element.setAttribute('data-testid', names.get(testId) ?? '');
    };
    const all = () => document.querySelectorAll('[data-testid]').forEach(rename);
    new MutationObserver(all).observe(document.body, { childList: true, subtree: true });
    all();
  });
  await page.evaluate(() => (window as unknown as StandInWindow).standIn.remount());
  return page;
}

test.each([
  ['backlog', PLACES.jira.backlog],
  ['navigator', PLACES.jira.navigator],
  ['navigator beside an open issue', PLACES.jira.detail],
  ['epic', PLACES.jira.epic],
  ['project list', PLACES.jira.list],
  ['plan', PLACES.jira.plan],
])('a renamed Jira %s is limited, and keeps its rows and their badges by their links', async (view, url) => {
  const page = await visitRenamed(url);
  await until(async () => (await handleLabel(page)).includes('Limited view'), 'limited view');
  const count = (selector: string) => page.locator(selector).count();
  await until(
    async () => (await count('[data-throughline]')) === (await count(ROWS)),
    'a badge on every row',
  );
  expect(await count(ROWS)).toBeGreaterThan(5);
  const tasks = await page.evaluate(() =>
    [...document.querySelectorAll('[data-throughline]')].map((badge) => {
      const row = badge.closest('tr') ?? badge;
      const links = [...row.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
      return new Set(links.map((href) => /[A-Z]+-\d+/.exec(href)?.[0])).size;
    }),
  );
  expect(tasks.every((count) => count === 1)).toBe(true);
  await picture(page, { path: `${ARTIFACTS}/screens/badges/renamed-${view.replaceAll(' ', '-')}.png` });
  expect(await badgeFaults(page)).toEqual([]);
});
