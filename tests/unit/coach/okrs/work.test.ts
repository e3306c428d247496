import { expect, test } from 'vitest';
import type { Metric } from '@/lib/domain/metric';
import { dayOfCycle } from '../../domain/arbitrary';
import { weekly } from '../work/facts';
import { accused, judged, objective, okrs, result, TODAY, task, tasks } from './okrs';

const flat = weekly(20, 20, 20, 20, 20, 20, 20);
const risen = weekly(20, 22, 24, 26, 28, 30, 32);

test('starved: off track and no open work', () => {
  const starving = { objectives: [objective('o')], keyResults: [result('k', 'o', {}, flat)] };
  expect(judged('starved', okrs(starving))).toMatchObject([
    {
      tier: 'firm',
      subject: { kind: 'keyResult', id: 'k' },
      evidence: { status: 'offTrack', asOf: dayOfCycle(45) },
    },
  ]);
  const done = task('t', { status: 'done', keyResults: ['k'] });
  expect(accused('starved', okrs({ ...starving, tasks: [done] }))).toEqual(['k']);
  expect(accused('starved', okrs({ ...starving, tasks: [task('t', { keyResults: ['k'] })] }))).toEqual([]);
});

test('starved: an outdated value counts, one on track or given up does not', () => {
  const given = (state: ReturnType<typeof result>) =>
    okrs({ objectives: [objective('o')], keyResults: [state] });
  expect(accused('starved', given(result('k', 'o', {}, weekly(20, 20))))).toEqual(['k']);
  expect(accused('starved', given(result('k', 'o', {}, risen)))).toEqual([]);
  expect(accused('starved', given({ ...result('k', 'o', {}, flat), asOf: null }))).toEqual([]);
  const dropped = { on: dayOfCycle(3), reason: '' };
  expect(accused('starved', given(result('k', 'o', { dropped }, flat)))).toEqual([]);
});

const half = {
  objectives: [objective('o')],
  keyResults: [result('k', 'o', {}, flat), result('l', 'o', {}, risen)],
};

test('crowded: most of the work on a result that has not moved', () => {
  const work = [...tasks(6, 'a', { keyResults: ['k'] }), ...tasks(4, 'b', { keyResults: ['l'] })];
  expect(judged('crowded', okrs({ ...half, tasks: work }))).toMatchObject([
    { subject: { id: 'k' }, evidence: { tasks: 6, of: 10, moved: 0, days: 30 } },
  ]);
  expect(accused('crowded', okrs({ ...half, tasks: [...work, task('c', { keyResults: ['l'] })] }))).toEqual(
    [],
  );
});

test.each([
  ['fewer than five tasks', tasks(4, 'a', { keyResults: ['k'] })],
  ['a result that moves', tasks(9, 'a', { keyResults: ['l'] })],
  ['work that closed long ago', tasks(9, 'a', { keyResults: ['k'], status: 'done', doneOn: dayOfCycle(14) })],
])('crowded: silent for %s', (_, work) => {
  expect(accused('crowded', okrs({ ...half, tasks: work }))).toEqual([]);
});

test('crowded: a single result cannot crowd another out', () => {
  const single = { objectives: [objective('o')], keyResults: [result('k', 'o', {}, flat)] };
  expect(accused('crowded', okrs({ ...single, tasks: tasks(9, 'a', { keyResults: ['k'] }) }))).toEqual([]);
});

test('crowded: closed in the last 30 days is work as well', () => {
  const closed = tasks(5, 'a', { keyResults: ['k'], status: 'done', doneOn: dayOfCycle(15) });
  expect(accused('crowded', okrs({ ...half, tasks: closed }))).toEqual(['k']);
});

test('an objective is workless when at least half of its results are, and two', () => {
  const workless = (id: string) => result(id, 'o', {}, flat, [8, 9, 10]);
  const given = (...keyResults: ReturnType<typeof result>[]) =>
    okrs({ objectives: [objective('o')], keyResults });
  const [found] = judged(
    'objective-without-outcome',
    given(workless('k'), workless('l'), result('m', 'o'), result('n', 'o')),
  );
  expect(found).toMatchObject({
    tier: 'firm',
    subject: { kind: 'objective', id: 'o' },
    evidence: { keyResults: ['k', 'l'], of: 4, closings: 6 },
  });
  const more = ['m', 'n', 'p'].map((id) => result(id, 'o'));
  expect(accused('objective-without-outcome', given(workless('k'), workless('l'), ...more))).toEqual([]);
  expect(accused('objective-without-outcome', given(workless('k')))).toEqual([]);
});

