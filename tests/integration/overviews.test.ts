import { beforeEach, expect, test } from 'vitest';
import { readCycleWork } from '@/lib/services/cycle/work';
import { type Background, JIRA, startBackground } from './background';
import { CYCLE, issue, keyResultFields, objectiveFields, settle, type World } from './world';

let background: Background;
let world: World;
let ask: Background['ask'];

beforeEach(async () => {
  background = startBackground();
  ask = background.ask;
  world = await settle(background);
});

const say = (
  keyResult: string,
  value: number,
  confidence: number | null = 7,
  observedOn: string | null = null,
) => ask('checkIn.create', { keyResult, value, confidence, note: '', observedOn, replaces: null });
const objective = async (
  fields: Parameters<typeof objectiveFields>[1],
  parent: { kind: 'objective' | 'keyResult'; id: string } | null = null,
) =>
  (
    await ask('objective.save', {
      id: null,
      fields: objectiveFields(world.cycle, fields),
      parent,
      reason: '',
    })
  ).id;
const tie = (ids: string[], keyResult: string, container?: { id: string; title: string }) =>
  ask('tie.create', {
    tasks: ids.map((id) => issue(id, { status: 'doing', ...(container ? { container } : {}) })),
    keyResult,
    insteadOf: null,
  });
const see = (ids: string[], status: 'doing' | 'done', container: { id: string; title: string }) =>
  ask('page.report', { tasks: ids.map((id) => issue(id, { status, container })), asked: null }, JIRA);
const history = async (id: string) => {
  const answer = await ask('objective.read', { id });
  if (!answer) throw new Error('The objective is gone');
  return answer;
};

test('the board shows the first active cycle, or the one asked for', async () => {
  const draft = await ask('cycle.save', { id: null, fields: { ...CYCLE, name: 'Q2', state: 'draft' } });
  await say(world.keyResult, 4, 3);
  const board = await ask('board.read', { cycle: null });
  expect(board).toMatchObject({ cycle: world.cycle, cycles: [{ id: world.cycle }] });
  expect(board.cards).toMatchObject([
    { objective: { id: world.objective }, isMine: false, confidence: 3, known: 1, counted: 2 },
  ]);
  const other = await ask('board.read', { cycle: draft.id });
  expect(other).toMatchObject({ cycle: draft.id, cards: [] });
  expect(other.cycles.map(({ id }) => id)).toEqual([world.cycle, draft.id]);
});

test('a card is mine by its owner or by a key result that was not given up', async () => {
  const fields = keyResultFields(world.objective, { owner: world.me });
  await ask('keyResult.save', { id: world.keyResult, fields, reason: '' });
  const isMine = async () => (await ask('board.read', { cycle: null })).cards[0]?.isMine;
  expect(await isMine()).toBe(true);
  await ask('keyResult.drop', { id: world.keyResult, reason: '' });
  expect(await isMine()).toBe(false);
});

test('an objective is told week by week, with its place, its changes and what they name', async () => {
  await objective({ title: 'Second' });
  await say(world.keyResult, 4.1, 6, '2027-01-05');
  background.pass({ days: 7 });
  await say(world.keyResult, 3.5, 8);
  const fields = objectiveFields(world.cycle, { owner: world.me, why: 'They leave in the first month' });
  await ask('objective.save', { id: world.objective, fields, parent: null, reason: 'Asked by the board' });
  const told = await history(world.objective);
  expect(told).toMatchObject({ place: 1, places: 2, parents: [], children: [] });
  expect(told.weeks).toMatchObject([
    { on: '2027-01-07', progress: expect.closeTo(0.3), confidence: 6 },
    { on: '2027-01-14', progress: expect.closeTo(0.3), confidence: 6 },
    { on: '2027-01-18', progress: expect.closeTo(0.5), confidence: 8 },
  ]);
  expect(told.revisions).toMatchObject([
    {
      after: { owner: world.me },
      reason: 'Asked by the board',
      by: { name: 'Ada Park', isMe: true },
      on: '2027-01-18',
    },
  ]);
  expect(told.names).toEqual({ [world.me]: 'Ada Park' });
});

test('alignment is told up and down, through which key result, and of both ends', async () => {
  const company = await objective({ title: 'Grow', level: 'company' });
  const fields = objectiveFields(world.cycle);
  const parent = { kind: 'objective' as const, id: company };
  await ask('objective.save', { id: world.objective, fields, parent, reason: '' });
  const below = await objective({ title: 'Answer sooner' }, { kind: 'keyResult', id: world.keyResult });
  const told = await history(world.objective);
  expect(told.parents).toMatchObject([{ kind: 'objective', id: company, role: 'primary', level: 'company' }]);
  expect(told.children).toMatchObject([{ id: below, title: 'Answer sooner', through: { code: 'A1' } }]);
  expect((await history(below)).parents).toMatchObject([{ kind: 'keyResult', id: world.keyResult }]);
  expect((await history(company)).children).toMatchObject([{ id: world.objective, through: null }]);
});

