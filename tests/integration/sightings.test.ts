import { expect, test } from 'vitest';
import type { Stored } from '@/lib/domain/record';
import type { SeenTask } from '@/lib/domain/task';
import { type Background, JIRA, startBackground } from './background';
import { issue, jiraKey, settle } from './world';

const report = ({ ask }: Background, tasks: SeenTask[], asked: string | null = null) =>
  ask('page.report', { tasks, asked }, JIRA);
const badges = ({ ask }: Background, open: string | null) =>
  ask('page.badges', { tasks: [jiraKey('ABC-1')], open }, JIRA);
const taskOf = async ({ records }: Background, id = 'ABC-1') =>
  (await records()).find((one) => one.id === jiraKey(id)) as Stored<'task'>;
const MINE = { status: 'doing', assignee: { user: '5b10ac', name: 'Ada Park' } } as const;

test('status changes are recorded one after the other, with the first time a task was seen done', async () => {
  const background = startBackground();
  for (const status of ['todo', 'doing', 'doing', 'done'] as const) {
    background.pass({ days: 1 });
    await report(background, [issue('ABC-1', { status })]);
  }
  const task = await taskOf(background);
  expect(task.statusChanges.map(({ status, from }) => [status, from])).toEqual([
    ['todo', 'seen'],
    ['doing', 'seen'],
    ['done', 'seen'],
  ]);
  expect(task).toMatchObject({ status: 'done', doneFrom: 'seen', doneAt: task.statusChanges[2]?.at });
});

test('a task that is opened again is not done any more', async () => {
  const background = startBackground();
  await report(background, [issue('ABC-1', { status: 'done' })]);
  await report(background, [issue('ABC-1', { status: 'doing' })]);
  expect(await taskOf(background)).toMatchObject({ status: 'doing', doneAt: null, doneFrom: null });
});

test('what a page does not show of a task stays as it was', async () => {
  const background = startBackground();
  const parent = jiraKey('ABC-100');
  await report(background, [issue('ABC-1', { ...MINE, parent, container: { id: '1', title: 'Board' } })]);
  const before = await taskOf(background);
  await report(background, [issue('ABC-1', { title: 'Renamed' })]);
  const { title, seenAt, clocks, ...after } = await taskOf(background);
  expect(title).toBe('Renamed');
  expect(before).toMatchObject(after);
  expect(Object.keys(clocks).sort()).toEqual(['seenAt', 'title']);
});

test('the same report again is not written again', async () => {
  const background = startBackground();
  await report(background, [issue('ABC-1', MINE)]);
  const before = await background.revision();
  await report(background, [issue('ABC-1', MINE)]);
  expect(await background.revision()).toBe(before);
});

test('a shown assignee is the person of that name, and known by the account from then on', async () => {
  const background = startBackground();
  const { me } = await settle(background);
  await report(background, [issue('ABC-1', MINE)]);
  expect((await taskOf(background)).assignee).toBe(me);
  const renamed = { ...MINE, assignee: { user: '5b10ac', name: 'Ada Park-Lind' } };
  await report(background, [issue('ABC-2', renamed)]);
  expect((await taskOf(background, 'ABC-2')).assignee).toBe(me);
  expect(await background.ask('task.read', { seen: issue('ABC-2') })).toMatchObject({
    task: { isMine: true },
  });
});

test('two accounts of one name on one site are two people', async () => {
  const background = startBackground();
  const { me } = await settle(background);
  await report(background, [
    issue('ABC-1', MINE),
    issue('ABC-2', { assignee: { user: 'other', name: 'Ada Park' } }),
  ]);
  expect((await taskOf(background, 'ABC-1')).assignee).toBe(me);
  expect((await taskOf(background, 'ABC-2')).assignee).not.toBe(me);
});

test('the question is asked once a day about an untied task in progress that is mine', async () => {
  const background = startBackground();
  await settle(background);
  const open = jiraKey('ABC-1');
  await report(background, [issue('ABC-1', { ...MINE, status: 'todo' })]);
  expect((await badges(background, open)).ask).toBe(false);
  await report(background, [issue('ABC-1', MINE)]);
  expect((await badges(background, null)).ask).toBe(false);
  expect((await badges(background, open)).ask).toBe(true);
  expect((await badges(background, open)).ask).toBe(true);
  await report(background, [], open);
  expect((await badges(background, open)).ask).toBe(false);
  background.pass({ days: 1 });
  expect((await badges(background, open)).ask).toBe(true);
});

test.each(['tied', 'exempt', 'of somebody else'])('nothing is asked about a task that is %s', async (how) => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  const seen = issue('ABC-1', MINE);
  if (how === 'tied') await background.ask('tie.create', { tasks: [seen], keyResult, insteadOf: null });
  if (how === 'exempt') await background.ask('exemption.create', { tasks: [seen], reason: 'other' });
  const shown = how === 'of somebody else' ? { ...MINE, assignee: { name: 'Bo Lind' } } : MINE;
  await report(background, [issue('ABC-1', shown)]);
  expect((await badges(background, seen.key)).ask).toBe(false);
});

test('a done task says so in its mark', async () => {
  const background = startBackground();
  await report(background, [issue('ABC-1', { status: 'done' })]);
  expect((await badges(background, null)).marks).toEqual({
    [jiraKey('ABC-1')]: { state: 'untied', done: true },
  });
});

test('a title full of markup and of 10,000 characters is kept as text, cut', async () => {
  const background = startBackground();
  const title = `<img src=x onerror=alert(1)>${'x'.repeat(10_000)}`;
  await report(background, [issue('ABC-1', { title })]);
  expect((await taskOf(background)).title).toBe(title.slice(0, 500));
});

test('a linked task never moves a number', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  const standing = async () =>
    (await background.ask('keyResults.search', { text: '' })).map((answer) => answer.standing);
  const before = await standing();
  await background.ask('tie.create', {
    tasks: [issue('ABC-1', { status: 'doing' })],
    keyResult,
    insteadOf: null,
  });
  await report(background, [issue('ABC-1', { status: 'done' })]);
  expect(await standing()).toEqual(before);
});

test('the handle does not ask about what is muted, and In view says that it is', async () => {
  const background = startBackground();
  await settle(background);
  await report(background, [issue('ABC-1', MINE), issue('ABC-2', MINE)]);
  const told = async () =>
    (await background.ask('tasks.inView', { tasks: [jiraKey('ABC-1'), jiraKey('ABC-2')] })).map(
      ({ isMuted }) => isMuted,
    );
  const asks = async () => (await badges(background, jiraKey('ABC-1'))).ask;
  expect([await asks(), await told()]).toEqual([true, [false, false]]);
  const subject = { kind: 'task', id: jiraKey('ABC-1') } as const;
  await background.ask('finding.mute', { rule: 'untied-work', subject, reason: '' });
  expect([await asks(), await told()]).toEqual([false, [true, false]]);
  await background.ask('finding.unmute', { rule: 'untied-work', subject });
  await background.ask('finding.mute', { rule: 'untied-work', subject: null, reason: '' });
  expect([await asks(), await told()]).toEqual([false, [true, true]]);
});