test('a guardrail broken beside success', () => {
  const metric: Metric = { kind: 'atMost', high: 5, unit: '%', precision: 1 };
  const broken = result('g', 'o', { metric }, weekly(4, 4, 4, 4, 4, 4, 6));
  const given = (...keyResults: ReturnType<typeof result>[]) =>
    okrs({ objectives: [objective('o')], keyResults });
  expect(judged('guardrail-beside-success', given(broken, result('k', 'o', {}, risen)))).toMatchObject([
    { subject: { id: 'g' }, evidence: { beside: 'k', value: 6, observedOn: dayOfCycle(42) } },
  ]);
  expect(accused('guardrail-beside-success', given(broken, result('k', 'o', {}, flat)))).toEqual([]);
  expect(accused('guardrail-beside-success', given(broken, result('k', 'other', {}, risen)))).toEqual([]);
  const list = [{ id: 'a', title: '', weight: 1, dueOn: dayOfCycle(80) }];
  const unbegun = result(
    'k',
    'o',
    { metric: { kind: 'milestones', milestones: list } },
    weekly(...Array(7).fill([])),
  );
  expect(unbegun.standing.status).toBe('onTrack');
  expect(accused('guardrail-beside-success', given(broken, unbegun))).toEqual([]);
  const other = result('h', 'o', { metric }, weekly(4, 4, 4, 4, 4, 4, 4));
  expect(accused('guardrail-beside-success', given(broken, other))).toEqual([]);
  const held = result('g', 'o', { metric }, weekly(4, 4, 4, 4, 4, 4, 5));
  expect(accused('guardrail-beside-success', given(held, result('k', 'o', {}, risen)))).toEqual([]);
});

test('bottleneck: one person owns more than half of at least four', () => {
  const given = (anas: number, bens: number) =>
    okrs({
      objectives: [objective('o'), objective('p')],
      keyResults: [
        ...Array.from({ length: anas }, (_, index) => result(`a${index}`, 'o', { owner: 'ana' })),
        ...Array.from({ length: bens }, (_, index) => result(`b${index}`, 'p', { owner: 'ben' })),
      ],
    });
  expect(judged('bottleneck', given(4, 3))).toMatchObject([
    {
      subject: { kind: 'objective', id: 'o' },
      evidence: { person: 'ana', owned: 4, ofOwned: 7, keyResults: ['a0', 'a1', 'a2', 'a3'] },
    },
  ]);
  expect(accused('bottleneck', given(4, 4))).toEqual([]);
  expect(accused('bottleneck', given(3, 1))).toEqual([]);
  expect(accused('bottleneck', given(6, 0))).toEqual([]);
});

test('bottleneck: one person is assigned most of the open tied work, wherever it serves', () => {
  const given = (readOn: number) =>
    okrs({
      objectives: [objective('o'), objective('p')],
      keyResults: [result('k', 'o', { owner: 'ana' }), result('l', 'p', { owner: 'ben' })],
      tasks: [
        ...tasks(3, 'a', { keyResults: ['k'], assignee: 'ben' }),
        ...tasks(3, 'b', { keyResults: ['l'], assignee: 'ben', readOn: dayOfCycle(readOn) }),
        ...tasks(5, 'c', { keyResults: ['k'], assignee: 'ana', readOn: dayOfCycle(readOn) }),
        ...tasks(9, 'd', { keyResults: ['k'], assignee: 'ana', status: 'done' }),
      ],
    });
  expect(judged('bottleneck', given(TODAY - 3))).toMatchObject([
    {
      subject: { id: 'o' },
      evidence: { person: 'ben', count: 6, ofAssigned: 11, asOf: dayOfCycle(TODAY - 3) },
    },
    { subject: { id: 'p' } },
  ]);
  // Nobody knows who has the work by now.
  expect(accused('bottleneck', given(TODAY - 20))).toEqual([]);
});
