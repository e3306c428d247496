import { expect, test } from 'vitest';
import type { CheckIn } from '@/lib/domain/check-in';
import type { KeyResult } from '@/lib/domain/key-result';
import type { PayloadOf } from '@/lib/protocol/messages';
import { type Background, startBackground } from './background';
import { CYCLE, issue, keyResultFields, objectiveFields, settle } from './world';

const NEXT = { name: 'Q2 2027', startsOn: '2027-04-01', endsOn: '2027-06-30' };

type Answers = PayloadOf<'keyResult.grade'>['answers'];

const checkIn = (
  { ask }: Background,
  keyResult: string,
  more: Pick<Partial<CheckIn>, 'value' | 'observedOn' | 'confidence' | 'note'> = {},
) =>
  ask('checkIn.create', {
    keyResult,
    ...{ value: 3, confidence: 7, note: '', observedOn: null, replaces: null },
    ...more,
  });

const grade = ({ ask }: Background, id: string, answers: Answers) => ask('keyResult.grade', { id, answers });

/** The key results of the cycle of this name, each with the title of its objective. */
async function keyResultsIn({ ask }: Background, name: string): Promise<(KeyResult & { of: string })[]> {
  const found = (await ask('okrs.read', { which: 'all' })).find(({ cycle }) => cycle.name === name);
  const objectives = found?.objectives ?? [];
  return objectives.flatMap(({ objective, keyResults }) =>
    keyResults.map(({ keyResult }) => ({ ...keyResult, of: objective.title })),
  );
}

test('answers are kept one by one, whatever becomes of the worker in between', async () => {
  const background = startBackground();
  const { keyResult, cycle, objective } = await settle(background);
  await grade(background, keyResult, { score: 0.3 });
  await grade(background, keyResult, { cause: 'Two people left' });
  await grade(background, keyResult, { incentive: true });
  await background.ask('cycle.lookBack', { id: cycle, answers: { learnt: 'Hire earlier' } });
  await background.ask('cycle.lookBack', { id: cycle, answers: { stop: 'Friday releases' } });
  await background.ask('objective.reflect', { id: objective, reflection: ' Right aim ' });
  const review = await background.ask('cycleReview.read', { id: cycle });
  expect(review.objectives[0]?.keyResults[0]?.keyResult.grade).toEqual({
    ...{ score: 0.3, cause: 'Two people left', incentive: true, choice: null, nextTarget: null },
  });
  expect(review.cycle.retrospective).toEqual({ learnt: 'Hire earlier', change: '', stop: 'Friday releases' });
  expect(review.objectives[0]?.objective.reflection).toBe('Right aim');
});

test('only scores with one decimal between 0 and 1 are taken', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  for (const score of [0.25, 1.1, -0.1]) {
    await expect(grade(background, keyResult, { score }), String(score)).rejects.toMatchObject({
      code: 'malformed',
    });
  }
  for (let tenths = 0; tenths <= 10; tenths += 1) await grade(background, keyResult, { score: tenths / 10 });
});

test('closing keeps its day until the cycle is opened again, and is taken back in one step', async () => {
  const background = startBackground();
  const { cycle } = await settle(background);
  background.pass({ days: 90 });
  const save = (state: 'active' | 'closed') =>
    background.ask('cycle.save', { id: cycle, fields: { ...CYCLE, state } });
  const { undo } = await save('closed');
  const review = () => background.ask('cycleReview.read', { id: cycle });
  expect(await review()).toMatchObject({
    cycle: { state: 'closed', closedOn: '2027-04-11' },
    toBeClosed: false,
  });
  await background.ask('undo', { step: undo });
  expect(await review()).toMatchObject({ cycle: { state: 'active' }, toBeClosed: true });
  await save('closed');
  background.pass({ days: 1 });
  await background.ask('cycle.save', { id: cycle, fields: { ...CYCLE, name: 'First', state: 'closed' } });
  expect((await review()).cycle).toMatchObject({ name: 'First', closedOn: '2027-04-11' });
  await save('active');
  expect((await review()).cycle).toMatchObject({ state: 'active', closedOn: null });
});

test('a grade that is changed after closing is recorded, and is no drift of what was tied', async () => {
  const background = startBackground();
  const { cycle, keyResult, me } = await settle(background);
  await background.ask('tie.create', { tasks: [issue('ABC-1')], keyResult, insteadOf: null });
  await grade(background, keyResult, { score: 0.3 });
  const revisions = async () => (await background.records()).filter(({ kind }) => kind === 'revision');
  expect(await revisions()).toEqual([]);
  await background.ask('cycle.save', { id: cycle, fields: { ...CYCLE, state: 'closed' } });
  background.pass({ days: 1 });
  await grade(background, keyResult, { score: 0.5 });
  await grade(background, keyResult, { score: 0.5 });
  expect(await revisions()).toMatchObject([
    {
      subject: { kind: 'keyResult', id: keyResult },
      before: { grade: { score: 0.3 } },
      after: { grade: { score: 0.5 } },
      by: me,
    },
  ]);
  const { ties } = await background.ask('task.read', { seen: issue('ABC-1') });
  expect(ties.map(({ drift }) => drift)).toEqual([[]]);
  const [shown] = await background.ask('tasks.inView', { tasks: [issue('ABC-1').key] });
  expect(shown?.hasDrifted).toBe(false);
});

