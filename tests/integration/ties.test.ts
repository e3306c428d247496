import { expect, test } from 'vitest';
import { record } from '@/lib/store/transaction';
import { type Background, JIRA, startBackground } from './background';
import { issue, jiraKey, keyResultFields, settle } from './world';

const KEY = jiraKey('ABC-1');

const tie = ({ ask }: Background, keyResult: string, id = 'ABC-1', insteadOf: string | null = null) =>
  ask('tie.create', { tasks: [issue(id)], keyResult, insteadOf });
const thisTask = ({ ask }: Background, id = 'ABC-1') => ask('task.read', { seen: issue(id) });
const markOf = async ({ ask }: Background, id = 'ABC-1') =>
  (await ask('page.badges', { tasks: [jiraKey(id)], open: null }, JIRA)).marks[jiraKey(id)];
/** What an API reader does when it learns that a key has moved. */
const moved = ({ context }: Background, from: string, to: string) =>
  record(context, (writes) => writes.put('alias', jiraKey(from), { to: jiraKey(to) }));

test('a tied task shows its key result everywhere', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  expect(await markOf(background)).toEqual({ state: 'untied' });
  await tie(background, keyResult);

  expect(await markOf(background)).toEqual({ state: 'tied', code: 'A1', colour: 'indigo' });
  const task = await thisTask(background);
  expect(task.state).toBe('tied');
  expect(task.ties[0]?.keyResult?.keyResult.id).toBe(keyResult);
  const [row] = await background.ask('tasks.inView', { tasks: [KEY] });
  expect(row).toMatchObject({ key: KEY, title: 'Issue ABC-1', mark: { state: 'tied' } });
});

test('the same tie from two tabs at once is one record', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await Promise.all([tie(background, keyResult), tie(background, keyResult)]);
  const ties = (await background.records()).filter((one) => one.kind === 'tie');
  expect(ties).toHaveLength(1);
  expect((await thisTask(background)).ties).toHaveLength(1);
});

test('tying twice changes nothing and rings no bell', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await tie(background, keyResult);
  const before = [await background.records(), await background.revision(), background.commits.length];
  await tie(background, keyResult);
  expect([await background.records(), await background.revision(), background.commits.length]).toEqual(
    before,
  );
});

test('a task serves several key results, and the mark counts them', async () => {
  const background = startBackground();
  const { keyResult, otherKeyResult } = await settle(background);
  await tie(background, keyResult);
  await tie(background, otherKeyResult);
  expect(await markOf(background)).toMatchObject({ code: 'A1', serves: 2 });
});

test('a tie can replace another one of the task', async () => {
  const background = startBackground();
  const { keyResult, otherKeyResult } = await settle(background);
  await tie(background, keyResult);
  await tie(background, otherKeyResult, 'ABC-1', `${KEY}~${keyResult}`);
  const { ties } = await thisTask(background);
  expect(ties.map((one) => one.keyResult?.keyResult.code)).toEqual(['A2']);
});

test('many tasks are tied to one key result alone, whatever they served before', async () => {
  const background = startBackground();
  const { keyResult, otherKeyResult } = await settle(background);
  await tie(background, keyResult);
  await tie(background, otherKeyResult);
  await background.ask('exemption.create', { tasks: [issue('ABC-2')], reason: 'defect' });
  const tasks = ['ABC-1', 'ABC-2', 'ABC-3'].map((id) => issue(id));
  const { undo } = await background.ask('tie.replace', { tasks, keyResult: otherKeyResult });
  for (const id of ['ABC-1', 'ABC-2', 'ABC-3']) {
    expect(await markOf(background, id)).toEqual({ state: 'tied', code: 'A2', colour: 'indigo' });
  }
  await background.ask('undo', { step: undo });
  expect(await markOf(background)).toMatchObject({ serves: 2 });
  expect(await markOf(background, 'ABC-2')).toEqual({ state: 'exempt' });
});

test('an exemption lifts the ties of a task, and a tie lifts its exemption', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await tie(background, keyResult);
  await background.ask('exemption.create', { tasks: [issue('ABC-1')], reason: 'defect' });
  expect(await thisTask(background)).toMatchObject({
    state: 'exempt',
    ties: [],
    exemption: { reason: 'defect' },
  });
  await tie(background, keyResult);
  expect(await thisTask(background)).toMatchObject({ state: 'tied', exemption: null });
});

