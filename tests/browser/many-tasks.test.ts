import { mkdir } from 'node:fs/promises';
import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issues } from '../stand-ins/jira/issues';
import { serveApis } from './harness/apis';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { PLACES } from './harness/places';
import { until } from './harness/until';
import { jiraBadges, jiraIssue, openStage, type Stage } from './overlay-stage';

const PICTURES = `${ARTIFACTS}/many-tasks`;
const EPIC = 'ACT-100';
const CHILDREN = issues()
  .filter(({ parent }) => parent.key === EPIC)
  .map(({ key }) => key);

let stage: Stage;
let board: Page;
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  stage = await openStage({ viewport: { width: 1360, height: 900 } });
  serveApis(stage.chromium.server);
  // The cards name no parent; the tool's own answers do.
  await stage.ask('connection.change', { tool: 'jira', site: 'acme.atlassian.net', way: 'session' });
  board = await stage.visit(PLACES.jira.board);
  await until(async () => (await childrenInView()).length > 1, 'the parents to be read');
});
afterAll(() => stage?.chromium.close());

/** The epic's children that stand on the board and whose parent is known. */
async function childrenInView(): Promise<string[]> {
  const mounted = Object.keys(await jiraBadges(board)).filter((id) => CHILDREN.includes(id));
  const rows = await stage.ask('tasks.inView', { tasks: mounted.map((id) => jiraIssue(id).key) });
  return mounted.filter((_, at) => rows[at]?.parent === jiraIssue(EPIC).key);
}

async function badgesOf(ids: readonly string[]): Promise<string[]> {
  const all = await jiraBadges(board);
  return [...new Set(ids.map((id) => all[id] ?? ''))];
}

async function openSidebar(page: Page): Promise<Frame> {
  await page.bringToFront();
  await stage.chromium.toggleSidebar(page);
  const frame = await stage.chromium.sidebarFrame(page);
  await frame.getByRole('tablist').waitFor();
  return frame;
}

async function expectAccessible(frame: Frame): Promise<void> {
  await frame.evaluate(axe.source);
  const violations = await frame.evaluate(async () => {
    const { axe: run } = globalThis as unknown as { axe: typeof import('axe-core') };
    return (await run.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
    );
  });
  expect(violations).toEqual([]);
}

test('tying an epic marks its children on an open board at once, and undo takes it back', async () => {
  const children = await childrenInView();
  const others = Object.keys(await jiraBadges(board)).filter((id) => !CHILDREN.includes(id));
  expect(await badgesOf(children)).toEqual(['○']);
  const epic = await stage.visit(PLACES.jira.epic);
  const frame = await openSidebar(epic);
  await frame.getByText(/Your answer will hold for \d+ tasks under it, too/).waitFor();
  await picture(epic, { path: `${PICTURES}/epic-question.png` });
  await frame.getByRole('option').first().waitFor();
  await frame.getByRole('combobox').press('1');
  await frame.getByText(/This holds for \d+ tasks under it, too/).waitFor();
  await expectAccessible(frame);
  await picture(epic, { path: `${PICTURES}/epic-tied.png` });

  await board.bringToFront();
  await until(async () => (await badgesOf(children))[0]?.endsWith(' '), 'the badges of the children');
  expect(await badgesOf(children)).toEqual([expect.stringMatching(/^[A-Z0-9]{1,4} $/)]);
  expect(await badgesOf(others)).toEqual(['○']);
  await picture(board, { path: `${PICTURES}/board-inherited.png` });

  await epic.bringToFront();
  await frame.getByRole('button', { name: 'Undo' }).click();
  await board.bringToFront();
  await until(async () => (await badgesOf(children))[0] === '○', 'the rings');
  await epic.bringToFront();
  await frame.getByRole('option').first().waitFor();
  await frame.getByRole('combobox').press('1');
  await frame.getByRole('button', { name: 'Untie' }).waitFor();
});

test('a child says through what it is tied, and can be said to be no OKR work itself', async () => {
  const child = (await childrenInView())[0] ?? '';
  const page = await stage.visit(PLACES.jira.page.replace('ACT-101', child));
  const frame = await openSidebar(page);
  await frame.getByText('Through “First week” above it').waitFor();
  await expectAccessible(frame);
  await picture(page, { path: `${PICTURES}/child.png` });
  await frame.getByRole('button', { name: 'Not OKR work' }).click();
  await frame.getByRole('button', { name: 'It serves a key result after all' }).waitFor();
  await board.bringToFront();
  await until(async () => (await badgesOf([child]))[0] === '–', 'the dash');
  await page.bringToFront();
  await frame.getByRole('button', { name: 'It serves a key result after all' }).click();
  await frame.getByText('Through “First week” above it').waitFor();
});

