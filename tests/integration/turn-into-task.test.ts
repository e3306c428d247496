import { expect, test } from 'vitest';
import { rememberHosts } from '@/lib/services/own-hosts';
import { type Background, startBackground } from './background';
import { issue, jiraKey, keyResultFields, settle } from './world';

const IN_ABC = {
  tool: 'jira',
  site: 'acme.atlassian.net',
  name: 'ABC',
  match: { by: 'keyPrefix', value: 'ABC' },
} as const;

const keyResultsOf = async ({ ask }: Background) =>
  (await ask('okrs.read', { which: 'active' }))
    .flatMap(({ objectives }) => objectives)
    .flatMap(({ keyResults }) => keyResults.map(({ keyResult }) => keyResult));

/** Objective with A1, which reads like a task and has work tied to it, and A2, whose number it is meant to move. */
async function withWork() {
  const background = startBackground();
  const world = await settle(background);
  const { keyResult } = world;
  await background.ask('tie.create', { tasks: [issue('ABC-1')], keyResult, insteadOf: null });
  await background.ask('tie.create', { tasks: [issue('ABC-2')], keyResult, insteadOf: null });
  const tie = `${jiraKey('ABC-2')}~${keyResult}`;
  await background.ask('tie.expect', { tie, hypothesis: 'half as many calls' });
  await background.ask('rule.save', { catches: IN_ABC, means: { keyResult } });
  return { background, ...world };
}

test('what served it serves the result it was meant to move, and says what is expected of it', async () => {
  const { background, keyResult, otherKeyResult } = await withWork();
  const demand = { work: { id: keyResult }, serves: { id: otherKeyResult }, hypothesis: ' fewer give up ' };
  expect(await background.ask('keyResult.turnIntoTask', demand)).toMatchObject({ serves: otherKeyResult });
  const { ties } = await background.ask('task.read', { seen: issue('ABC-1') });
  expect(ties).toMatchObject([
    { tie: { keyResult: otherKeyResult, hypothesis: 'fewer give up' }, drift: [] },
  ]);
  const other = await background.ask('task.read', { seen: issue('ABC-2') });
  expect(other.ties.map(({ tie }) => tie.hypothesis)).toEqual(['half as many calls']);
  const [rule] = await background.ask('rules.read', {});
  expect(rule).toMatchObject({ rule: { means: { keyResult: otherKeyResult }, name: 'ABC' }, rest: null });
});

test('it stands with the work of the result that it serves, though no task is known to be it', async () => {
  const { background, keyResult, otherKeyResult } = await withWork();
  const demand = { work: { id: keyResult }, serves: { id: otherKeyResult }, hypothesis: 'fewer give up' };
  const { undo } = await background.ask('keyResult.turnIntoTask', demand);
  const former = async (id: string) => (await background.ask('keyResult.read', { id }))?.formerKeyResults;
  expect(await former(otherKeyResult)).toMatchObject([{ id: keyResult, hypothesis: 'fewer give up' }]);
  expect(await former(keyResult)).toEqual([]);
  await background.ask('undo', { step: undo });
  expect(await former(otherKeyResult)).toEqual([]);
});

test('it keeps its check-ins, and the change is recorded with what it serves', async () => {
  const { background, keyResult, otherKeyResult } = await withWork();
  await background.ask('checkIn.create', {
    ...{ keyResult, value: 4, confidence: null, note: '', observedOn: null, replaces: null },
  });
  await background.ask('keyResult.turnIntoTask', {
    ...{ work: { id: keyResult }, serves: { id: otherKeyResult }, hypothesis: '' },
  });
  const dropped = { on: '2027-01-11', reason: '', work: { serves: otherKeyResult, hypothesis: '' } };
  expect((await keyResultsOf(background)).map((each) => each.dropped)).toEqual([dropped, null]);
  const records = await background.records();
  expect(records.filter(({ kind, deleted }) => kind === 'checkIn' && !deleted)).toMatchObject([
    { keyResult },
  ]);
  expect(records.filter(({ kind }) => kind === 'revision')).toMatchObject([
    { subject: { id: keyResult }, before: { dropped: null }, after: { dropped } },
  ]);
});

