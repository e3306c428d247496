import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { overlayPart } from './harness/overlay';
import { PLACES } from './harness/places';
import { until } from './harness/until';
import {
  handleLabel,
  jiraBadges,
  jiraIssue,
  openStage,
  type Stage,
  type StandInWindow,
} from './overlay-stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.ask('tie.create', {
    tasks: [jiraIssue('ACT-101')],
    keyResult: stage.keyResults[0]?.id ?? '',
    insteadOf: null,
  });
  await stage.ask('exemption.create', { tasks: [jiraIssue('ACT-141')], reason: 'upkeep' });
});
afterEach(() => stage.leave());
afterAll(() => stage?.chromium.close());

/** Every card that is mounted, with the badge it should have. */
function expected(page: Page): Promise<Record<string, string>> {
  return page.evaluate(
    (code) =>
      Object.fromEntries(
        [...document.querySelectorAll('[id^="card-"]')].map(({ id }) => {
          const key = id.replace('card-', '');
          return [key, key === 'ACT-101' ? code : key === 'ACT-141' ? '–' : '○'];
        }),
      ),
    stage.keyResults[0]?.code ?? '',
  );
}

async function expectRightBadges(page: Page): Promise<void> {
  const wanted = await expected(page);
  expect(Object.keys(wanted).length).toBeGreaterThan(0);
  await until(
    async () => JSON.stringify(await jiraBadges(page)) === JSON.stringify(await expected(page)),
    'every card to have its badge',
  ).catch(() => undefined);
  expect(await jiraBadges(page)).toEqual(await expected(page));
}

test('every card carries the badge of its task, and the page has nothing to complain of', async () => {
  const page = await stage.visit(PLACES.jira.board);
  await expectRightBadges(page);
  expect(stage.complaints).toEqual([]);
});

test('a badge changes when its task is tied elsewhere, without the page doing anything', async () => {
  const page = await stage.visit(PLACES.jira.board);
  await expectRightBadges(page);
  const { undo } = await stage.ask('tie.create', {
    tasks: [jiraIssue('ACT-102')],
    keyResult: stage.keyResults[1]?.id ?? '',
    insteadOf: null,
  });
  await until(async () => (await jiraBadges(page))['ACT-102'] === stage.keyResults[1]?.code, 'the code');
  await stage.ask('undo', { step: undo });
  await until(async () => (await jiraBadges(page))['ACT-102'] === '○', 'the ring');
});

test('a thousand cards keep the right badges through 20 rounds of rendering, reordering and unmounting', async () => {
  const page = await stage.visit(`${PLACES.jira.board}?count=1000&virtual=off`);
  await expectRightBadges(page);
  for (let round = 0; round < 20; round += 1) {
    await page.evaluate((nth) => {
      const { standIn } = window as unknown as StandInWindow;
      if (nth % 4 === 0) standIn.rerender();
      else if (nth % 4 === 1) standIn.reorder();
      else if (nth % 4 === 2) standIn.remount();
      else standIn.setCount(nth % 8 === 3 ? 400 : 1_000);
    }, round);
  }
  await expectRightBadges(page);
  expect(stage.complaints).toEqual([]);
});

test('recycled nodes of a virtual list take the badge of the task that they show now', async () => {
  const page = await stage.visit(`${PLACES.jira.board}?count=3000&keys=index`);
  await expectRightBadges(page);
  const before = await jiraBadges(page);
  const list = page.locator('[data-testid*="draggable-column"]').first();
  await list.hover();
  await page.mouse.wheel(0, 4_000);
  await until(
    async () => Object.keys(await jiraBadges(page)).some((key) => !(key in before)),
    'other cards to be mounted',
  );
  await expectRightBadges(page);
});

