import { expect, test } from 'vitest';
import type { StatusCategory } from '@/lib/domain/task';
import type { ReviewAnswer } from '@/lib/domain/tie';
import { record } from '@/lib/store/transaction';
import { type Background, JIRA, startBackground } from './background';
import { issue, jiraKey, settle } from './world';

const tieOf = (id: string, keyResult: string) => `${jiraKey(id)}~${keyResult}`;
const report = ({ ask }: Background, id: string, status: StatusCategory) =>
  ask('page.report', { tasks: [issue(id, { status })], asked: null }, JIRA);
const review = ({ ask }: Background, id: string, keyResult: string, answer: ReviewAnswer) =>
  ask('tie.review', { tie: tieOf(id, keyResult), answer });
const askedTies = async ({ ask }: Background) =>
  (await ask('hypotheses.asked', {})).asked.map(({ task }) => task.key);
const thisTie = async ({ ask }: Background, id: string) =>
  (await ask('task.read', { seen: issue(id) })).ties[0];
const hitRateOf = async ({ ask }: Background, keyResult: string) =>
  (await ask('okrs.read', { which: 'all' }))
    .flatMap(({ objectives }) => objectives.flatMap(({ keyResults }) => keyResults))
    .find((answer) => answer.keyResult.id === keyResult)?.hitRate;

/** A task in progress that is tied to a key result with something expected of it. */
async function expecting(background: Background, id: string, keyResult: string): Promise<void> {
  const { ask } = background;
  await report(background, id, 'doing');
  await ask('tie.create', { tasks: [issue(id)], keyResult, insteadOf: null });
  await ask('tie.expect', { tie: tieOf(id, keyResult), hypothesis: `${id} keeps people here` });
}

test('it is asked where the task stands when it is done, and in lists when it should show in the number', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await expecting(background, 'ABC-1', keyResult);
  expect(await thisTie(background, 'ABC-1')).toMatchObject({ asked: null, showsOn: null });
  await report(background, 'ABC-1', 'done');
  expect(await thisTie(background, 'ABC-1')).toMatchObject({ asked: 'early', showsOn: '2027-01-25' });
  expect(await askedTies(background)).toEqual([]);

  background.pass({ days: 14 });
  expect(await thisTie(background, 'ABC-1')).toMatchObject({ asked: 'due' });
  expect(await background.ask('hypotheses.asked', {})).toMatchObject({
    asked: [
      {
        tie: tieOf('ABC-1', keyResult),
        hypothesis: 'ABC-1 keeps people here',
        task: { title: 'Issue ABC-1', doneOn: '2027-01-11' },
        keyResult: { id: keyResult, code: 'A1' },
      },
    ],
    more: 0,
  });
});

test('an answer is kept, counts for the key result and is not asked for again; undo asks again', async () => {
  const background = startBackground();
  const { keyResult, otherKeyResult, me } = await settle(background);
  for (const id of ['ABC-1', 'ABC-2', 'ABC-3']) {
    await expecting(background, id, keyResult);
    await report(background, id, 'done');
  }
  background.pass({ days: 20 });
  await review(background, 'ABC-1', keyResult, 'moved');
  await review(background, 'ABC-2', keyResult, 'skipped');
  const { undo } = await review(background, 'ABC-3', keyResult, 'still');
  expect(await askedTies(background)).toEqual([]);
  expect(await hitRateOf(background, keyResult)).toEqual({ hits: 1, answered: 2, rate: null });
  expect(await hitRateOf(background, otherKeyResult)).toBeNull();
  const tie = await thisTie(background, 'ABC-1');
  expect(tie).toMatchObject({ asked: null, tie: { review: { answer: 'moved', by: me } } });
  expect(tie?.keyResult?.hitRate).toEqual({ hits: 1, answered: 2, rate: null });

  await background.ask('undo', { step: undo });
  expect(await askedTies(background)).toEqual([jiraKey('ABC-3')]);
  expect(await hitRateOf(background, keyResult)).toEqual({ hits: 1, answered: 1, rate: null });
});

