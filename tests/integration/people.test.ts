import { expect, test } from 'vitest';
import { type Background, startBackground } from './background';
import { issue, keyResultFields, objectiveFields, settle } from './world';

/** Ada is at this browser; "A. Park" owns A1 and the objective, has checked in, and is assigned a task. */
async function withTwins() {
  const background = startBackground();
  const world = await settle(background);
  const { ask } = background;
  const twin = (await ask('person.save', { id: null, name: 'A. Park' })).id;
  const fields = objectiveFields(world.cycle, { owner: twin });
  await ask('objective.save', { id: world.objective, fields, parent: null, reason: '' });
  await ask('keyResult.save', {
    id: world.keyResult,
    fields: keyResultFields(world.objective, { owner: twin }),
    reason: '',
  });
  await ask('person.isMe', { id: twin });
  const said = { confidence: 5, note: '', observedOn: null, replaces: null };
  await ask('checkIn.create', { keyResult: world.keyResult, value: 4, ...said });
  await ask('person.isMe', { id: world.me });
  const assignee = { user: 'u1', name: 'A. Park' };
  const task = issue('ABC-9', { status: 'doing', assignee });
  await ask('tie.create', { tasks: [task], keyResult: world.keyResult, insteadOf: null });
  return { background, ...world, twin, task };
}

const checkInsOf = ({ ask }: Background, keyResult: string) => ask('checkIns.read', { keyResult });

test('two that are one own, check in and are assigned as one, and their records are not rewritten', async () => {
  const { background, me, twin, keyResult, task } = await withTwins();
  const { ask } = background;
  await ask('person.merge', { id: twin, into: me });
  expect(await ask('person.read', { id: twin })).toMatchObject({
    person: { id: me, name: 'Ada Park', isMe: true },
    formerNames: ['A. Park'],
    tools: ['Jira'],
    objectives: [{ title: 'Customers stay' }],
    keyResults: [{ keyResult: { id: keyResult, owner: me }, isMine: true }],
  });
  expect(await checkInsOf(background, keyResult)).toMatchObject([{ author: { id: me, isMe: true } }]);
  expect(await ask('task.read', { seen: task })).toMatchObject({ task: { isMine: true } });
  expect((await ask('persons.read', {})).map(({ person, owns }) => [person.name, owns])).toEqual([
    ['Ada Park', 2],
  ]);
  const [written] = (await background.records()).filter(({ kind }) => kind === 'checkIn');
  expect(written).toMatchObject({ author: twin });
});

test('undo makes them two again, in all that names them', async () => {
  const { background, me, twin } = await withTwins();
  const stamped = ({ clock, clocks, ...fields }: { clock: string; clocks: object }) => fields;
  const before = (await background.records()).map(stamped);
  const { undo } = await background.ask('person.merge', { id: twin, into: me });
  await background.ask('undo', { step: undo });
  expect((await background.records()).map(stamped)).toEqual(
    before.map((one) => ('id' in one && one.id === twin ? expect.objectContaining(one) : one)),
  );
  expect((await background.ask('persons.read', {})).map(({ person }) => person.name).toSorted()).toEqual([
    'A. Park',
    'Ada Park',
  ]);
});

test('whoever goes by the former name, or is seen by the former account, is the one they turned out to be', async () => {
  const { background, me, twin } = await withTwins();
  const { ask } = background;
  await ask('person.merge', { id: twin, into: me });
  expect((await ask('person.save', { id: null, name: 'a. park' })).id).toBe(me);
  const seen = issue('ABC-10', { status: 'doing', assignee: { user: 'u1', name: 'Somebody' } });
  expect(await ask('task.read', { seen })).toMatchObject({ task: { isMine: true } });
});

test('the one at this browser stays at it, whichever of the two it was', async () => {
  const { background, me, twin } = await withTwins();
  await background.ask('person.merge', { id: me, into: twin });
  expect(await background.ask('person.read', { id: me })).toMatchObject({
    person: { id: twin, name: 'A. Park', isMe: true },
  });
  const settled = (await background.records()).filter(
    (one) => one.kind === 'person' && 'me' in one && one.me,
  );
  expect(settled.map(({ id }) => id)).toEqual([twin]);
});

test.each([
  ['themselves', ({ me }: { me: string; twin: string }) => ({ id: me, into: me })],
  ['somebody who is gone', ({ me }: { me: string; twin: string }) => ({ id: me, into: 'gone' })],
])('nobody is the same as %s', async (_, pair) => {
  const { background, ...world } = await withTwins();
  await expect(background.ask('person.merge', pair(world))).rejects.toMatchObject({ code: 'notFound' });
});

test('two who are one already are not made one again', async () => {
  const { background, me, twin } = await withTwins();
  await background.ask('person.merge', { id: twin, into: me });
  await expect(background.ask('person.merge', { id: me, into: twin })).rejects.toMatchObject({
    code: 'notFound',
  });
});
