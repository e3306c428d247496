import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { record } from '@/lib/store/transaction';
import { type Background, JIRA, startBackground } from './background';
import { issue, jiraKey, settle } from './world';

/** Reports issues as a board does: `id` or `id under parent`. */
const report = (background: Background, ...shown: string[]) =>
  background.ask(
    'page.report',
    {
      tasks: shown.map((text) => {
        const [id = '', parent] = text.split(' under ');
        return issue(id, parent ? { parent: jiraKey(parent) } : {});
      }),
      asked: null,
    },
    JIRA,
  );
const tie = ({ ask }: Background, id: string, keyResult: string) =>
  ask('tie.create', { tasks: [issue(id)], keyResult, insteadOf: null });
const exempt = ({ ask }: Background, id: string) =>
  ask('exemption.create', { tasks: [issue(id)], reason: 'upkeep' });
const marksOf = async ({ ask }: Background, ...ids: string[]) => {
  const { marks } = await ask('page.badges', { tasks: ids.map(jiraKey), open: null }, JIRA);
  return ids.map((id) => marks[jiraKey(id)]);
};
const thisTask = ({ ask }: Background, id: string) => ask('task.read', { seen: issue(id) });
const inView = async ({ ask }: Background, id: string) =>
  (await ask('tasks.inView', { tasks: [jiraKey(id)] }))[0];

const INHERITED = { state: 'tied', code: 'A1', colour: 'indigo', via: 'parent' };

test('what is under a tied task counts as tied, at any depth, and says through what', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await report(background, 'ABC-1', 'ABC-2 under ABC-1', 'ABC-3 under ABC-2', 'ABC-9');
  expect(await marksOf(background, 'ABC-3')).toEqual([{ state: 'untied' }]);
  await tie(background, 'ABC-1', keyResult);
  expect(await marksOf(background, 'ABC-1', 'ABC-2', 'ABC-3', 'ABC-9')).toEqual([
    { state: 'tied', code: 'A1', colour: 'indigo' },
    INHERITED,
    INHERITED,
    { state: 'untied' },
  ]);
  const via = { by: 'parent', key: jiraKey('ABC-1'), title: 'Issue ABC-1' };
  expect(await inView(background, 'ABC-3')).toMatchObject({ mark: INHERITED, via });
  const task = await thisTask(background, 'ABC-3');
  expect(task).toMatchObject({ state: 'tied', via, ties: [], exemption: null });
  expect(task.served.map((answer) => answer.keyResult.code)).toEqual(['A1']);
  expect((await background.records()).filter(({ kind }) => kind === 'tie')).toHaveLength(1);
});

test('an own tie or exemption overrides what is inherited, and taking it back inherits again', async () => {
  const background = startBackground();
  const { keyResult, otherKeyResult } = await settle(background);
  await report(background, 'ABC-1', 'ABC-2 under ABC-1', 'ABC-3 under ABC-2');
  await tie(background, 'ABC-1', keyResult);
  await tie(background, 'ABC-2', otherKeyResult);
  expect(await marksOf(background, 'ABC-2', 'ABC-3')).toEqual([
    { state: 'tied', code: 'A2', colour: 'indigo' },
    { ...INHERITED, code: 'A2' },
  ]);
  const { undo } = await exempt(background, 'ABC-2');
  expect(await marksOf(background, 'ABC-2', 'ABC-3')).toEqual([
    { state: 'exempt' },
    { state: 'exempt', via: 'parent' },
  ]);
  expect((await thisTask(background, 'ABC-3')).exemption).toEqual({ reason: 'upkeep' });
  await background.ask('undo', { step: undo });
  await background.ask('tie.remove', { tie: `${jiraKey('ABC-2')}~${otherKeyResult}` });
  expect(await marksOf(background, 'ABC-2', 'ABC-3')).toEqual([INHERITED, INHERITED]);
});

test('a parent whose key result was removed passes nothing on; the next one above it does', async () => {
  const background = startBackground();
  const { keyResult, otherKeyResult } = await settle(background);
  await report(background, 'ABC-1', 'ABC-2 under ABC-1', 'ABC-3 under ABC-2');
  await tie(background, 'ABC-1', keyResult);
  await tie(background, 'ABC-2', otherKeyResult);
  await background.ask('keyResult.remove', { id: otherKeyResult });
  expect(await marksOf(background, 'ABC-2', 'ABC-3')).toEqual([INHERITED, INHERITED]);
});