test('tasks in view are counted on when they are scrolled away, and forgotten with the view', async () => {
  const page = await stage.visit(`${PLACES.jira.board}?count=300`);
  const counted = async () => Number(/of (\d+) in view/.exec(await handleLabel(page))?.[1] ?? 0);
  const first = await until(counted, 'a count');
  await page.locator('[data-testid*="draggable-column"]').first().hover();
  await page.mouse.wheel(0, 2_000);
  await until(async () => (await counted()) > first, 'the count to rise');
  const risen = await counted();
  await page.mouse.wheel(0, -2_000);
  await page.evaluate(() => (window as unknown as StandInWindow).standIn.rerender());
  expect(await counted()).toBeGreaterThanOrEqual(risen);
  await page.getByRole('link', { name: 'Backlog' }).click();
  await until(async () => {
    const now = await counted();
    return now > 0 && now < risen;
  }, 'the count of the other view alone');
});

test('switched off on a site, badges go from this page and do not come back', async () => {
  const page = await stage.visit(PLACES.jira.board);
  await expectRightBadges(page);
  const worker = await stage.chromium.worker();
  const setBadges = (badges: boolean) =>
    worker.evaluate((on) => {
      const { storage } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
      return storage.local.set({ 'layout:acme.atlassian.net': { badges: on } });
    }, badges);
  await setBadges(false);
  await until(async () => Object.keys(await jiraBadges(page)).length === 0, 'the badges to go');
  await page.evaluate(() => (window as unknown as StandInWindow).standIn.remount());
  expect(await jiraBadges(page)).toEqual({});
  await setBadges(true);
  await expectRightBadges(page);
});

test('opening an untied task asks which key result it serves, in the label of the handle', async () => {
  const page = await stage.visit(PLACES.jira.board);
  await page.evaluate(() => (window as unknown as StandInWindow).standIn.openTask('ACT-102'));
  const handle = await until(() => overlayPart(page, '.handle[data-state=untied]'), 'the warning');
  expect(handle.attributes['aria-label']).toContain('Which key result does this serve?');
  await page.evaluate(() => (window as unknown as StandInWindow).standIn.openTask('ACT-101'));
  await until(() => overlayPart(page, '.handle[data-state=tied]'), 'the tie');
  expect(await handleLabel(page)).toContain(`Serves ${stage.keyResults[0]?.code}`);
  await page.evaluate(() => (window as unknown as StandInWindow).standIn.openTask(null));
  await until(() => overlayPart(page, '.handle[data-state=none]'), 'no task');
});

for (const [view, url] of Object.entries({
  'Asana list': PLACES.asana.list,
  'Asana board': PLACES.asana.board,
  'Notion table': PLACES.notion.table,
  'Notion board': PLACES.notion.board,
  'Jira backlog': PLACES.jira.backlog,
})) {
  test(`badges stand on the rows of the ${view}, inside of them and without moving them`, async () => {
    const page = await stage.visit(url);
    await until(() => page.evaluate(() => document.querySelector('[data-throughline]') !== null), 'badges');
    const moved = await page.evaluate(() => {
      const rows = [...document.querySelectorAll('[data-throughline]')];
      const boxes = () => JSON.stringify(rows.map((row) => row.getBoundingClientRect()));
      const values = rows.map((row) => row.getAttribute('data-throughline') ?? '');
      const drawn = rows.filter((row) => getComputedStyle(row, '::after').position === 'absolute').length;
      const inEditor = rows.filter((row) => row.closest('[contenteditable="true"]')).length;
      const marked = boxes();
      for (const row of rows) row.removeAttribute('data-throughline');
      const bare = boxes();
      rows.forEach((row, nth) => {
        row.setAttribute('data-throughline', values[nth] ?? '');
      });
      return { same: marked === bare, drawn: drawn === rows.length, inEditor, rows: rows.length };
    });
    expect(moved).toMatchObject({ same: true, drawn: true, inEditor: 0 });
    expect(moved.rows).toBeGreaterThan(3);
    expect(stage.complaints).toEqual([]);
  });
}
