import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import type { CheckInValue } from '@/lib/domain/check-in';
import type { Stored } from '@/lib/domain/record';
import type { SeenTask } from '@/lib/domain/task';
import type { Ask } from '@/lib/protocol/envelope';
import { issues } from '../stand-ins/jira/issues';
import { checkIn, openSidebar } from '../tour/moves';
import { faults } from './harness/accessible';
import { type Apis, serveApis } from './harness/apis';
import { press, tabTo } from './harness/by-keyboard';
import { type Chromium, openChromium } from './harness/chromium';
import { type Clock, holdClock } from './harness/clock';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { PLACES } from './harness/places';
import { askFrom } from './harness/surface';
import { until } from './harness/until';
import type { StandInWindow } from './overlay-stage';

declare const chrome: typeof import('wxt/browser').browser;

const SCREENS = `${ARTIFACTS}/screens`;
/** Clocks go forward there on 30 March 2031, within the cycle. */
const ZONE = 'Europe/Berlin';
const CYCLE = { name: 'Q1 2031', startsOn: '2031-01-06', endsOn: '2031-04-06' };
const COMPANY = 'Teams stay because work is easier with us';
const TEAM = 'New teams feel at home in their first week';
const RENEWALS = 'Raise renewals';
const ACTIVATION = 'Raise activation of new teams';
/** Mondays on which the numbers are measured: renewals grow, activation stands. */
const RENEWED = [80, 81, 81, 82, 83, 83, 84, 85, 86, 86, 87, 88];
const ACTIVATED = [20, 20, 20, 20, 20, 20, 20, 21, 22, 23, 24, 25];
/** Issues tied to activation, and when those that are closed were. */
const CLOSED: Record<string, string> = {
  'ACT-103': '2031-01-20T15:00:00.000+0100',
  'ACT-104': '2031-01-22T11:00:00.000+0100',
  'ACT-101': '2031-01-24T16:00:00.000+0100',
};
const OPEN = 'ACT-105';

let browser: Chromium;
let clock: Clock;
let apis: Apis;
let page: Page;
let ask: Ask;

beforeAll(async () => {
  await mkdir(SCREENS, { recursive: true });
  browser = await openChromium({ timeZone: ZONE, viewport: { width: 1280, height: 900 } });
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  apis = serveApis(browser.server);
  clock = await holdClock(browser, '2031-01-03T10:00', ZONE);
  page = await browser.openSurface('dashboard.html#okrs');
  ask = askFrom(page);
});
afterAll(() => browser?.close());

async function visit(place: string): Promise<void> {
  await page.bringToFront();
  await page.goto('about:blank');
  await page.goto(`${browser.origin}/dashboard.html#${place}`);
  await page.locator('main h1').waitFor();
}

const shoot = (name: string) => picture(page, { path: `${SCREENS}/whole-cycle-${name}.png`, fullPage: true });
const dialog = () => page.getByRole('dialog');
const objective = (title: string) => page.getByRole('article', { name: title, exact: true });
const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
const task = (id: string): SeenTask => ({
  key: `jira:acme.atlassian.net:${id}`,
  title: issues().find(({ key }) => key === id)?.title ?? id,
  url: `https://acme.atlassian.net/browse/${id}`,
});

async function keyResult(title: string): Promise<KeyResultAnswer> {
  const all = (await ask('okrs.read', { which: 'all' })).flatMap(({ objectives }) => objectives);
  const found = all
    .flatMap(({ keyResults }) => keyResults)
    .find((answer) => answer.keyResult.title.startsWith(title));
  if (!found) throw new Error(`There is no key result called ${title}`);
  return found;
}

async function save(): Promise<void> {
  await dialog().getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await dialog().waitFor({ state: 'detached' });
}

