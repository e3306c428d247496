import { expect, test } from 'vitest';
import { type Background, startBackground } from './background';
import { CYCLE, issue, settle } from './world';

const check = ({ ask }: Background, keyResult: string, value: number, more = {}) =>
  ask('checkIn.create', {
    ...{ keyResult, value, confidence: 7, note: '', observedOn: null, replaces: null },
    ...more,
  });
const read = ({ ask }: Background, cycle: string | null = null, week: string | null = null) =>
  ask('digest.read', { cycle, week });

test('this week of the running cycle: what moved, wins, closed work once per key result, and who is due', async () => {
  const background = startBackground();
  const { keyResult, otherKeyResult } = await settle(background);
  await check(background, keyResult, 5, { observedOn: '2027-01-04' });
  await background.ask('tie.create', {
    tasks: [issue('ABC-1', { status: 'doing' }), issue('ABC-2', { status: 'doing' })],
    keyResult,
    insteadOf: null,
  });
  background.pass({ days: 1 });
  await background.ask('tie.create', {
    tasks: [issue('ABC-1', { status: 'done' })],
    keyResult,
    insteadOf: null,
  });
  await check(background, keyResult, 3.5);
  const digest = await read(background);
  expect(digest).toMatchObject({
    cycle: { name: CYCLE.name },
    week: { startsOn: '2027-01-11', endsOn: '2027-01-17', asOf: '2027-01-12' },
    previous: '2027-01-04',
    next: null,
    withoutWork: false,
  });
  const [first, second] = digest?.entries ?? [];
  expect(first).toMatchObject({
    keyResult: { id: keyResult },
    before: { value: 5, progress: 0 },
    after: { value: 3.5, progress: 0.5 },
    wins: [0.5],
    closed: [{ title: 'Issue ABC-1', url: 'https://acme.atlassian.net/browse/ABC-1' }],
    closedCount: 1,
    isDue: false,
  });
  expect(second).toMatchObject({
    keyResult: { id: otherKeyResult },
    measured: false,
    closedCount: 0,
    isDue: true,
  });
});

test('a week that is over is told as it was, by any of its days, and nobody is due in it', async () => {
  const background = startBackground();
  const { cycle, keyResult } = await settle(background);
  await check(background, keyResult, 4);
  background.pass({ days: 21 });
  await check(background, keyResult, 2);
  const digest = await read(background, cycle, '2027-01-14');
  expect(digest).toMatchObject({ week: { asOf: '2027-01-17' }, previous: '2027-01-04', next: '2027-01-18' });
  expect(digest?.entries[0]).toMatchObject({ before: null, after: { value: 4 }, isDue: false });
  expect((await read(background, cycle, '2027-01-02'))?.previous).toBeNull();
});

test('without a cycle there is no digest, nor of one that is gone; a draft is none', async () => {
  const background = startBackground();
  expect(await read(background)).toBeNull();
  const { cycle } = await settle(background);
  expect(await read(background, 'gone')).toBeNull();
  await background.ask('cycle.save', { id: cycle, fields: { ...CYCLE, state: 'draft' } });
  expect(await read(background)).toBeNull();
});

test('a cycle that has ended opens at its last week', async () => {
  const background = startBackground();
  await settle(background);
  background.pass({ days: 100 });
  expect((await read(background))?.week).toMatchObject({ startsOn: '2027-03-29', asOf: '2027-04-04' });
});
