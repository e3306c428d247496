import { expect, test } from 'vitest';
import type { StatusCategory } from '@/lib/domain/task';
import type { PayloadOf } from '@/lib/protocol/messages';
import { readFindings } from '@/lib/services/findings';
import { record } from '@/lib/store/transaction';
import { type Background, JIRA, startBackground } from './background';
import { issue, jiraKey, keyResultFields, objectiveFields, settle } from './world';

const ISSUES = ['ABC-1', 'ABC-2', 'ABC-3', 'ABC-4'];

const checkIn = ({ ask }: Background, keyResult: string, value: number) =>
  ask('checkIn.create', {
    keyResult,
    value,
    confidence: null,
    note: '',
    observedOn: null,
    replaces: null,
  });
const report = ({ ask }: Background, ids: readonly string[], status: StatusCategory) =>
  ask('page.report', { tasks: ids.map((id) => issue(id, { status })), asked: null }, JIRA);
const tie = ({ ask }: Background, ids: readonly string[], keyResult: string) =>
  ask('tie.create', { tasks: ids.map((id) => issue(id)), keyResult, insteadOf: null });
const rulesAbout = async ({ ask }: Background, keyResult: string) =>
  (await ask('findings.read', { keyResults: [keyResult], task: null })).all.map(({ rule }) => rule);

/** Three of the tasks close on 14 January; the number stands at 5 before and, twice, after its lag. */
async function workless(background: Background, keyResult: string): Promise<void> {
  await checkIn(background, keyResult, 5);
  background.pass({ days: 3 });
  await report(background, ISSUES.slice(0, 3), 'done');
  background.pass({ days: 18 });
  await checkIn(background, keyResult, 5);
  background.pass({ days: 6 });
  await report(background, ISSUES.slice(3), 'doing');
  await checkIn(background, keyResult, 5);
}

test('tasks close and the number stands still: told with closings, lag, days and as of when', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await report(background, ISSUES, 'todo');
  await tie(background, ISSUES, keyResult);
  await workless(background, keyResult);
  const { all, glance } = await background.ask('findings.read', { keyResults: [keyResult], task: null });
  expect(all).toMatchObject([
    {
      rule: 'output-without-outcome',
      tier: 'firm',
      subject: { kind: 'keyResult', id: keyResult },
      evidence: { closings: 3, lagDays: 14, days: 27, since: '2027-01-11', asOf: '2027-02-07' },
      names: { [keyResult]: 'Churn falls from 5 % to 2 %' },
    },
  ]);
  expect(glance).toEqual(all);
});

test('work counts through the task above it and through a rule', async () => {
  const above = startBackground();
  const world = await settle(above);
  const epic = issue('ABC-9');
  await above.ask(
    'page.report',
    { tasks: [epic, ...ISSUES.map((id) => issue(id, { status: 'todo', parent: epic.key }))], asked: null },
    JIRA,
  );
  await tie(above, ['ABC-9'], world.keyResult);
  await workless(above, world.keyResult);
  expect(await rulesAbout(above, world.keyResult)).toEqual(['output-without-outcome']);

  const ruled = startBackground();
  const { keyResult } = await settle(ruled);
  await report(ruled, ISSUES, 'todo');
  await ruled.ask('rule.save', {
    catches: {
      tool: 'jira',
      site: 'acme.atlassian.net',
      name: 'ABC',
      match: { by: 'keyPrefix', value: 'ABC' },
    },
    means: { keyResult },
  });
  await workless(ruled, keyResult);
  expect(await rulesAbout(ruled, keyResult)).toEqual(['output-without-outcome']);
});

test('a task that was done when it was first met closed on no known day', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await tie(background, ['ABC-4'], keyResult);
  await workless(background, keyResult);
  await tie(background, ISSUES, keyResult);
  expect(await rulesAbout(background, keyResult)).toEqual([]);
});

test('all that is pursued is judged together, with the names of what is meant', async () => {
  const background = startBackground();
  const { cycle, objective, keyResult, otherKeyResult } = await settle(background);
  await report(background, ISSUES, 'todo');
  await tie(background, ISSUES, keyResult);
  await workless(background, keyResult);
  await background.ask('objective.save', {
    id: null,
    fields: objectiveFields(cycle, { title: 'Newcomers find us' }),
    parent: null,
    reason: '',
  });
  await report(background, ['ABC-7'], 'doing');
  const { all, glance } = await background.ask('findings.read', { keyResults: null, task: null });
  // What is found of a task is told where the task stands.
  expect(all.filter(({ subject }) => subject.kind === 'task' || subject.kind === 'tie')).toEqual([]);
  const told = all.map(({ rule, subject }) => [rule, subject.id]);
  expect(told[0]).toEqual(['output-without-outcome', keyResult]);
  expect(told).toContainEqual(['never-checked-in', otherKeyResult]);
  expect(told).toContainEqual(['unowned-objective', objective]);
  expect(all.find(({ rule }) => rule === 'too-few-key-results')?.names).toMatchObject(
    Object.fromEntries([
      [all.find(({ rule }) => rule === 'too-few-key-results')?.subject.id, 'Newcomers find us'],
    ]),
  );
  expect(glance).toHaveLength(3);
  expect(all).toEqual(expect.arrayContaining(glance));
});