/** On the Friday before: two objectives, a number each, and one key result that turns out to be a task. */
async function drafted(): Promise<void> {
  const { id: me } = await ask('person.save', { id: null, name: 'Alice Chen' });
  await ask('person.isMe', { id: me });
  await page.getByRole('button', { name: 'New cycle' }).press('Enter');
  await dialog().getByLabel('Name').fill(CYCLE.name);
  await dialog().getByLabel('First day').fill(CYCLE.startsOn);
  await dialog().getByLabel('Last day').fill(CYCLE.endsOn);
  await dialog().getByLabel('State').selectOption('draft');
  await save();
  await objectiveWritten(COMPANY, 'company', '');
  await objectiveWritten(TEAM, 'team', COMPANY);
  await numberWritten(COMPANY, RENEWALS, '80', '88');
  await numberWritten(TEAM, ACTIVATION, '20', '40');
  await objective(TEAM).getByRole('button', { name: 'Add a key result' }).press('Enter');
  await dialog().getByLabel('Key result', { exact: true }).fill('Launch the new onboarding');
  await dialog().getByRole('button', { name: 'Turn into a task' }).press('Enter');
  const serves = page.getByLabel('Which number was it meant to move?');
  await serves.waitFor();
  const options = await serves.getByRole('option').allTextContents();
  await serves.selectOption(options.find((option) => option.endsWith(ACTIVATION)) ?? '');
  await page.getByLabel(/What do you expect/).fill('Five points more');
  await page.keyboard.press('Enter');
  await objective(TEAM).getByText('Expected of it: Five points more').waitFor();
  await shoot('draft');
}

async function objectiveWritten(title: string, level: string, parent: string): Promise<void> {
  await page.getByRole('button', { name: 'New objective' }).press('Enter');
  await dialog().getByLabel('Objective', { exact: true }).fill(title);
  await dialog().getByLabel('Level').selectOption(level);
  const options = dialog().getByLabel('Contributes to').getByRole('option');
  const above = (await options.allTextContents()).find((option) => parent !== '' && option.includes(parent));
  if (above) await dialog().getByLabel('Contributes to').selectOption(above);
  await save();
  await objective(title).waitFor();
}

async function numberWritten(under: string, title: string, from: string, to: string): Promise<void> {
  await objective(under).getByRole('button', { name: 'Add a key result' }).press('Enter');
  await dialog().getByLabel('Key result', { exact: true }).fill(title);
  await dialog().getByLabel('From (baseline)').fill(from);
  await dialog().getByLabel('To (target)').fill(to);
  await dialog().getByLabel('Unit').fill('%');
  await save();
}

/** On the first Monday: nothing was due in the draft; it runs, and work on the board is tied to it. */
async function begun(): Promise<void> {
  await clock.moveTo('2031-01-06T09:00');
  expect(await notifications()).toEqual([]);
  await visit('okrs');
  await page.getByRole('button', { name: 'Activate' }).press('Enter');
  await page.getByRole('button', { name: 'Activate' }).waitFor({ state: 'detached' });
  await ask('connection.change', { tool: 'jira', site: 'acme.atlassian.net', way: 'session' });
  const board = await browser.page(PLACES.jira.board);
  await board.waitForFunction('window.standIn');
  await openTask(board, 'ACT-101');
  const frame = await openSidebar(browser, board);
  await frame.getByText('Suggested').waitFor();
  await board.keyboard.type('activation');
  await frame.getByText('1 key result found').waitFor();
  await board.keyboard.press('Enter');
  await frame.getByText(/^Tied to /).waitFor();
  await frame.getByLabel('We expect…').fill('three points more of new teams stay');
  await board.keyboard.press('Control+Enter');
  await frame.getByText('Saved what you expect').waitFor();
  const { id } = (await keyResult(ACTIVATION)).keyResult;
  const others = [...Object.keys(CLOSED), OPEN].filter((one) => one !== 'ACT-101');
  await ask('tie.create', { tasks: others.map(task), keyResult: id, insteadOf: null });
  await board.close();
}

