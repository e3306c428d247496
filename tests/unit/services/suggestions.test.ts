import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { SeenTask } from '@/lib/domain/task';
import type { Context } from '@/lib/services/context';
import { searchKeyResults, suggest } from '@/lib/services/suggestions';
import { command } from '@/lib/store/transaction';
import { contextOf, jiraKey, keepOkrs, keepTied, seenTask } from './okr-fixture';

const BOARD = { id: 'ABC', title: 'Apollo' };
let context: Context;
let databases = 0;

beforeEach(async () => {
  databases += 1;
  context = contextOf(`suggestions-${databases}`);
  await keepOkrs(context, [
    { id: 'activation', title: 'More new customers finish the setup wizard' },
    { id: 'speed', title: 'The dashboard opens within a second' },
    { id: 'churn', title: '降低新用户流失率' },
    { id: 'gone', title: 'Setup wizard in every language', dropped: true },
    { id: 'past', title: 'Setup wizard exists', objective: 'closed' },
  ]);
});

/** The proposed key results with the kinds of their reasons. */
async function proposed(seen: SeenTask): Promise<[string, string[]][]> {
  const suggestions = await suggest(context, seen);
  return suggestions.map(({ keyResult, reasons }) => [
    keyResult.keyResult.id,
    reasons.map((reason) => reason.because),
  ]);
}

const named = async (text: string): Promise<string[]> =>
  (await searchKeyResults(context, text)).map((answer) => answer.keyResult.id);

test('without anything to go by, nothing is proposed', async () => {
  expect(await proposed(seenTask('ABC-1', { title: 'Tidy up' }))).toEqual([]);
});

test('words in common propose a key result, and are named', async () => {
  const [first, ...more] = await suggest(context, seenTask('ABC-1', { title: 'Shorten the setup wizard' }));
  expect(first?.keyResult.keyResult.id).toBe('activation');
  expect(first?.reasons).toEqual([{ because: 'words', words: ['setup', 'wizard'] }]);
  expect(more).toEqual([]);
});

test('Chinese words are found inside a sentence', async () => {
  expect(await proposed(seenTask('ABC-1', { title: '分析用户流失的原因' }))).toEqual([['churn', ['words']]]);
});

test('a misspelt or shortened word still counts', async () => {
  expect(await proposed(seenTask('ABC-1', { title: 'Dashbord is slow' }))).toEqual([['speed', ['words']]]);
  expect(await proposed(seenTask('ABC-1', { title: 'Dash work' }))).toEqual([['speed', ['words']]]);
});

test('siblings are counted and told with their parent', async () => {
  const parent = jiraKey('ABC-100');
  await keepTied(context, jiraKey('ABC-2'), ['speed'], { parent });
  await keepTied(context, jiraKey('ABC-3'), ['speed', 'churn'], { parent });
  const [first, second] = await suggest(context, seenTask('ABC-1', { parent }));
  expect(first?.reasons[0]).toEqual({ because: 'siblings', count: 2, parent: 'ABC-100' });
  expect(second?.reasons[0]).toEqual({ because: 'siblings', count: 1, parent: 'ABC-100' });
});

test('what the parent serves goes first, then siblings, container, assignee and words', async () => {
  const parent = jiraKey('ABC-100');
  await command(context, async (writes) => {
    await writes.put('person', 'ada', { name: 'Ada', accounts: [], me: false });
  });
  await keepOkrs(context, [
    { id: 'byParent', title: 'P' },
    { id: 'bySibling', title: 'S' },
    { id: 'byContainer', title: 'C' },
    { id: 'byAssignee', title: 'A' },
    { id: 'byWords', title: 'Fewer lost invoices' },
  ]);
  await keepTied(context, jiraKey('XYZ-5'), ['byAssignee'], { assignee: 'ada' });
  await keepTied(context, jiraKey('ABC-4'), ['byContainer'], { container: BOARD });
  await keepTied(context, jiraKey('ABC-3'), ['bySibling'], { parent });
  await keepTied(context, parent, ['byParent']);
  const seen = seenTask('ABC-1', {
    title: 'Find lost invoices',
    parent,
    container: BOARD,
    assignee: { name: 'Ada' },
  });
  expect((await proposed(seen)).map(([id, reasons]) => [id, reasons[0]])).toEqual([
    ['byParent', 'parent'],
    ['bySibling', 'siblings'],
    ['byContainer', 'container'],
    ['byAssignee', 'assignee'],
    ['byWords', 'words'],
  ]);
});

