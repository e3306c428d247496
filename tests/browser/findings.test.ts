import { mkdir } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SeenTask } from '@/lib/domain/task';
import { jiraApi } from '../stand-ins/jira/api';
import { issues } from '../stand-ins/jira/issues';
import { faults, overflow } from './harness/accessible';
import { serveApis } from './harness/apis';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { PLACES } from './harness/places';
import { until } from './harness/until';
import { openStage, type Stage, type StandInWindow } from './overlay-stage';

const SCREENS = `${ARTIFACTS}/screens`;
const CLOSED = ['ACT-101', 'ACT-103', 'ACT-104'];
const SAYS =
  /3 tied tasks have closed, but the number has hardly moved for 45 days, longer than its lag of 14 days/;

let stage: Stage;
let page: Page;
let frame: Frame;

const task = (id: string): SeenTask => ({
  key: `jira:acme.atlassian.net:${id}`,
  title: id,
  url: `https://acme.atlassian.net/browse/${id}`,
});
const activation = () => stage.keyResults[0]?.id ?? '';

/** The site's API says that the tied issues were closed so many days ago. */
function closeThem(daysAgo: number): void {
  const apis = serveApis(stage.chromium.server);
  apis.jira.issues = issues().map((one) => (CLOSED.includes(one.key) ? { ...one, column: 'Done' } : one));
  const closedAt = Temporal.Now.instant().subtract({ hours: daysAgo * 24 });
  apis.instead = (asked) => {
    const answer = jiraApi(asked, apis.jira);
    const body = answer?.body.replaceAll(/("statuscategorychangedate":)"[^"]*"/g, `$1"${closedAt}"`);
    return answer && { ...answer, body: body ?? '' };
  };
}

async function measure(daysAgo: number, value: number): Promise<void> {
  const observedOn = Temporal.Now.plainDateISO().subtract({ days: daysAgo }).toString();
  const keyResult = activation();
  await stage.ask('checkIn.create', {
    ...{ keyResult, value, confidence: 7, note: '', observedOn, replaces: null },
  });
}

beforeAll(async () => {
  await mkdir(SCREENS, { recursive: true });
  stage = await openStage({ viewport: { width: 1360, height: 860 } });
  const [alice] = await stage.ask('persons.read', {});
  await stage.ask('person.isMe', { id: alice?.person.id ?? '' });
  await stage.ask('tie.create', { tasks: CLOSED.map(task), keyResult: activation(), insteadOf: null });
  closeThem(40);
  await stage.ask('connection.change', { tool: 'jira', site: 'acme.atlassian.net', way: 'session' });
  page = await stage.visit(PLACES.jira.task);
  await until(
    async () =>
      (await stage.ask('tasks.inView', { tasks: CLOSED.map((id) => task(id).key) })).every(
        ({ status }) => status === 'done',
      ),
    'the tied tasks to be read as done',
  );
  for (const daysAgo of [45, 20, 10]) await measure(daysAgo, 20);
});
afterAll(() => stage?.chromium.close());

test('tied tasks close on the board, the number stands still: said on the task, with what can be done', async () => {
  await stage.chromium.toggleSidebar(page);
  frame = await stage.chromium.sidebarFrame(page);
  await frame.getByText(SAYS).waitFor();
  expect(await faults(frame)).toEqual([]);
  await picture(page, { path: `${SCREENS}/findings-task.png` });
  await frame.getByRole('button', { name: 'What is this?' }).first().click();
  await frame.getByText(/Closing tasks is not the aim/).waitFor();
  expect(await faults(frame)).toEqual([]);
  await picture(page, { path: `${SCREENS}/findings-rule.png` });
});

test('said on the key result in the tree of objectives, once it is opened', async () => {
  await frame.getByRole('tab', { name: 'Objectives' }).click();
  await frame.getByRole('heading', { name: 'Worth a look' }).waitFor();
  await picture(page, { path: `${SCREENS}/findings-objectives.png` });
  const row = frame.locator(`[data-row="${activation()}"]`);
  await row.click();
  await frame.locator(`[data-row^="${activation()} "]`).getByText(SAYS).waitFor();
  expect(await faults(frame)).toEqual([]);
  await row.scrollIntoViewIfNeeded();
  await picture(page, { path: `${SCREENS}/findings-tree.png` });
});