const openTask = (board: Page, id: string) =>
  board.evaluate((key) => (window as unknown as StandInWindow).standIn.openTask(key), id);
const notifications = () => page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));

/** The Monday of a week of the cycle, the second being 1. */
const monday = (week: number) => Temporal.PlainDate.from(CYCLE.startsOn).add({ weeks: week }).toString();

/** At nine on Monday there is one notification, of this moment; then both numbers are measured. */
async function monday9(week: number): Promise<void> {
  await clock.moveTo(`${monday(week)}T08:59`);
  expect(await notifications(), monday(week)).toEqual([]);
  await clock.moveTo(`${monday(week)}T09:00`);
  expect(await notifications()).toEqual([`reminder ${monday(week)}T09:00`]);
}

async function measured(week: number): Promise<void> {
  const values: [string, CheckInValue][] = [
    [RENEWALS, RENEWED[week - 1] ?? 0],
    [ACTIVATION, ACTIVATED[week - 1] ?? 0],
  ];
  for (const [title, value] of values) {
    const { id } = (await keyResult(title)).keyResult;
    const entry = { keyResult: id, value, confidence: 7, note: '', observedOn: null, replaces: null };
    await ask('checkIn.create', entry);
  }
  await expect.poll(notifications).toEqual([]);
}

/** The first week: told once, even by a background that has just come up, and measured by keys in the popup. */
async function firstCheckIn(): Promise<void> {
  await monday9(1);
  await page.evaluate((id) => chrome.notifications.clear(id), `reminder ${monday(1)}T09:00`);
  await browser.stopWorker();
  await clock.moveTo(`${monday(1)}T12:00`);
  expect(await notifications()).toEqual([]);
  const popup = await browser.openSurface('popup.html');
  await checkIn(popup, { code: 'A1', value: '80', confidence: 7, note: 'Counted by finance' });
  await popup.getByRole('article', { name: new RegExp(ACTIVATION) }).waitFor();
  await until(() => popup.evaluate(() => document.activeElement?.matches('article input')), 'the caret');
  await popup.keyboard.type('20');
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('3');
  await popup
    .getByLabel('What stands in the way? (optional)')
    .fill('Sign-up cannot be changed before February');
  await popup.keyboard.press('Enter');
  await popup.getByText('All checked in').waitFor();
  await popup.close();
}

/** The third week: the tool says that three tied tasks were closed. */
async function workCloses(): Promise<void> {
  await monday9(3);
  await measured(3);
  apis.jira.issues = issues().map((one) => {
    const closedAt = CLOSED[one.key];
    return closedAt ? { ...one, column: 'Done', closedAt } : one;
  });
  const board = await browser.page(PLACES.jira.board);
  await until(async () => {
    const read = await ask('tasks.inView', { tasks: Object.keys(CLOSED).map((id) => task(id).key) });
    return read.every(({ status }) => status === 'done');
  }, 'the closed tasks to be read');
  await board.close();
}

const DIGESTS = {
  en: `# Q1 2031: Jan 20, 2031 to Jan 26, 2031

## What moved

- A1 Raise renewals: 80% (0%) → 81% (13%)

## At risk

- B1 Raise activation of new teams: Behind · Confidence 7

## Work closed

- B1 Raise activation of new teams: 3 tasks
`,
  zh_CN: `# Q1 2031：2031年1月20日 至 2031年1月26日

## 有变化的

- A1 Raise renewals：80%（0%） → 81%（13%）

## 有风险的

- B1 Raise activation of new teams：落后 · 信心 7

## 完成的任务

- B1 Raise activation of new teams：3 个任务
`,
};

/** The text of a week that has gone by, in both languages. */