test('a project of the same id on another site is another project', async () => {
  await keepTied(context, jiraKey('ABC-4', 'other.atlassian.net'), ['speed'], { container: BOARD });
  const reasons = await suggest(context, seenTask('ABC-1', { container: BOARD }));
  expect(reasons.flatMap((suggestion) => suggestion.reasons.map(({ because }) => because))).toEqual([
    'recent',
  ]);
});

test('a browser that reads backwards one by one proposes the same', async () => {
  const parent = jiraKey('ABC-100');
  await keepTied(context, jiraKey('ABC-2'), ['speed'], { parent, container: BOARD });
  await keepTied(context, jiraKey('ABC-3'), ['churn'], { container: BOARD });
  const seen = seenTask('ABC-1', { parent, container: BOARD });
  const atOnce = await suggest(context, seen);
  const { getAllRecords } = IDBIndex.prototype as { getAllRecords?: unknown };
  Reflect.deleteProperty(IDBIndex.prototype, 'getAllRecords');
  try {
    expect(await suggest(context, seen)).toEqual(atOnce);
  } finally {
    Object.assign(IDBIndex.prototype, { getAllRecords });
  }
});

test('a key result that was tied lately is proposed, the latest first', async () => {
  await keepTied(context, jiraKey('ZZZ-1'), ['speed']);
  await keepTied(context, jiraKey('ZZZ-2'), ['churn']);
  expect(await proposed(seenTask('ABC-1'))).toEqual([
    ['churn', ['recent']],
    ['speed', ['recent']],
  ]);
});

test("the person's own key results are the last resort", async () => {
  await command(context, async (writes) => {
    await writes.put('person', 'me', { name: 'Ada', accounts: [], me: true });
  });
  await keepOkrs(context, [{ id: 'mine', title: 'M', owner: 'me' }]);
  expect(await proposed(seenTask('ABC-1'))).toEqual([['mine', ['mine']]]);
});

test('what the page does not show of a task is taken from what was stored', async () => {
  await keepTied(context, jiraKey('ABC-2'), ['speed'], { container: BOARD });
  await keepTied(context, jiraKey('ABC-1'), [], { container: BOARD });
  expect((await proposed(seenTask('ABC-1')))[0]).toEqual(['speed', ['container', 'recent']]);
});

test('dropped key results, closed cycles and what is served already are never proposed', async () => {
  const parent = jiraKey('ABC-100');
  await keepTied(context, jiraKey('ABC-2'), ['gone', 'past', 'speed', 'churn'], { parent });
  await keepTied(context, jiraKey('ABC-1'), ['speed'], { parent });
  expect((await proposed(seenTask('ABC-1'))).map(([id]) => id)).toEqual(['churn']);
});

test('at most eight key results are proposed', async () => {
  const many = Array.from({ length: 12 }, (_, n) => ({ id: `many-${n}`, title: `Invoice ${n}` }));
  await keepOkrs(context, many);
  expect(await suggest(context, seenTask('ABC-1', { title: 'Invoice' }))).toHaveLength(8);
});

test('a changed key result is found by its new words at once', async () => {
  await proposed(seenTask('ABC-1', { title: 'warm up' }));
  await keepOkrs(context, [{ id: 'speed', title: 'Invoices arrive on time' }]);
  expect(await proposed(seenTask('ABC-1', { title: 'Late invoices' }))).toEqual([['speed', ['words']]]);
  expect(await proposed(seenTask('ABC-1', { title: 'Dashboard' }))).toEqual([]);
});

test('an empty search answers every key result that can be served, in order', async () => {
  expect(await named('')).toEqual(['activation', 'speed', 'churn']);
});

test.each([
  ['wiz', ['activation']],
  ['second dash', ['speed']],
  ['second wizard', []],
  ['流失', ['churn']],
  ['户流', ['churn']],
  ['k1', ['speed']],
  ['newcomers feel', ['activation', 'speed', 'churn']],
  ['zzz', []],
])('searching for "%s" finds %j', async (text, found) => {
  expect((await named(text)).sort()).toEqual([...found].sort());
});