test('the reason of an exemption can be changed with the next key', async () => {
  const background = startBackground();
  await background.ask('exemption.create', { tasks: [issue('ABC-1')], reason: 'other' });
  await background.ask('exemption.create', { tasks: [issue('ABC-1')], reason: 'compliance' });
  expect((await thisTask(background)).exemption).toEqual({ reason: 'compliance' });
});

test('a tie carries what the work is expected to do', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await tie(background, keyResult);
  await background.ask('tie.expect', {
    tie: `${KEY}~${keyResult}`,
    hypothesis: ' fewer cancel at checkout ',
  });
  expect((await thisTask(background)).ties[0]?.tie.hypothesis).toBe('fewer cancel at checkout');
});

test('a tie to a key result that was removed stays, and ties the task no more', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await tie(background, keyResult);
  await background.ask('keyResult.remove', { id: keyResult });
  const task = await thisTask(background);
  expect(task).toMatchObject({ state: 'untied', ties: [{ keyResult: null }] });
  expect(await markOf(background)).toEqual({ state: 'untied' });
});

test('tying to a key result that another tab has removed is refused', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await background.ask('keyResult.remove', { id: keyResult });
  await expect(tie(background, keyResult)).rejects.toMatchObject({ code: 'keyResultGone' });
});

test('a change of the key result after the tie is told with before and after', async () => {
  const background = startBackground();
  const { objective, keyResult } = await settle(background);
  const change = (weight: number, reason: string) =>
    background.ask('keyResult.save', {
      id: keyResult,
      fields: keyResultFields(objective, { weight }),
      reason,
    });
  await change(2, 'before the tie');
  await tie(background, keyResult);
  await change(3, 'first');
  await change(4, 'second');
  const { drift } = (await thisTask(background)).ties[0] ?? { drift: [] };
  expect(drift.map(({ reason, before, after }) => [reason, before, after])).toEqual([
    ['second', { weight: 3 }, { weight: 4 }],
    ['first', { weight: 2 }, { weight: 3 }],
  ]);
});

test('ties follow a task through a chain of keys and are shown under the present one', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await tie(background, keyResult, 'OLD-1');
  await moved(background, 'OLD-1', 'MID-1');
  await moved(background, 'MID-1', 'NEW-1');
  for (const id of ['OLD-1', 'MID-1', 'NEW-1']) {
    expect(await markOf(background, id)).toMatchObject({ state: 'tied', code: 'A1' });
    expect((await thisTask(background, id)).ties[0]?.tie.task).toBe(jiraKey('NEW-1'));
  }
  await tie(background, keyResult, 'NEW-1');
  expect((await background.records()).filter((one) => one.kind === 'tie')).toHaveLength(1);
});

test('untying a moved task removes its ties under every key', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await tie(background, keyResult, 'OLD-1');
  await tie(background, keyResult, 'NEW-1');
  await moved(background, 'OLD-1', 'NEW-1');
  const [shown] = (await thisTask(background, 'NEW-1')).ties;
  await background.ask('tie.remove', { tie: shown?.tie.id as string });
  expect(await markOf(background, 'OLD-1')).toEqual({ state: 'untied' });
  expect(await markOf(background, 'NEW-1')).toEqual({ state: 'untied' });
});

test('keys that lead in a circle mean one task', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await moved(background, 'A-1', 'B-1');
  await moved(background, 'B-1', 'C-1');
  await moved(background, 'C-1', 'A-1');
  await tie(background, keyResult, 'B-1');
  for (const id of ['A-1', 'B-1', 'C-1']) {
    expect(await markOf(background, id)).toMatchObject({ state: 'tied' });
  }
});

test('the bell of a tie names its task, and nothing that would make a page ask about every other', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await tie(background, keyResult);
  const { touched, revision } = background.commits.at(-1) ?? { touched: [], revision: 0 };
  expect(touched).toEqual(expect.arrayContaining([KEY, `${KEY}~${keyResult}`]));
  expect(touched).not.toContain(keyResult);
  expect(revision).toBe(await background.revision());
});
