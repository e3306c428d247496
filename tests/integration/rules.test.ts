import { expect, test } from 'vitest';
import type { PayloadOf } from '@/lib/protocol/messages';
import { record } from '@/lib/store/transaction';
import { type Background, JIRA, SURFACE, startBackground } from './background';
import { CYCLE, issue, jiraKey, settle } from './world';

type Match = PayloadOf<'rule.save'>['catches']['match'];
const catching = (by: Match['by'], value: string, name = value) => ({
  ...{ tool: 'jira', site: 'acme.atlassian.net', name },
  match: { by, value } as Match,
});
const WEB = { id: '10001', title: 'Web shop' };

/** A board of four issues: two of WEB under WEB-1 and with labels, as the API tells, one elsewhere. */
async function board() {
  const background = startBackground();
  const world = await settle(background);
  const tasks = [
    issue('WEB-1', { container: WEB }),
    issue('WEB-2', { container: WEB, parent: jiraKey('WEB-1') }),
    issue('WEB-3', { container: WEB, parent: jiraKey('WEB-1') }),
    issue('OPS-1'),
  ];
  await background.ask('page.report', { tasks, asked: null }, JIRA);
  await record(background.context, async (writes) => {
    for (const id of ['WEB-2', 'WEB-3']) await writes.observe('task', jiraKey(id), { labels: ['Growth'] });
  });
  const keys = tasks.map(({ key }) => key);
  const marks = async () => {
    const reply = await background.ask('page.badges', { tasks: keys, open: null }, JIRA);
    return keys.map((key) => reply.marks[key]);
  };
  return { background, ...world, keys, marks, ...background };
}

const UNTIED = { state: 'untied' };
const RULED = { state: 'tied', code: 'A1', colour: 'indigo', via: 'rule' };

test.each<[Match['by'], string, boolean[]]>([
  ['container', WEB.id, [true, true, true, false]],
  ['keyPrefix', 'WEB', [true, true, true, false]],
  ['keyPrefix', 'web', [true, true, true, false]],
  ['label', 'growth', [false, true, true, false]],
  ['parent', jiraKey('WEB-1'), [false, true, true, false]],
])('a rule by %s %s answers what it catches, and nothing once it is removed', async (by, value, caught) => {
  const { ask, keyResult, marks, commits } = await board();
  const { id } = await ask('rule.save', { catches: catching(by, value), means: { keyResult } });
  expect(await marks()).toEqual(caught.map((is) => (is ? RULED : UNTIED)));
  // An id that names no task makes every page ask again.
  expect(commits.at(-1)?.touched).toEqual([id]);
  await ask('rule.remove', { id });
  expect(await marks()).toEqual([UNTIED, UNTIED, UNTIED, UNTIED]);
});

test('own answers and those of tasks above go before rules, and an exempting rule exempts', async () => {
  const { ask, otherKeyResult, marks } = await board();
  const means = { exempt: 'upkeep' } as const;
  await ask('rule.save', { catches: catching('keyPrefix', 'WEB'), means });
  const tie = { tasks: [issue('WEB-1')], keyResult: otherKeyResult, insteadOf: null };
  expect(await marks()).toMatchObject([{ state: 'exempt', via: 'rule' }, {}, {}, UNTIED]);
  await ask('tie.create', tie);
  const inherited = { state: 'tied', code: 'A2', via: 'parent' };
  expect(await marks()).toMatchObject([{ state: 'tied', code: 'A2' }, inherited, inherited, UNTIED]);
  const [row] = await ask('tasks.inView', { tasks: [jiraKey('WEB-2')] });
  expect(row?.via).toMatchObject({ by: 'parent', title: 'Issue WEB-1' });
});

test('This task says through which rule it is answered, and suggests something else', async () => {
  const { ask, keyResult } = await board();
  await ask('rule.save', { catches: catching('container', WEB.id, WEB.title), means: { keyResult } });
  const task = await ask('task.read', { seen: issue('WEB-2') });
  expect(task).toMatchObject({ state: 'tied', ties: [], via: { by: 'rule', rule: { name: 'Web shop' } } });
  expect(task.served.map((answer) => answer.keyResult.code)).toEqual(['A1']);
  const suggested = await ask('task.suggest', { seen: issue('WEB-2') });
  expect(suggested.map(({ keyResult: { keyResult: one } }) => one.id)).not.toContain(keyResult);
});

test('a rule on the same is changed, not doubled', async () => {
  const { ask, keyResult, otherKeyResult } = await board();
  const first = await ask('rule.save', { catches: catching('label', 'Growth'), means: { keyResult } });
  const second = await ask('rule.save', {
    catches: catching('label', ' growth'),
    means: { keyResult: otherKeyResult },
  });
  expect(second.id).toBe(first.id);
  const rules = await ask('rules.read', {});
  expect(rules.map((each) => each.keyResult?.keyResult.code)).toEqual(['A2']);
});