async function digests(): Promise<void> {
  for (const language of ['en', 'zh_CN'] as const) {
    await ask('settings.change', { language });
    await visit('digest?week=2031-01-20');
    await page.getByRole('button', { name: /^(Copy as Markdown|复制为 Markdown)$/ }).press('Enter');
    await page.getByText(/^(Copied|已复制)$/).waitFor();
    expect(await clipboard()).toBe(DIGESTS[language]);
  }
  await ask('settings.change', { language: 'en' });
}

/** The sixth week: work closes and the number stands is said on the key result; what was expected of it is asked. */
async function nothingMoved(): Promise<void> {
  await visit(`key-result/${(await keyResult(ACTIVATION)).keyResult.id}`);
  await page
    .getByText(/3 tied tasks have closed, but the number has hardly moved for 28 days/)
    .first()
    .waitFor();
  expect(await faults(page)).toEqual([]);
  await shoot('key-result');
  const popup = await browser.openSurface('popup.html');
  const finished = popup.getByRole('region', { name: 'Finished work' });
  await finished.getByText('We expected: three points more of new teams stay').waitFor();
  await finished.getByRole('button', { name: 'No' }).press('Enter');
  await finished.waitFor({ state: 'detached' });
  await popup.close();
}

/** The seventh week: the key result is worded anew; its open task asks whether it still fits. */
async function changed(): Promise<void> {
  await visit('okrs');
  await page.getByRole('button', { name: `Edit ${ACTIVATION}` }).press('Enter');
  await dialog().getByLabel('Key result', { exact: true }).fill(`${ACTIVATION} in their first week`);
  await dialog().getByLabel('Why the change? (optional)').fill('Later weeks are another matter');
  await save();
  const board = await browser.page(PLACES.jira.board);
  await board.waitForFunction('window.standIn');
  await openTask(board, OPEN);
  const frame = await openSidebar(browser, board);
  await frame.getByText(/changed after this task was tied to it/).waitFor();
  await frame.getByRole('button', { name: 'It still fits' }).press('Enter');
  await frame.getByText('Kept as it is').waitFor();
  await board.close();
}

/** By keys alone, with the background ended in between, left after the first grade and resumed. */
async function closed(): Promise<void> {
  const cycle = (await ask('okrs.read', { which: 'all' }))[0]?.cycle.id ?? '';
  await clock.moveTo('2031-04-07T09:00');
  expect(await notifications()).toEqual([]);
  await visit('okrs');
  await page.getByText(/^This cycle has ended\. No pace is judged until it is closed\./).waitFor();
  await shoot('to-be-closed');
  await page.getByRole('link', { name: 'Close it step by step' }).press('Enter');
  await step(1);
  await press(page, /^Take 1/);
  await tabTo(page, /^And in the next cycle/);
  await page.keyboard.press('Space');
  await press(page, /^Next$/);
  await step(2);

  await clock.restartWorker();
  await clock.moveTo('2031-04-08T14:00');
  await visit(`close/${cycle}`);
  await step(2);
  // Not the step of that name.
  await tabTo(page, /^Score(?!s$)/);
  await page.keyboard.press('2');
  await page.getByLabel(/What kept it from being whole/).waitFor();
  await tabTo(page, /What kept it from being whole/);
  await page.keyboard.type('We built before we asked');
  await tabTo(page, /^And in the next cycle/);
  await page.keyboard.press('Space');
  await press(page, /^Next$/);
  await page.getByRole('heading', { name: 'Scores' }).waitFor();
  // A browser ends no background that is at work.
  await expect
    .poll(async () => gradesOf(await review(cycle)))
    .toMatchObject([
      { score: 1, choice: 'keep' },
      { score: 0.2, cause: 'We built before we asked', choice: 'keep' },
    ]);
  await clock.restartWorker();
  await press(page, /^Next$/);
  await tabTo(page, /^What did we learn/);
  await page.keyboard.type('Ask ten teams first');
  await press(page, /^Next$/);
  await tabTo(page, /New target/);
  await page.keyboard.type('90');
  await press(page, /^Draft this cycle/);
  await page.getByText(/is drafted\. Rewrite/).waitFor();
  await press(page, /^Next$/);
  await press(page, /^Close the cycle/);
  await page.getByText('It is closed.').waitFor();

  const reviewed = await review(cycle);
  expect(reviewed.cycle).toMatchObject({
    ...{ state: 'closed', closedOn: '2031-04-08' },
    retrospective: { learnt: 'Ask ten teams first' },
  });
  const next = await review(reviewed.next?.id ?? '');
  expect(next.cycle).toMatchObject({ state: 'draft', startsOn: '2031-04-07' });
  expect(next.objectives.flatMap(({ keyResults }) => keyResults)).toMatchObject([
    { keyResult: { title: RENEWALS, metric: { baseline: 88, target: 90 } } },
    { keyResult: { title: `${ACTIVATION} in their first week`, metric: { baseline: 25, target: 40 } } },
  ]);
}

