import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clickInOverlay, overlayPart } from './harness/overlay';
import { PLACES } from './harness/places';
import { until } from './harness/until';
import { inOurWorld, jiraIssue, openStage, type Stage, type StandInWindow } from './overlay-stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(async () => {
  await setLayout({});
  await stage.leave();
});
afterAll(() => stage?.chromium.close());

async function setLayout(layout: object): Promise<void> {
  await (await stage.chromium.worker()).evaluate((given) => {
    const { storage } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
    return storage.local.set({ 'layout:acme.atlassian.net': given });
  }, layout);
}

/** A part that may go at any moment, such as a frame that fades; null once it has. */
async function fleeting(page: Page, part: string) {
  return overlayPart(page, part).catch(() => null);
}

async function box(page: Page, part = '.sidebar') {
  return until(async () => (await fleeting(page, part))?.box, part);
}

async function openSidebar(page: Page) {
  await clickInOverlay(page, '.handle');
  const frame = await stage.chromium.sidebarFrame(page);
  await frame.getByRole('tablist').waitFor();
  return frame;
}

/** Width in px that the page has left for itself. */
function room(page: Page): Promise<number> {
  return page.evaluate(
    () => document.querySelector('[data-testid="page-layout.root"]')?.getBoundingClientRect().width ?? 0,
  );
}

test('docked, it stands beside the page, which gets the rest of the window and all of it back', async () => {
  const page = await stage.visit(PLACES.jira.board);
  const frame = await openSidebar(page);
  expect(await box(page)).toMatchObject({ x: 1_060, width: 380, height: 900 });
  expect(await room(page)).toBe(1_060);
  expect(await overlayPart(page, '.handle')).toMatchObject({ box: null });
  await frame.getByRole('button', { name: 'Close the sidebar' }).click();
  await until(async () => (await room(page)) === 1_440, 'the page to have its room again');
  // The browser tells of a frame that went in its own time.
  await until(() => page.frames().length === 1, 'the frame to be gone');
  await box(page, '.handle');
});

test('its edge is dragged with the mouse and moved with arrow keys, and the width is kept', async () => {
  const page = await stage.visit(PLACES.jira.board);
  await openSidebar(page);
  const { x, y, width, height } = await box(page, '.resizer');
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x - 60, y + height / 2, { steps: 4 });
  expect((await box(page)).width).toBeGreaterThan(400);
  await page.mouse.move(x + width / 2 - 100, y + height / 2, { steps: 4 });
  await page.mouse.up();
  await until(async () => (await box(page)).width === 480, 'the width of the drag');
  expect(await room(page)).toBe(960);
  await page.mouse.click(x + width / 2 - 100, y + height / 2);
  await page.keyboard.press('ArrowRight');
  await until(async () => (await box(page)).width === 464, 'a step narrower');
  expect(await overlayPart(page, '.resizer')).toMatchObject({
    attributes: { role: 'separator', 'aria-valuenow': '464', 'aria-label': 'Width of the sidebar' },
  });

  const other = await stage.visit(PLACES.jira.backlog);
  await openSidebar(other);
  expect((await box(other)).width).toBe(464);
});

test('floating, it leaves the task panel of the host free', async () => {
  await setLayout({ docked: false });
  const page = await stage.visit(PLACES.jira.task);
  await page.locator('[data-testid="preview-panels.preview-panel"]').waitFor();
  await openSidebar(page);
  const panel = await page.locator('[data-testid="preview-panels.preview-panel"]').boundingBox();
  const sidebar = await box(page);
  expect(sidebar.x + sidebar.width).toBeLessThanOrEqual(panel?.x ?? 0);
  expect(await room(page)).toBe(1_440);
  await page.evaluate(() => (window as unknown as StandInWindow).standIn.openTask(null));
  await until(async () => (await box(page)).x === 1_060, 'the edge of the window');
});

for (const modal of ['focus-lock', 'native'] as const) {
  test(`docked, it covers nothing of a ${modal} modal`, async () => {
    const page = await stage.visit(PLACES.jira.board);
    await openSidebar(page);
    await page.evaluate((kind) => (window as unknown as StandInWindow).standIn.openModal(kind), modal);
    const dialog = page.locator('[data-testid$="issue-modal.modal-dialog"]');
    await until(async () => {
      const { x = 0, width = 0 } = (await dialog.boundingBox()) ?? {};
      return width > 500 && x >= 0 && x + width <= (await box(page)).x;
    }, 'the modal to stand beside the sidebar');
  });
}

test('a task chosen in the sidebar is brought into sight on the page and framed, its node untouched', async () => {
  const page = await stage.visit(PLACES.jira.board);
  const frame = await openSidebar(page);
  const card = page.locator('#card-ACT-103');
  const before = await card.evaluate((node) => node.outerHTML);
  await frame.getByRole('tab', { name: 'In view' }).click();
  await frame.getByRole('button', { name: /Show Import tasks from a spreadsheet/ }).click();
  const found = await box(page, '.found');
  expect(found).toEqual(await card.boundingBox());
  expect(await card.evaluate((node) => node.outerHTML)).toBe(before);
  await until(async () => (await fleeting(page, '.found')) === null, 'the frame to fade');
});

test('the sidebar follows the page: the open task, the view, and the scheme', async () => {
  const page = await stage.visit(PLACES.jira.board);
  const frame = await openSidebar(page);
  await frame.getByText('No task is open').waitFor();
  await page.evaluate(() => (window as unknown as StandInWindow).standIn.openTask('ACT-102'));
  await frame.getByText('Ask for the goal before the team size').first().waitFor();
  await page.evaluate(() => (window as unknown as StandInWindow).standIn.setScheme('dark'));
  await until(
    () => frame.evaluate(() => document.documentElement.dataset.scheme === 'dark'),
    'the dark scheme',
  );
});

test("a person's own untied task in progress is asked about once, in words, until any key", async () => {
  const page = await stage.visit(PLACES.jira.board);
  const seen = { ...jiraIssue('ACT-101'), status: 'doing', assignee: { user: 'ac', name: 'Alice Chen' } };
  const report = { throughline: 'page.report', payload: { tasks: [seen], asked: null } };
  await inOurWorld(
    page,
    stage.chromium.origin,
    `chrome.runtime.sendMessage(${JSON.stringify(report)}).then(() => true)`,
  );
  const people = await stage.ask('persons.read', {});
  const alice = people.find(({ person }) => person.accounts.length > 0 && person.name === 'Alice Chen');
  await stage.ask('person.isMe', { id: alice?.person.id ?? '' });

  const question = async () => (await overlayPart(page, '.question'))?.text ?? '';
  const open = (id: string | null) =>
    page.evaluate((key) => (window as unknown as StandInWindow).standIn.openTask(key), id);
  await open('ACT-101');
  await until(async () => (await question()) === 'Which key result does this serve?', 'the question');
  await page.keyboard.press('Shift');
  await until(async () => (await question()) === '', 'the question to go');

  await open(null);
  await until(() => overlayPart(page, '.handle[data-state=none]'), 'no task');
  await open('ACT-101');
  await until(() => overlayPart(page, '.handle[data-state=untied]'), 'the warning');
  await page.reload();
  await until(() => overlayPart(page, '.handle[data-state=untied]'), 'the warning');
  expect(await question()).toBe('');
});