test('too soon is asked again later; another hypothesis is asked anew', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await expecting(background, 'ABC-1', keyResult);
  await report(background, 'ABC-1', 'done');
  await review(background, 'ABC-1', keyResult, 'tooSoon');
  background.pass({ days: 13 });
  expect(await thisTie(background, 'ABC-1')).toMatchObject({ asked: null });
  background.pass({ days: 1 });
  expect(await askedTies(background)).toEqual([jiraKey('ABC-1')]);

  await review(background, 'ABC-1', keyResult, 'moved');
  const tie = tieOf('ABC-1', keyResult);
  await background.ask('tie.expect', { tie, hypothesis: 'ABC-1 keeps people here' });
  expect(await askedTies(background)).toEqual([]);
  await background.ask('tie.expect', { tie, hypothesis: 'It brings people' });
  expect(await askedTies(background)).toEqual([jiraKey('ABC-1')]);
});

test('nothing is asked of what was given up, of a closed cycle, or without an expectation', async () => {
  const background = startBackground();
  const { keyResult, otherKeyResult, cycle } = await settle(background);
  await expecting(background, 'ABC-1', keyResult);
  await expecting(background, 'ABC-2', otherKeyResult);
  await expecting(background, 'ABC-3', otherKeyResult);
  await background.ask('tie.expect', { tie: tieOf('ABC-3', otherKeyResult), hypothesis: ' ' });
  for (const id of ['ABC-1', 'ABC-2', 'ABC-3']) await report(background, id, 'done');
  background.pass({ days: 14 });
  expect(await askedTies(background)).toEqual([jiraKey('ABC-1'), jiraKey('ABC-2')]);
  await background.ask('keyResult.drop', { id: keyResult, reason: '' });
  expect(await askedTies(background)).toEqual([jiraKey('ABC-2')]);
  const [only] = await background.ask('okrs.read', { which: 'all' });
  const { name, startsOn, endsOn } = only?.cycle ?? { name: '', startsOn: '', endsOn: '' };
  await background.ask('cycle.save', { id: cycle, fields: { name, startsOn, endsOn, state: 'closed' } });
  expect(await askedTies(background)).toEqual([]);
});

test('a task that has moved is asked about under its present name, once', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await expecting(background, 'ABC-1', keyResult);
  await record(background.context, (writes) =>
    writes.put('alias', jiraKey('ABC-1'), { to: jiraKey('XYZ-1') }),
  );
  await report(background, 'XYZ-1', 'done');
  background.pass({ days: 14 });
  expect(await askedTies(background)).toEqual([jiraKey('XYZ-1')]);
});

test('an answer to an unknown tie is refused', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await expect(review(background, 'ABC-9', keyResult, 'moved')).rejects.toMatchObject({ code: 'notFound' });
});

test('a finished task of which nothing was expected asks for the number, once, until somebody has measured it', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  for (const id of ['ABC-1', 'ABC-2']) {
    await report(background, id, 'doing');
    await background.ask('tie.create', { tasks: [issue(id)], keyResult, insteadOf: null });
    expect((await thisTie(background, id))?.asksForNumber).toBe(false);
    await report(background, id, 'done');
    expect((await thisTie(background, id))?.asksForNumber).toBe(true);
  }
  await review(background, 'ABC-1', keyResult, 'skipped');
  expect((await thisTie(background, 'ABC-1'))?.asksForNumber).toBe(false);
  expect((await thisTie(background, 'ABC-2'))?.asksForNumber).toBe(true);
  expect(await hitRateOf(background, keyResult)).toBeNull();
  await background.ask('checkIn.create', {
    ...{ keyResult, value: 4, confidence: null, note: '', observedOn: null, replaces: null },
  });
  expect((await thisTie(background, 'ABC-2'))?.asksForNumber).toBe(false);
});
