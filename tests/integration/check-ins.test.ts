import { expect, test } from 'vitest';
import type { PayloadOf } from '@/lib/protocol/messages';
import { type Background, startBackground } from './background';
import { keyResultFields, settle } from './world';

const record = (
  { ask }: Background,
  keyResult: string,
  value: number | string[],
  more: Partial<PayloadOf<'checkIn.create'>> = {},
) =>
  ask('checkIn.create', {
    keyResult,
    value,
    confidence: null,
    note: '',
    observedOn: null,
    replaces: null,
    ...more,
  });

const standingOf = async ({ ask }: Background, keyResult: string) => {
  const answers = await ask('keyResults.search', { text: '' });
  return answers.find((answer) => answer.keyResult.id === keyResult)?.standing;
};
const checkInsOf = async ({ records }: Background) =>
  (await records()).filter((one) => one.kind === 'checkIn');

test('a check-in is by the person at this browser, on their day, and moves the number', async () => {
  const background = startBackground();
  const { me, keyResult } = await settle(background);
  await record(background, keyResult, 3.5, { confidence: 7, note: ' two big renewals ' });
  expect(await checkInsOf(background)).toMatchObject([
    { author: me, observedOn: '2027-01-11', note: 'two big renewals', void: false },
  ]);
  expect(await standingOf(background, keyResult)).toMatchObject({
    progress: 0.5,
    current: { value: 3.5, confidence: 7, ageDays: 0 },
  });
});

test('without a given baseline the first check-in becomes it', async () => {
  const background = startBackground();
  const { objective } = await settle(background);
  const { id } = await background.ask('keyResult.save', {
    id: null,
    fields: keyResultFields(objective, {
      code: 'A3',
      metric: {
        kind: 'increase',
        baseline: null,
        target: 100,
        unit: '',
        precision: 0,
        pacing: { shape: 'linear' },
      },
    }),
    reason: '',
  });
  await record(background, id, 20);
  background.pass({ days: 7 });
  await record(background, id, 60);
  expect(await standingOf(background, id)).toMatchObject({
    progress: 0.5,
    baseline: { value: 20, from: 'firstCheckIn' },
  });
});

test('a correction replaces a check-in, and both are kept', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await record(background, keyResult, 45);
  const [wrong] = await checkInsOf(background);
  await record(background, keyResult, 4.5, { replaces: wrong?.id as string });
  expect((await standingOf(background, keyResult))?.current?.value).toBe(4.5);
  expect(await checkInsOf(background)).toHaveLength(2);
});

test('a withdrawn check-in no longer counts; the one before it does', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await record(background, keyResult, 4, { observedOn: '2027-01-04' });
  await record(background, keyResult, 3);
  const latest = (await checkInsOf(background)).find((one) => 'value' in one && one.value === 3);
  await background.ask('checkIn.void', { checkIn: latest?.id as string });
  expect((await standingOf(background, keyResult))?.current?.value).toBe(4);
  expect(await checkInsOf(background)).toHaveLength(3);
});

test('undo leaves no trace of a check-in that has never left the machine', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  const { undo } = await record(background, keyResult, 3);
  await background.ask('undo', { step: undo });
  expect(await checkInsOf(background)).toEqual([]);
});

test.each([
  ['a list for a number', { value: ['m1'] }, 'valueInvalid'],
  ['a day to come', { observedOn: '2027-01-12' }, 'observedInFuture'],
  ['a correction of nothing', { replaces: 'nothing' }, 'notFound'],
  ['a key result that is not there', { keyResult: 'gone' }, 'keyResultGone'],
  ['a confidence of 11', { confidence: 11 }, 'malformed'],
  ['half a confidence', { confidence: 5.5 }, 'malformed'],
  ['a number beyond numbers', { value: Number.POSITIVE_INFINITY }, 'malformed'],
] as const)('%s is refused, and nothing is recorded', async (_, wrong, code) => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  const { value, ...more } = { value: 3, ...wrong } as { value: number };
  await expect(record(background, keyResult, value, more)).rejects.toMatchObject({ code });
  expect(await checkInsOf(background)).toEqual([]);
});