test('In view ties an epic with everything under it', async () => {
  await board.bringToFront();
  const inSight = Object.keys(await jiraBadges(board));
  const under = issues()
    .filter(({ key, parent }) => parent.title === 'Reliable every day' && inSight.includes(key))
    .map(({ key }) => key);
  const frame = await openSidebar(board);
  await frame.getByRole('tab', { name: /In view/ }).click();
  await frame.getByRole('button', { name: 'Tie “Reliable every day” with everything under it' }).click();
  await frame.getByRole('option').first().waitFor();
  await expectAccessible(frame);
  await picture(board, { path: `${PICTURES}/whole-epic.png` });
  await frame.getByRole('combobox').press('1');
  await until(async () => (await badgesOf(under))[0]?.endsWith(' '), 'the badges of the children');
  expect(await badgesOf(under)).toHaveLength(1);
  await frame.getByRole('button', { name: 'Undo' }).click();
  await until(async () => (await badgesOf(under))[0] === '○', 'the rings');
  await stage.chromium.toggleSidebar(board);
  await frame.page().reload();
  await until(async () => (await badgesOf(under))[0] === '○', 'the board again');
});

test('a rule made beside the board shows what it answers before, answers for it after, and is undone', async () => {
  await board.bringToFront();
  const untied = Object.entries(await jiraBadges(board)).flatMap(([id, badge]) => (badge === '○' ? id : []));
  const frame = await openSidebar(board);
  await frame.getByRole('tab', { name: /In view/ }).click();
  await frame.getByRole('button', { name: 'Answer many with a rule' }).click();
  await frame
    .getByRole('button', { name: /Everything (in|numbered)/ })
    .first()
    .waitFor();
  await expectAccessible(frame);
  await picture(board, { path: `${PICTURES}/rule-what.png` });
  await frame.getByRole('button', { name: /Everything numbered ACT-/ }).click();
  await frame.getByRole('option').nth(1).waitFor();
  await frame.getByRole('combobox').press('2');
  await frame.getByRole('region', { name: 'What the rule answers' }).waitFor();
  await expectAccessible(frame);
  await picture(board, { path: `${PICTURES}/rule-preview.png` });
  expect(await badgesOf(untied)).toEqual(['○']);

  await frame.getByRole('button', { name: 'Save rule' }).click();
  const code = `${stage.keyResults[1]?.code} `;
  await until(async () => (await badgesOf(untied))[0] === code, 'the badges of the rule');
  expect(await badgesOf(untied)).toEqual([code]);
  await frame.locator('summary', { hasText: 'Tied and exempt' }).click();
  await frame
    .getByText(/Through a rule: Everything numbered ACT-/)
    .first()
    .waitFor();
  await expectAccessible(frame);
  await picture(board, { path: `${PICTURES}/in-view-through.png` });

  await frame.getByRole('button', { name: 'Undo' }).click();
  await until(async () => (await badgesOf(untied))[0] === '○', 'the rings again');
});

test('rules stand in the dashboard, where they are made and removed', async () => {
  await stage.ask('rule.save', {
    catches: {
      ...{ tool: 'jira', site: 'acme.atlassian.net', name: 'ACT' },
      match: { by: 'keyPrefix', value: 'ACT' },
    },
    means: { keyResult: stage.keyResults[0]?.id ?? '' },
  });
  const dashboard = await stage.chromium.openSurface('dashboard.html#rules');
  await dashboard.getByRole('listitem').filter({ hasText: 'Everything numbered ACT-' }).waitFor();
  await picture(dashboard, { path: `${PICTURES}/dashboard-rules.png` });
  await dashboard.getByRole('button', { name: 'New rule' }).click();
  await dashboard.getByLabel('What it catches').selectOption({ index: 1 });
  await dashboard.getByLabel('What that means').selectOption({ index: 2 });
  await dashboard.getByRole('region', { name: 'What the rule answers' }).waitFor();
  await picture(dashboard, { path: `${PICTURES}/dashboard-new-rule.png` });
  await dashboard.keyboard.press('Escape');
  await dashboard.getByRole('dialog').waitFor({ state: 'detached' });
});

test('in the dark and in Chinese it stands as well', async () => {
  await stage.ask('settings.change', { language: 'zh_CN', theme: 'dark' });
  const page = await stage.visit(PLACES.jira.page.replace('ACT-101', (await childrenInView())[0] ?? ''));
  const frame = await openSidebar(page);
  await frame.getByText('通过上级任务“First week”').waitFor();
  await expectAccessible(frame);
  await picture(page, { path: `${PICTURES}/child-dark-zh.png` });
  const beside = await openSidebar(await stage.visit(PLACES.jira.board));
  await beside.getByRole('tab', { name: /视图中/ }).click();
  await beside.getByRole('button', { name: '用一条规则回答多个任务' }).click();
  await beside.getByText('规则适用于哪些任务？').waitFor();
  await expectAccessible(beside);
  await picture(beside.page(), { path: `${PICTURES}/rule-dark-zh.png` });
  const dashboard = await stage.chromium.openSurface('dashboard.html#rules');
  await dashboard.getByText('编号以 ACT- 开头的所有任务').first().waitFor();
  await picture(dashboard, { path: `${PICTURES}/dashboard-rules-dark-zh.png` });
  await stage.ask('settings.change', { language: null, theme: null });
});