test('parents that lead in a circle, and one that was moved, do no harm', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await report(background, 'ABC-1 under ABC-2', 'ABC-2 under ABC-1', 'ABC-3 under OLD-1', 'NEW-1');
  expect(await marksOf(background, 'ABC-1', 'ABC-2')).toEqual([{ state: 'untied' }, { state: 'untied' }]);
  await record(background.context, (writes) =>
    writes.put('alias', jiraKey('OLD-1'), { to: jiraKey('NEW-1') }),
  );
  await tie(background, 'NEW-1', keyResult);
  expect(await marksOf(background, 'ABC-3')).toEqual([INHERITED]);
  expect((await thisTask(background, 'ABC-3')).via).toMatchObject({ key: jiraKey('NEW-1') });
});

test('an epic says how many tasks known under it take its answer', async () => {
  const background = startBackground();
  const { keyResult, otherKeyResult } = await settle(background);
  await report(background, 'ABC-1', 'ABC-2 under ABC-1', 'ABC-3 under ABC-1', 'ABC-4 under ABC-2');
  expect((await thisTask(background, 'ABC-1')).under).toBe(3);
  await tie(background, 'ABC-2', otherKeyResult);
  await tie(background, 'ABC-1', keyResult);
  expect((await thisTask(background, 'ABC-1')).under).toBe(1);
  expect((await thisTask(background, 'ABC-2')).under).toBe(1);
});

test('the bell names everything that inherits: after a tie, its undo, an exemption, and a new parent', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await report(background, 'ABC-1', 'ABC-2 under ABC-1', 'ABC-3 under ABC-2', 'ABC-7');
  const under = [jiraKey('ABC-2'), jiraKey('ABC-3')];
  const touched = () => background.commits.at(-1)?.touched;
  const { undo } = await tie(background, 'ABC-1', keyResult);
  expect(touched()).toEqual(expect.arrayContaining(under));
  expect(touched()).not.toContain(jiraKey('ABC-7'));
  await background.ask('undo', { step: undo });
  expect(touched()).toEqual(expect.arrayContaining(under));
  await exempt(background, 'ABC-1');
  expect(touched()).toEqual(expect.arrayContaining(under));
  await report(background, 'ABC-2 under ABC-7');
  expect(touched()).toEqual(expect.arrayContaining(under));
});

test('a parent of more tasks than the bell can name touches everything', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  const children = Array.from({ length: 250 }, (_, n) => `ABC-${n + 2} under ABC-1`);
  await report(background, 'ABC-1', ...children);
  await tie(background, 'ABC-1', keyResult);
  expect(background.commits.at(-1)?.touched).toBe('all');
});

const N = 7;
const idOf = (n: number) => `ABC-${n}`;

test('whatever is tied, exempt or nested, the nearest answer counts', async () => {
  const drawn = fc.record({
    parents: fc.array(fc.option(fc.nat(N - 1)), { minLength: N, maxLength: N }),
    answers: fc.array(fc.constantFrom(null, null, 'tie', 'exempt'), { minLength: N, maxLength: N }),
  });
  const background = startBackground();
  const { keyResult } = await settle(background);
  await fc.assert(
    fc.asyncProperty(drawn, async ({ parents, answers }) => {
      await record(background.context, async (writes) => {
        for (const kind of ['tie', 'exemption', 'task'] as const)
          for (const one of await writes.all(kind)) await writes.remove(kind, one.id);
        for (const [n, parent] of parents.entries()) {
          const key = jiraKey(idOf(n));
          await writes.put('task', key, {
            ...{ title: '', url: '', status: null, assignee: null, container: null, seenAt: 0 },
            ...{ openedAt: null, doneAt: null, doneFrom: null, statusChanges: [] },
            parent: parent === null ? null : jiraKey(idOf(parent)),
          });
          if (answers[n] === 'tie')
            await writes.put('tie', `${key}~${keyResult}`, {
              ...{ task: key, keyResult, hypothesis: '', tiedBy: null },
            });
          if (answers[n] === 'exempt') await writes.put('exemption', key, { task: key, reason: 'other' });
        }
      });
      const expected = answers.map((_, n) => {
        const met: number[] = [];
        for (let at: number | null = n; at !== null && !met.includes(at); at = parents[at] ?? null) {
          met.push(at);
          const state = answers[at] === 'tie' ? 'tied' : answers[at];
          if (state) return [state, at === n ? undefined : 'parent'];
        }
        return ['untied', undefined];
      });
      const marks = await marksOf(background, ...answers.map((_, n) => idOf(n)));
      expect(marks.map((mark) => [mark?.state, mark?.via])).toEqual(expected);
    }),
    { numRuns: 40 },
  );
}, 60_000);