test('words that were never saved become work of a number that is written with them, in one step', async () => {
  const background = startBackground();
  const { objective } = await settle(background);
  const before = (await keyResultsOf(background)).length;
  const { serves, undo } = await background.ask('keyResult.turnIntoTask', {
    work: { objective, title: 'Launch the new onboarding' },
    serves: { fields: keyResultFields(objective, { title: 'Activation', code: 'A3' }) },
    hypothesis: '',
  });
  expect((await keyResultsOf(background)).slice(before)).toMatchObject([
    { id: serves, title: 'Activation', code: 'A3', dropped: null },
    { title: 'Launch the new onboarding', metric: { kind: 'binary' }, dropped: { work: { serves } } },
  ]);
  await background.ask('undo', { step: undo });
  expect(await keyResultsOf(background)).toHaveLength(before);
});

test('work of a key result that becomes work itself follows it', async () => {
  const background = startBackground();
  const { objective, keyResult, otherKeyResult } = await settle(background);
  const turn = (id: string, serves: string) =>
    background.ask('keyResult.turnIntoTask', { work: { id }, serves: { id: serves }, hypothesis: 'x' });
  const fields = keyResultFields(objective, { code: 'A3' });
  const third = await background.ask('keyResult.save', { id: null, fields, reason: '' });
  await turn(keyResult, otherKeyResult);
  await turn(otherKeyResult, third.id);
  const served = (await keyResultsOf(background)).map(({ dropped }) => dropped?.work?.serves);
  expect(served).toEqual([third.id, third.id, undefined]);
});

test('nothing can serve itself, or what was given up, and then nothing is changed', async () => {
  const { background, keyResult, otherKeyResult } = await withWork();
  await background.ask('keyResult.drop', { id: otherKeyResult, reason: '' });
  const before = await background.records();
  for (const id of [keyResult, otherKeyResult, 'gone']) {
    const turned = background.ask('keyResult.turnIntoTask', {
      ...{ work: { id: keyResult }, serves: { id }, hypothesis: '' },
    });
    await expect(turned).rejects.toMatchObject({ code: 'keyResultGone' });
  }
  expect(await background.records()).toEqual(before);
});

const address = 'acme.atlassian.net/jira/software/projects/ABC/boards/1?selectedIssue=ABC-7';

test('the task that is the work is tied with it, and one undo takes all of it back', async () => {
  const { background, keyResult, otherKeyResult } = await withWork();
  const before = await background.records();
  const { undo } = await background.ask('keyResult.turnIntoTask', {
    ...{ work: { id: keyResult }, serves: { id: otherKeyResult }, hypothesis: 'fewer give up', address },
  });
  const { ties } = await background.ask('task.read', { seen: issue('ABC-7') });
  expect(ties).toMatchObject([{ tie: { keyResult: otherKeyResult, hypothesis: 'fewer give up' } }]);
  await background.ask('undo', { step: undo });
  expect((await background.ask('task.read', { seen: issue('ABC-7') })).ties).toEqual([]);
  // A task that was met is known from then on.
  const live = (records: typeof before) =>
    records.filter((one) => !one.deleted && one.kind !== 'task').length;
  expect(live(await background.records())).toBe(live(before));
});

test.each([
  'no address',
  'https://acme.atlassian.net/jira/software/projects/ABC/boards/1',
  'https://example.com/browse/ABC-1',
  'javascript:alert(1)',
])('an address that names no known task is refused, and nothing is changed: %s', async (wrong) => {
  const { background, keyResult, otherKeyResult } = await withWork();
  const before = await background.records();
  const turn = background.ask('keyResult.turnIntoTask', {
    ...{ work: { id: keyResult }, serves: { id: otherKeyResult }, hypothesis: '', address: wrong },
  });
  await expect(turn).rejects.toMatchObject({ code: 'noTaskThere' });
  const tying = background.ask('tie.byAddress', { address: wrong, keyResult, hypothesis: '' });
  await expect(tying).rejects.toMatchObject({ code: 'noTaskThere' });
  expect(await background.records()).toEqual(before);
});

test('an address at a host that the person allowed names a task of a self-hosted tool', async () => {
  const { background, otherKeyResult } = await withWork();
  const demand = {
    address: 'https://jira.acme.test/browse/ABC-1',
    keyResult: otherKeyResult,
    hypothesis: '',
  };
  await expect(background.ask('tie.byAddress', demand)).rejects.toMatchObject({ code: 'noTaskThere' });
  await rememberHosts(background.context, ['https://jira.acme.test/*']);
  await background.ask('tie.byAddress', demand);
  const ties = (await background.records()).flatMap((one) => (one.kind === 'tie' ? one.task : []));
  expect(ties).toContain('jira:jira.acme.test:ABC-1');
});
