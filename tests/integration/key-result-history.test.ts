import { beforeEach, expect, test } from 'vitest';
import { type Background, startBackground } from './background';
import { issue, jiraKey, keyResultFields, settle, type World } from './world';

let background: Background;
let world: World;
let ask: Background['ask'];

beforeEach(async () => {
  background = startBackground();
  ask = background.ask;
  world = await settle(background);
});

const history = async () => {
  const answer = await ask('keyResult.read', { id: world.keyResult });
  if (!answer) throw new Error('The key result is gone');
  return answer;
};
const work = () => ask('keyResultWork.read', { id: world.keyResult });
const say = (value: number, replaces: string | null = null) =>
  ask('checkIn.create', {
    keyResult: world.keyResult,
    ...{ value, confidence: 6, note: '', observedOn: null, replaces },
  });

test('check-ins are told in order, with what became of each', async () => {
  await say(4);
  background.pass({ days: 7 });
  await say(3.9);
  const second = (await history()).checkIns[1]?.id ?? '';
  await say(3.5, second);
  background.pass({ days: 7 });
  await say(3);
  await ask('checkIn.void', { checkIn: (await history()).checkIns.at(-1)?.id ?? '' });
  expect((await history()).checkIns.map(({ value, state }) => [value, state])).toEqual([
    [4, 'counts'],
    [3.9, 'corrected'],
    [3.5, 'counts'],
    [3, 'withdrawn'],
  ]);
  expect((await history()).answer.standing.current?.value).toBe(3.5);
});

test('work is told from its own tie and through the task above it, open before closed', async () => {
  await ask('tie.create', {
    tasks: [issue('ABC-1', { status: 'doing' }), issue('ABC-2', { status: 'doing' })],
    keyResult: world.keyResult,
    insteadOf: null,
  });
  const report = (status: 'doing' | 'done') =>
    background.ask(
      'page.report',
      {
        tasks: [issue('ABC-2', { status }), issue('ABC-3', { status: 'doing', parent: jiraKey('ABC-1') })],
        asked: null,
      },
      {
        id: 'throughline',
        url: 'https://acme.atlassian.net/jira/software/projects/ABC/boards/1',
        tab: { id: 7 },
      },
    );
  await report('doing');
  background.pass({ days: 3 });
  await report('done');
  const { tasks, days, ...counts } = await work();
  expect(tasks.map(({ key, status, via }) => [key, status, via?.by])).toEqual([
    [jiraKey('ABC-1'), 'doing', undefined],
    [jiraKey('ABC-3'), 'doing', 'parent'],
    [jiraKey('ABC-2'), 'done', undefined],
  ]);
  expect(counts).toMatchObject({ open: 2, closed: 1, undated: 0 });
  expect(days).toEqual([
    { on: '2027-01-11', opened: 3, closed: 0 },
    { on: '2027-01-14', opened: 0, closed: 1 },
  ]);
  expect((await history()).answer.tiedTasks).toBe(2);
});

test('a task that was done when it was first met is counted and put on no day', async () => {
  await ask('tie.create', {
    tasks: [issue('ABC-9', { status: 'done' })],
    keyResult: world.keyResult,
    insteadOf: null,
  });
  const told = await work();
  expect(told).toMatchObject({ closed: 1, undated: 1, days: [] });
  expect(told.tasks).toMatchObject([{ status: 'done', doneOn: null }]);
});

test('changes are told with before, after, who, why and what ids in them are called', async () => {
  const { id: bo } = await ask('person.save', { id: null, name: 'Bo' });
  const fields = keyResultFields(world.objective, { owner: bo });
  await ask('keyResult.save', { id: world.keyResult, fields, reason: 'Bo knows the numbers' });
  const { revisions, names } = await history();
  expect(revisions).toMatchObject([
    {
      before: { owner: null },
      after: { owner: bo },
      by: { name: 'Ada Park', isMe: true },
      reason: 'Bo knows the numbers',
    },
  ]);
  expect(names).toEqual({ [bo]: 'Bo' });
});

test('at most 200 tasks are listed and every one is counted', async () => {
  const tasks = Array.from({ length: 230 }, (_, index) => issue(`ABC-${index}`, { status: 'doing' }));
  await ask('tie.create', { tasks, keyResult: world.keyResult, insteadOf: null });
  const told = await work();
  expect(told.tasks).toHaveLength(200);
  expect(told.open).toBe(230);
});

test('a key result that is gone is answered with nothing', async () => {
  await ask('keyResult.remove', { id: world.keyResult });
  expect(await ask('keyResult.read', { id: world.keyResult })).toBeNull();
  expect(await work()).toMatchObject({ tasks: [], open: 0, closed: 0 });
});