test('what is mine or nobody’s is due first by how long it has waited; others are counted', async () => {
  const background = startBackground();
  const { ask } = background;
  const { me, objective, keyResult, otherKeyResult } = await settle(background);
  const bo = (await ask('person.save', { id: null, name: 'Bo Lind' })).id;
  const save = (id: string | null, code: string, owner: string | null) =>
    ask('keyResult.save', { id, fields: keyResultFields(objective, { code, owner }), reason: '' });
  await save(otherKeyResult, 'A2', me);
  const others = (await save(null, 'A3', bo)).id;
  await record(background, keyResult, 4);
  background.pass({ days: 9 });

  const mine = await ask('checkIns.due', { everyone: false });
  expect(mine.due.map(({ answer, overdueDays }) => [answer.keyResult.id, overdueDays])).toEqual([
    [otherKeyResult, 9],
    [keyResult, 2],
  ]);
  expect(mine.ofOthers).toBe(1);
  expect(mine.due.map(({ answer }) => answer.standing.current?.value ?? null)).toEqual([null, 4]);
  const everyone = await ask('checkIns.due', { everyone: true });
  expect(everyone.due.map(({ answer }) => answer.keyResult.id)).toContain(others);
  expect(everyone.ofOthers).toBe(0);
});

test('nothing is due in a draft, in a closed cycle, or for what was dropped', async () => {
  const background = startBackground();
  const { ask } = background;
  const { cycle, keyResult } = await settle(background);
  await ask('keyResult.drop', { id: keyResult, reason: '' });
  const due = async () => (await ask('checkIns.due', { everyone: true })).due.length;
  expect(await due()).toBe(1);
  const fields = { name: 'Q1', startsOn: '2027-01-01', endsOn: '2027-03-31' };
  for (const state of ['draft', 'closed'] as const) {
    await ask('cycle.save', { id: cycle, fields: { ...fields, state } });
    expect(await due(), state).toBe(0);
  }
});

test('a blocker and a next step stand with the latest check-in, and go with the next one', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await record(background, keyResult, 4, { confidence: 2, blocker: ' No contract ', nextStep: 'Ask legal' });
  expect((await standingOf(background, keyResult))?.current).toMatchObject({
    blocker: 'No contract',
    nextStep: 'Ask legal',
  });
  background.pass({ days: 7 });
  await record(background, keyResult, 4, { confidence: 6 });
  expect((await standingOf(background, keyResult))?.current).toMatchObject({ blocker: null, nextStep: null });
});

test('a value is dated back to the first day of cycle or key result, whichever was earlier, and no further', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await record(background, keyResult, 5, { observedOn: '2027-01-01' });
  const tooEarly = record(background, keyResult, 4, { observedOn: '2026-12-31' });
  await expect(tooEarly).rejects.toMatchObject({ code: 'observedTooEarly' });
  expect(await checkInsOf(background)).toHaveLength(1);
});

test('of two corrections of one check-in the second is refused, and so is withdrawing what was corrected', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await record(background, keyResult, 45);
  const [wrong] = await background.ask('checkIns.read', { keyResult });
  const replaces = wrong?.id as string;
  const { undo } = await record(background, keyResult, 4.5, { replaces });
  await expect(record(background, keyResult, 4.6, { replaces })).rejects.toMatchObject({ code: 'notFound' });
  await expect(background.ask('checkIn.void', { checkIn: replaces })).rejects.toMatchObject({
    code: 'notFound',
  });
  expect((await background.ask('checkIns.read', { keyResult })).map(({ value }) => value)).toEqual([4.5]);
  await background.ask('undo', { step: undo });
  expect((await background.ask('checkIns.read', { keyResult })).map(({ value }) => value)).toEqual([45]);
});

test('a win is told once, with the check-in that brings it', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  const wins: (number | null)[] = [];
  for (const value of [5, 4.4, 3.4, 4.6, 3.2, 2.9, 1.8, 1.7]) {
    background.pass({ days: 1 });
    wins.push((await record(background, keyResult, value)).win);
  }
  expect(wins).toEqual([null, null, 0.5, null, null, 0.7, 1, null]);
});