test('where too many ties are kept, nothing is said of the work of all; each key result still tells its own', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await report(background, ISSUES, 'todo');
  await tie(background, ISSUES, keyResult);
  await workless(background, keyResult);
  const told = async (ties: number, tasks: number) =>
    (await readFindings(background.context, { keyResults: null, task: null }, { ties, tasks })).all.map(
      ({ rule }) => rule,
    );
  expect(await told(4, 4)).toContain('output-without-outcome');
  expect(await told(4, 3)).not.toContain('output-without-outcome');
  const without = await told(3, 4);
  expect(without).not.toContain('output-without-outcome');
  // Unread work is not said to be no work.
  expect(without).not.toContain('starved');
  expect(without).toContain('never-checked-in');
  expect(await rulesAbout(background, keyResult)).toContain('output-without-outcome');
});

test('work under a former name counts once, for all that is pursued and for the key result alone', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await report(background, ISSUES, 'todo');
  await tie(background, ISSUES, keyResult);
  await workless(background, keyResult);
  await record(background.context, async (writes) => {
    for (const id of ISSUES)
      await writes.put('alias', jiraKey(id), { to: jiraKey(id.replace('ABC', 'XYZ')) });
  });
  const { all } = await background.ask('findings.read', { keyResults: null, task: null });
  const found = all.find(({ rule }) => rule === 'output-without-outcome');
  expect(found).toMatchObject({ evidence: { closings: 3 } });
  const alone = await background.ask('findings.read', { keyResults: [keyResult], task: null });
  expect(alone.all.find(({ rule }) => rule === 'output-without-outcome')).toEqual(found);
});

test('what is muted is not told: of one subject, or altogether, until it is taken back', async () => {
  const background = startBackground();
  const { ask } = background;
  const { objective, keyResult, otherKeyResult } = await settle(background);
  background.pass({ days: 20 });
  const told = async () =>
    (await ask('findings.read', { keyResults: [keyResult, otherKeyResult], task: null })).all.map(
      ({ subject }) => subject.id,
    );
  expect(await told()).toEqual([keyResult, otherKeyResult]);

  const subject = { kind: 'keyResult', id: keyResult } as const;
  await ask('finding.mute', { rule: 'never-checked-in', subject, reason: '' });
  await ask('finding.mute', { rule: 'never-checked-in', subject, reason: ' measured in March ' });
  expect(await told()).toEqual([otherKeyResult]);
  const { undo } = await ask('finding.mute', { rule: 'never-checked-in', subject: null, reason: '' });
  expect(await told()).toEqual([]);
  const muted = await ask('mutes.read', {});
  expect(muted).toHaveLength(2);
  expect(muted).toMatchObject([
    { rule: 'never-checked-in', subject: null, name: null },
    { subject, reason: 'measured in March', name: 'Churn falls from 5 % to 2 %' },
  ]);
  await ask('undo', { step: undo });
  expect(await told()).toEqual([otherKeyResult]);
  await ask('finding.unmute', { rule: 'never-checked-in', subject });
  expect(await told()).toHaveLength(2);
  await expect(ask('finding.unmute', { rule: 'never-checked-in', subject })).rejects.toMatchObject({
    code: 'notFound',
  });

  await ask('keyResult.save', {
    id: keyResult,
    fields: keyResultFields(objective, { code: 'A9' }),
    reason: '',
  });
  expect(await told()).toHaveLength(2);
});

test('a key result that was dropped, and one that is gone, say nothing', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  background.pass({ days: 20 });
  await background.ask('keyResult.drop', { id: keyResult, reason: 'over' });
  expect(await rulesAbout(background, keyResult)).toEqual([]);
  expect(await rulesAbout(background, 'nobody')).toEqual([]);
});