test('a rule rests while its key result is dropped, its cycle closed or the key result removed', async () => {
  const { ask, keyResult, cycle, marks } = await board();
  await ask('rule.save', { catches: catching('keyPrefix', 'WEB'), means: { keyResult } });
  const rest = async () => (await ask('rules.read', {}))[0]?.rest;
  expect(await rest()).toBeNull();
  const closed = await ask('cycle.save', { id: cycle, fields: { ...CYCLE, state: 'closed' } });
  expect(await rest()).toBe('closed');
  expect(await marks()).toEqual([UNTIED, UNTIED, UNTIED, UNTIED]);
  await ask('undo', { step: closed.undo });
  const dropped = await ask('keyResult.drop', { id: keyResult, reason: '' });
  expect(await rest()).toBe('dropped');
  await ask('undo', { step: dropped.undo });
  expect(await rest()).toBeNull();
  await ask('keyResult.remove', { id: keyResult });
  expect(await rest()).toBe('removed');
  expect(await marks()).toEqual([UNTIED, UNTIED, UNTIED, UNTIED]);
});

test('a preview tells what a rule would answer in view and stores nothing', async () => {
  const { ask, keyResult, otherKeyResult, keys, records } = await board();
  await ask('tie.create', { tasks: [issue('WEB-2')], keyResult: otherKeyResult, insteadOf: null });
  await ask('rule.save', { catches: catching('container', WEB.id), means: { keyResult: otherKeyResult } });
  const before = await records();
  const preview = (by: Match['by'], value: string, tasks: string[] | null = keys) =>
    ask('rule.preview', { catches: catching(by, value), means: { keyResult }, tasks });
  expect(await preview('keyPrefix', 'WEB')).toEqual({
    ...{ of: 4, caught: 2, untied: 0 },
    first: [
      { key: jiraKey('WEB-1'), title: 'Issue WEB-1' },
      { key: jiraKey('WEB-3'), title: 'Issue WEB-3' },
    ],
  });
  expect(await preview('keyPrefix', 'OPS')).toMatchObject({ caught: 1, first: [{ title: 'Issue OPS-1' }] });
  expect(await preview('container', WEB.id)).toMatchObject({ caught: 2 });
  expect(await records()).toEqual(before);
});

test('trying a change of an older rule does not put it before a newer one', async () => {
  const { ask, context, keyResult, keys } = await board();
  await record(context, (writes) => writes.observe('task', jiraKey('WEB-3'), { labels: ['Growth', 'fast'] }));
  await ask('rule.save', { catches: catching('label', 'growth'), means: { keyResult } });
  await ask('rule.save', { catches: catching('label', 'fast'), means: { keyResult } });
  const payload = { catches: catching('label', 'growth'), means: { exempt: 'other' } as const, tasks: keys };
  expect(await ask('rule.preview', payload)).toMatchObject({ caught: 1, first: [{ title: 'Issue WEB-2' }] });
});

test.each<[Match['by'], string, number]>([
  ['container', WEB.id, 3],
  ['keyPrefix', 'OPS', 1],
  ['label', 'growth', 2],
  ['parent', jiraKey('WEB-1'), 2],
])('without a view a preview by %s looks at all known tasks', async (by, value, caught) => {
  const { ask, keyResult } = await board();
  const payload = { catches: catching(by, value), means: { keyResult }, tasks: null };
  expect(await ask('rule.preview', payload)).toMatchObject({ caught });
});

test('what several tasks have in common is suggested, most untied first, until there is a rule', async () => {
  const { ask, keyResult, keys } = await board();
  const suggested = async (tasks: string[] | null) =>
    (await ask('rules.suggest', { tasks })).map(({ fields, tasks: many, untied }) => [
      ...[fields.match.by, fields.name, many, untied],
    ]);
  await ask('tie.create', { tasks: [issue('WEB-2')], keyResult, insteadOf: null });
  const all = [
    ['container', 'Web shop', 3, 2],
    ['keyPrefix', 'WEB', 3, 2],
    ['label', 'Growth', 2, 1],
    ['parent', 'Issue WEB-1', 2, 1],
  ];
  expect((await suggested(keys)).toSorted()).toEqual(all.toSorted());
  expect((await suggested(null)).toSorted()).toEqual(all.toSorted());
  expect(await suggested(keys.slice(2))).toEqual([]);
  await ask('rule.save', { catches: catching('container', WEB.id), means: { keyResult } });
  expect((await suggested(keys)).map(([by]) => by)).not.toContain('container');
});

test.each([
  ['a parent of another site', { ...catching('parent', jiraKey('WEB-1')), site: 'other.atlassian.net' }],
  ['a parent that is no task', catching('parent', 'WEB-1')],
  ['nothing but blanks', catching('label', '  ')],
])('a rule on %s is malformed', async (_, catches) => {
  const { send, keyResult } = await board();
  const message = { throughline: 'rule.save', payload: { catches, means: { keyResult } } };
  expect(await send(message, SURFACE)).toMatchObject({ ok: false, refusal: 'malformed' });
});

test('a rule for a key result that was removed meanwhile is refused', async () => {
  const { ask, keyResult } = (await board()) satisfies Background;
  await ask('keyResult.remove', { id: keyResult });
  const payload = { catches: catching('label', 'growth'), means: { keyResult } };
  await expect(ask('rule.save', payload)).rejects.toMatchObject({ code: 'keyResultGone' });
  await expect(ask('rule.preview', { ...payload, tasks: [] })).rejects.toMatchObject({
    code: 'keyResultGone',
  });
});