test('an objective that is gone is answered with nothing, a cycle is refused', async () => {
  expect(await ask('objective.read', { id: 'gone' })).toBeNull();
  await expect(ask('cycle.read', { id: 'gone' })).rejects.toMatchObject({ code: 'notFound' });
  await expect(ask('cycleWork.read', { id: 'gone' })).rejects.toMatchObject({ code: 'notFound' });
});

test('a cycle is told by its weeks, its statuses and who was tended, and no check-in travels', async () => {
  await objective({ title: 'Never tended' });
  await say(world.keyResult, 4.1, 6);
  background.pass({ days: 7 });
  const told = await ask('cycle.read', { id: world.cycle });
  expect(told.objectives).toEqual([
    { status: 'noData', count: 1 },
    { status: null, count: 1 },
  ]);
  expect(told.keyResults.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  expect(told.tended).toEqual([
    { on: '2027-01-07', checkedIn: 0, of: 2 },
    { on: '2027-01-14', checkedIn: 1, of: 2 },
    { on: '2027-01-18', checkedIn: 0, of: 2 },
  ]);
  expect(told.weeks.map(({ on }) => on)).toEqual(told.tended.map(({ on }) => on));
  expect(JSON.stringify(told)).not.toContain('observedOn');
});

test('coverage is told of each week from when ties and exemptions were made, and by container', async () => {
  const [web, app] = [
    { id: 'web', title: 'Web' },
    { id: 'app', title: 'App' },
  ];
  await see(['ABC-1', 'ABC-2', 'ABC-3'], 'doing', web);
  await see(['ABC-4'], 'doing', app);
  background.pass({ days: 7 });
  await tie(['ABC-1'], world.keyResult, web);
  await ask('exemption.create', { tasks: [issue('ABC-2')], reason: 'upkeep' });
  background.pass({ days: 7 });
  await see(['ABC-3'], 'done', web);
  const work = await ask('cycleWork.read', { id: world.cycle });
  expect(work?.coverage).toMatchObject([
    { on: '2027-01-07', share: null },
    { on: '2027-01-14', tied: 0, untied: 4, exempt: 0, share: 0 },
    { on: '2027-01-21', tied: 1, untied: 2, exempt: 1 },
    { on: '2027-01-25', tied: 1, untied: 1, exempt: 1, share: 0.5 },
  ]);
  expect(work?.containers).toMatchObject([
    { id: 'app', title: 'App', untied: 1, share: 0 },
    { id: 'web', tied: 1, untied: 0, share: 1 },
  ]);
  expect(work).toMatchObject({ open: 1, asOf: '2027-01-11', moreContainers: 0 });
});

test('most work without movement is crowded, off track without work is starved', async () => {
  await say(world.keyResult, 5, 7, '2027-01-02');
  background.pass({ days: 45 });
  await tie(['ABC-1', 'ABC-2', 'ABC-3', 'ABC-4', 'ABC-5'], world.keyResult);
  await say(world.keyResult, 5);
  await say(world.otherKeyResult, 5, 7);
  const work = await ask('cycleWork.read', { id: world.cycle });
  expect(work?.keyResults).toMatchObject([
    { keyResult: { id: world.keyResult }, open: 5, share: 1, moved: 0, stands: 'crowded' },
    { keyResult: { id: world.otherKeyResult }, open: 0, share: 0, stands: 'starved' },
  ]);
});

test('what once was a key result is told of beside the tasks, and never counted as one', async () => {
  await tie(['ABC-1'], world.keyResult);
  await ask('keyResult.turnIntoTask', {
    ...{
      work: { objective: world.objective, title: 'Ship it' },
      serves: { id: world.keyResult },
      hypothesis: '',
    },
  });
  const work = await ask('cycleWork.read', { id: world.cycle });
  expect(work?.keyResults).toMatchObject([
    { keyResult: { id: world.keyResult }, open: 1, share: 1, former: 1 },
    { keyResult: { id: world.otherKeyResult }, open: 0, share: 0, former: 0 },
  ]);
});

test('what is more than can be looked at together is not looked at', async () => {
  await tie(['ABC-1', 'ABC-2'], world.keyResult);
  const within = (tasks: number) =>
    readCycleWork(background.context, { id: world.cycle }, { ties: 9, tasks });
  expect(await within(1)).toBeNull();
  expect((await within(2))?.open).toBe(2);
});