test('a key result changes: drift in view and on the task, until the tie is said to hold', async () => {
  const background = startBackground();
  const { ask } = background;
  const { objective, keyResult } = await settle(background);
  await report(background, ISSUES.slice(0, 2), 'doing');
  await report(background, ISSUES.slice(2), 'done');
  await tie(background, ISSUES.slice(1), keyResult);
  const drifted = async () =>
    (await ask('tasks.inView', { tasks: ISSUES.map(jiraKey) })).flatMap(({ key, hasDrifted }) =>
      hasDrifted ? [key] : [],
    );
  expect(await drifted()).toEqual([]);
  await ask('keyResult.save', {
    id: keyResult,
    fields: keyResultFields(objective, { title: 'Churn falls below 1 %' }),
    reason: 'too easy',
  });
  expect(await drifted()).toEqual([jiraKey('ABC-2')]);
  const onTask = async () => (await ask('task.read', { seen: issue('ABC-2') })).ties[0]?.drift.length;
  expect(await onTask()).toBe(1);

  await ask('tie.keep', { tie: `${jiraKey('ABC-2')}~${keyResult}` });
  expect(await drifted()).toEqual([]);
  expect(await onTask()).toBe(0);
  await ask('keyResult.drop', { id: keyResult, reason: 'over' });
  expect(await drifted()).toEqual([jiraKey('ABC-2')]);
});

test('a parent changes: told on the objective below, until the alignment is said to hold', async () => {
  const background = startBackground();
  const { ask } = background;
  const { cycle, objective } = await settle(background);
  const parent = { kind: 'objective', id: objective } as const;
  const fields = objectiveFields(cycle, { title: 'Support answers fast' });
  const { id } = await ask('objective.save', { id: null, fields, parent, reason: '' });
  const about = async () =>
    (await ask('findings.read', { keyResults: null, task: null })).all.filter(
      ({ rule }) => rule === 'drift-upward',
    );
  expect(await about()).toEqual([]);
  await ask('objective.save', {
    id: objective,
    fields: objectiveFields(cycle, { title: 'Customers bring others' }),
    parent: null,
    reason: 'the market turned',
  });
  expect(await about()).toMatchObject([
    { subject: { id }, evidence: { parent: objective }, names: { [objective]: 'Customers bring others' } },
  ]);
  await ask('alignment.keep', { child: id, parent });
  expect(await about()).toEqual([]);
});

test('the Coach draws its lines where the person moves them', async () => {
  const background = startBackground();
  const { ask } = background;
  const { objective } = await settle(background);
  const few = async () =>
    (await ask('findings.read', { keyResults: null, task: null })).all.filter(
      ({ rule }) => rule === 'too-few-key-results',
    );
  const line = { group: 'keyResults', name: 'few' };
  expect(await few()).toEqual([]);
  await ask('threshold.change', { ...line, value: 3 });
  expect(await few()).toMatchObject([{ subject: { id: objective }, evidence: { count: 2 } }]);
  expect((await ask('thresholds.read', {})).keyResults).toMatchObject({ few: { value: 3, standard: 2 } });
  await ask('threshold.change', { ...line, value: null });
  expect(await few()).toEqual([]);
  const refused = (change: Partial<PayloadOf<'threshold.change'>>) =>
    expect(ask('threshold.change', { ...line, value: 1, ...change })).rejects;
  await refused({ name: 'toString' }).toMatchObject({ code: 'notFound' });
  await refused({ group: '__proto__' }).toMatchObject({ code: 'notFound' });
  await refused({ value: -1 }).toMatchObject({ code: 'valueInvalid' });
});

test('a task that serves two results which pull apart is told so; one of them alone is not', async () => {
  const background = startBackground();
  const { ask } = background;
  const { objective, keyResult, otherKeyResult } = await settle(background);
  const { metric } = keyResultFields(objective);
  await ask('keyResult.save', {
    id: otherKeyResult,
    fields: keyResultFields(objective, {
      code: 'A2',
      metric: { ...metric, kind: 'increase', baseline: 5, target: 9 } as typeof metric,
    }),
    reason: '',
  });
  const task = jiraKey('ABC-1');
  const about = async (keyResults: string[]) =>
    (await ask('findings.read', { keyResults, task })).all.filter(({ subject }) => subject.kind === 'task');
  await tie(background, ['ABC-1'], keyResult);
  expect(await about([keyResult])).toEqual([]);
  await tie(background, ['ABC-1'], otherKeyResult);
  expect(await about([keyResult, otherKeyResult])).toMatchObject([
    { rule: 'torn-task', subject: { id: task }, evidence: { keyResults: [keyResult, otherKeyResult] } },
  ]);
  await report(background, ['ABC-1'], 'done');
  expect(await about([keyResult, otherKeyResult])).toEqual([]);
});