test('said in the popup beside the check-in, and on the list of the dashboard', async () => {
  const popup = await stage.chromium.openSurface('popup.html');
  await popup.setViewportSize({ width: 360, height: 600 });
  await popup
    .getByRole('article', { name: /Raise activation/ })
    .getByText(SAYS)
    .waitFor();
  expect(await faults(popup)).toEqual([]);
  expect(await overflow(popup)).toBe(0);
  await picture(popup, { path: `${SCREENS}/findings-popup.png` });

  const dashboard = await stage.chromium.openSurface('dashboard.html#okrs');
  await dashboard.getByRole('region', { name: 'Worth a look' }).getByText(SAYS).waitFor();
  await dashboard
    .getByRole('button', { name: /worth a look/ })
    .first()
    .click();
  expect(await faults(dashboard)).toEqual([]);
  await picture(dashboard, { path: `${SCREENS}/findings-dashboard.png`, fullPage: true });

  await stage.ask('settings.change', { language: 'zh_CN', theme: 'dark' });
  await popup.getByText(/已完成 3 个关联任务/).waitFor();
  await dashboard
    .getByText(/已完成 3 个关联任务/)
    .first()
    .waitFor();
  expect(await faults(popup)).toEqual([]);
  expect(await faults(dashboard)).toEqual([]);
  await picture(popup, { path: `${SCREENS}/findings-popup-zh-dark.png` });
  await picture(dashboard, { path: `${SCREENS}/findings-dashboard-zh-dark.png`, fullPage: true });
  await page.bringToFront();
  await frame.getByText('值得看一眼').first().waitFor();
  await picture(page, { path: `${SCREENS}/findings-tree-zh.png` });
  await stage.ask('settings.change', { language: 'en', theme: null });
  await popup.close();
  await dashboard.close();
});

test('settings list what is muted and where the lines lie', async () => {
  await stage.ask('finding.mute', { rule: 'unaccepted', subject: null, reason: 'we own together' });
  const settings = await stage.chromium.openSurface('dashboard.html#settings');
  await settings.getByText('Handed over, not accepted').waitFor();
  expect(await faults(settings)).toEqual([]);
  await picture(settings, { path: `${SCREENS}/findings-settings.png`, fullPage: true });
  await settings.getByRole('button', { name: 'Tell me again' }).click();
  await settings.getByText('Nothing is muted.').waitFor();
  await settings.close();
  await page.bringToFront();
});

test('muted on the task it is gone everywhere, and undo brings it back', async () => {
  await frame.getByRole('tab', { name: /This task/ }).click();
  await frame.getByText(SAYS).waitFor();
  await frame.getByRole('button', { name: 'Do not tell me' }).first().click();
  await frame.getByLabel('Why not? (optional)').fill('the tracking is broken');
  await picture(page, { path: `${SCREENS}/findings-mute.png` });
  await frame.getByRole('button', { name: 'Not for this one' }).click();
  await frame.getByText(SAYS).waitFor({ state: 'detached' });
  const about = async () =>
    (await stage.ask('findings.read', { keyResults: [activation()], task: null })).all;
  expect((await about()).map(({ rule }) => rule)).not.toContain('output-without-outcome');
  await frame.getByRole('button', { name: 'Undo' }).click();
  await frame.getByText(SAYS).waitFor();
});

test('a key result changes: its open task says what was before and after, and In view counts it', async () => {
  const open = task('ACT-105');
  await stage.ask('tie.create', { tasks: [open], keyResult: activation(), insteadOf: null });
  const [cycle] = await stage.ask('okrs.read', { which: 'active' });
  const answer = cycle?.objectives
    .flatMap((one) => one.keyResults)
    .find((one) => one.keyResult.id === activation());
  if (!answer) throw new Error('The key result is gone');
  const { kind, id, addedOn, order, dropped, ...fields } = answer.keyResult;
  await stage.ask('keyResult.save', {
    id,
    fields: { ...fields, title: 'Raise activation of returning teams' },
    reason: 'newcomers are few',
  });
  await page.evaluate((key) => (window as unknown as StandInWindow).standIn.openTask(key), 'ACT-105');
  await frame.getByText(/changed after this task was tied to it/).waitFor();
  await frame.getByText('Raise activation of new teams').waitFor();
  expect(await faults(frame)).toEqual([]);
  await picture(page, { path: `${SCREENS}/findings-drift.png` });
  await frame.getByRole('tab', { name: /In view/ }).click();
  await frame.getByText('1 serves a key result that has changed since it was tied').waitFor();
  expect(await faults(frame)).toEqual([]);
  await picture(page, { path: `${SCREENS}/findings-drift-in-view.png` });
  await frame.getByRole('tab', { name: /This task/ }).click();
  await frame.getByRole('button', { name: 'It still fits' }).click();
  await frame.getByText('Kept as it is').waitFor();
  await frame.getByText(/changed after this task was tied to it/).waitFor({ state: 'detached' });
});