/** Two objectives, one under the other and under a key result; work tied, and a check-in of 3 on A1. */
async function withAlignment() {
  const background = startBackground();
  const world = await settle(background);
  const child = await background.ask('objective.save', {
    id: null,
    fields: objectiveFields(world.cycle, { title: 'Support answers fast', owner: world.me }),
    parent: { kind: 'keyResult', id: world.keyResult },
    reason: '',
  });
  const below = await background.ask('keyResult.save', {
    id: null,
    fields: keyResultFields(child.id, {
      title: 'First answer',
      code: 'B1',
      accepted: true,
      dueOn: '2027-03-01',
    }),
    reason: '',
  });
  await background.ask('tie.create', {
    tasks: [issue('ABC-1')],
    ...{ keyResult: world.keyResult, insteadOf: null },
  });
  await checkIn(background, world.keyResult);
  return { background, ...world, below: below.id };
}

test('nothing is carried over by default', async () => {
  const { background, cycle } = await withAlignment();
  const { id } = await background.ask('cycle.draftNext', { after: cycle, fields: NEXT });
  const review = await background.ask('cycleReview.read', { id: cycle });
  expect(review.next).toEqual({ id, name: 'Q2 2027' });
  expect(await background.ask('cycleReview.read', { id })).toMatchObject({
    cycle: { ...NEXT, state: 'draft' },
    objectives: [],
  });
});

test('the next cycle holds what is kept or to be changed, with its alignment and without its ties', async () => {
  const { background, cycle, keyResult, otherKeyResult, below } = await withAlignment();
  await grade(background, keyResult, { choice: 'keep', nextTarget: 1, score: 0.7 });
  await grade(background, below, { choice: 'change' });
  await grade(background, otherKeyResult, { choice: 'drop' });
  const before = await background.records();
  const { id, undo } = await background.ask('cycle.draftNext', { after: cycle, fields: NEXT });
  const { objectives } = await background.ask('cycleReview.read', { id });
  expect(objectives.map(({ objective, owner }) => [objective.title, owner?.name ?? null])).toEqual([
    ['Customers stay', null],
    ['Support answers fast', 'Ada Park'],
  ]);
  const copies = await keyResultsIn(background, 'Q2 2027');
  expect(copies).toMatchObject([
    { of: 'Customers stay', metric: { baseline: 3, target: 1 }, code: 'A3' },
    {
      of: 'Support answers fast',
      metric: { baseline: 5, target: 2 },
      code: 'B2',
      accepted: false,
      dueOn: null,
    },
  ]);
  expect(copies[0]).not.toHaveProperty('grade');
  expect(objectives[1]?.parent).toMatchObject({ kind: 'keyResult', id: copies[0]?.id });
  expect(objectives.flatMap((each) => each.keyResults).map(({ tiedTasks }) => tiedTasks)).toEqual([0, 0]);

  await background.ask('undo', { step: undo });
  const live = (await background.records()).filter(({ deleted }) => !deleted);
  expect(live.map((record) => record.id)).toEqual(before.map((record) => record.id));
  expect((await background.ask('cycleReview.read', { id: cycle })).next).toBeNull();
});

test('alignment to what is not carried over is left behind', async () => {
  const { background, cycle, otherKeyResult, below } = await withAlignment();
  await grade(background, otherKeyResult, { choice: 'keep' });
  await grade(background, below, { choice: 'keep' });
  const { id } = await background.ask('cycle.draftNext', { after: cycle, fields: NEXT });
  const { objectives } = await background.ask('cycleReview.read', { id });
  expect(objectives.map(({ parent }) => parent)).toEqual([null, null]);
});

test('what is kept although its target is reached is refused, and then nothing is drafted', async () => {
  const { background, cycle, keyResult } = await withAlignment();
  await checkIn(background, keyResult, { value: 2 });
  await grade(background, keyResult, { choice: 'keep' });
  const before = await background.records();
  const drafted = background.ask('cycle.draftNext', { after: cycle, fields: NEXT });
  await expect(drafted).rejects.toMatchObject({ code: 'baselineIsTarget' });
  expect(await background.records()).toEqual(before);
});

test('a review tells the weeks in which an objective was checked in, and what stood in the way', async () => {
  const { background, cycle, keyResult, below } = await withAlignment();
  await checkIn(background, keyResult, { observedOn: '2027-01-02' });
  await checkIn(background, below, { confidence: 2, note: 'No access' });
  background.pass({ days: 9 });
  const { objectives } = await background.ask('cycleReview.read', { id: cycle });
  expect(objectives.map(({ weeks }) => weeks)).toEqual([
    [true, true, false],
    [false, true, false],
  ]);
  const blocked = objectives.flatMap(({ keyResults }) => keyResults.map((each) => each.blocked));
  expect(blocked).toEqual([null, null, { since: '2027-01-11', days: 9, note: 'No access' }]);
});

test('cycles are compared in their order; drafts and what has not begun are left out', async () => {
  const background = startBackground();
  const { cycle, keyResult, otherKeyResult } = await settle(background);
  const save = (fields: Partial<typeof NEXT & { state: 'active' | 'draft' }>) =>
    background.ask('cycle.save', { id: null, fields: { ...CYCLE, ...fields } });
  await save({ name: 'Later', startsOn: '2027-02-01' });
  await save({ name: 'Plan', state: 'draft' });
  await save({ name: 'Before', startsOn: '2026-10-01', endsOn: '2026-12-31' });
  await checkIn(background, keyResult);
  await grade(background, keyResult, { score: 0.4 });
  await grade(background, otherKeyResult, { cause: 'Nobody measured' });
  expect(await background.ask('cycles.compare', {})).toMatchObject([
    { cycle: { name: 'Before' }, toBeClosed: true, score: null, keyResults: 0, weeks: 0 },
    {
      cycle: { id: cycle },
      toBeClosed: false,
      ...{ score: 0.4, keyResults: 2, graded: 1, outcomes: 2, weeks: 2, weeksCheckedIn: 1 },
    },
  ]);
});