const step = (place: number) => page.getByText(new RegExp(`^${place} of \\d+$`)).waitFor();

function gradesOf({ objectives }: Awaited<ReturnType<typeof review>>) {
  return objectives.flatMap(({ keyResults }) => keyResults.flatMap(({ keyResult }) => keyResult.grade ?? []));
}
const review = (id: string) => ask('cycleReview.read', { id });

/** What is left of it: a text to pass on, a row beside other cycles, and a file that gives all of it back. */
async function lookedBack(): Promise<void> {
  const all = await ask('okrs.read', { which: 'all' });
  const id = all.find(({ cycle }) => cycle.name === CYCLE.name)?.cycle.id ?? '';
  await visit(`retrospective/${id}`);
  await page.getByRole('button', { name: 'Copy as Markdown' }).press('Enter');
  await page.getByText('Copied as Markdown').waitFor();
  expect((await clipboard()).split('\n')).toEqual(
    expect.arrayContaining(['# Looking back on Q1 2031', 'Ask ten teams first']),
  );
  await shoot('retrospective');
  await visit('retrospectives');
  const cells = page.getByRole('row', { name: /^Q1 2031 Closed/ }).getByRole('cell');
  await cells.first().waitFor();
  expect((await cells.allTextContents()).slice(0, 2)).toEqual(['0.6', '2 of 2']);
}

async function restored(): Promise<void> {
  await visit('backup');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup file' }).press('Enter'),
  ]);
  const file = await download.path();
  expect(download.suggestedFilename()).toContain('2031-04-08');
  const before = await everything();
  for (const { cycle } of await ask('okrs.read', { which: 'all' }))
    await ask('cycle.remove', { id: cycle.id });
  expect(await everything()).not.toEqual(before);
  await page.getByLabel('choose a file').setInputFiles(file);
  await page.getByRole('button', { name: 'Restore this' }).press('Enter');
  await page.getByText(/records restored/).waitFor();
  expect(await everything()).toEqual(before);
}

async function everything(): Promise<Stored[]> {
  const { records } = await ask('backup.page', { revision: null, after: null });
  return records.toSorted((a, b) => `${a.kind} ${a.id}`.localeCompare(`${b.kind} ${b.id}`));
}

test('a cycle is drafted, run for thirteen weeks, closed, looked back on, and the next one drafted from it', async () => {
  onTestFailed(() => shoot('failed').then(() => {}));
  await drafted();
  await begun();
  await firstCheckIn();
  await monday9(2);
  await measured(2);
  await workCloses();
  await digests();
  for (const week of [4, 5, 6]) {
    await monday9(week);
    await measured(week);
  }
  await nothingMoved();
  await monday9(7);
  await measured(7);
  await changed();
  // The clocks go forward before the last of them.
  for (const week of [8, 9, 10, 11, 12]) {
    await monday9(week);
    await measured(week);
  }
  await closed();
  await lookedBack();
  await restored();
}, 240_000);