test('a tied task closes on the board: asked whether the number moved as expected, and told as a hit rate', async () => {
  const [expecting] = CLOSED;
  const tie = `${task(expecting ?? '').key}~${activation()}`;
  const open = task('ACT-108');
  await stage.ask('tie.expect', { tie, hypothesis: 'two points more of new teams stay' });
  await stage.ask('tie.create', { tasks: [open], keyResult: activation(), insteadOf: null });
  await stage.ask('tie.expect', { tie: `${open.key}~${activation()}`, hypothesis: 'fewer give up' });
  const visit = async (id: string) => {
    await page.evaluate((key) => (window as unknown as StandInWindow).standIn.openTask(key), id);
    await frame.getByText('We expect…').waitFor();
  };
  const question = frame.getByRole('group', { name: 'Did the number move?' });
  await visit('ACT-108');
  expect(await question.count()).toBe(0);

  // What closed long ago should show by now.
  await visit(expecting ?? '');
  await question.waitFor();
  expect(await frame.getByText(/It should show by/).count()).toBe(0);
  expect(await faults(frame)).toEqual([]);
  await question.scrollIntoViewIfNeeded();
  await picture(page, { path: `${SCREENS}/hypothesis-asked.png` });

  const popup = await stage.chromium.openSurface('popup.html');
  await popup.setViewportSize({ width: 360, height: 600 });
  const finished = popup.getByRole('region', { name: 'Finished work' });
  await finished.getByText('We expected: two points more of new teams stay').waitFor();
  expect(await faults(popup)).toEqual([]);
  expect(await overflow(popup)).toBe(0);
  await finished.scrollIntoViewIfNeeded();
  await picture(popup, { path: `${SCREENS}/hypothesis-popup.png` });
  await popup.close();
  const dashboard = await stage.chromium.openSurface('dashboard.html#okrs');
  await dashboard.getByRole('list', { name: 'Finished work' }).waitFor();
  expect(await faults(dashboard)).toEqual([]);
  await dashboard.getByRole('list', { name: 'Finished work' }).scrollIntoViewIfNeeded();
  await picture(dashboard, { path: `${SCREENS}/hypothesis-dashboard.png` });

  await stage.ask('settings.change', { language: 'zh_CN', theme: 'dark' });
  await dashboard.getByText('数字变化了吗？').waitFor();
  expect(await faults(dashboard)).toEqual([]);
  await picture(dashboard, { path: `${SCREENS}/hypothesis-dashboard-zh-dark.png` });
  const chinese = await stage.chromium.openSurface('popup.html');
  await chinese.setViewportSize({ width: 360, height: 600 });
  await chinese.getByText('数字变化了吗？').scrollIntoViewIfNeeded();
  await picture(chinese, { path: `${SCREENS}/hypothesis-popup-zh-dark.png` });
  await chinese.close();
  await page.bringToFront();
  await frame.getByText('数字变化了吗？').scrollIntoViewIfNeeded();
  await picture(page, { path: `${SCREENS}/hypothesis-asked-zh-dark.png` });
  await stage.ask('settings.change', { language: 'en', theme: null });
  await question.getByRole('button', { name: 'No' }).focus();
  await frame.locator('body').press('2');
  await frame.getByText('0 of 1 moved it as expected').waitFor();
  await frame.getByText('The number did not move.').first().waitFor();
  expect(await faults(frame)).toEqual([]);
  await picture(page, { path: `${SCREENS}/hypothesis-answered.png` });
  await dashboard.getByText('0 of 1 moved it as expected').waitFor();
  await picture(dashboard, { path: `${SCREENS}/hypothesis-hit-rate.png` });
  await dashboard.close();
});
