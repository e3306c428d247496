import { expect, test } from 'vitest';
import type { Metric, Range } from '@/lib/domain/metric';
import { accused, alignment, judged, objective, okrs, result, task } from './okrs';

const measure = { unit: '%', precision: 0 };
const up: Range = { kind: 'increase', baseline: 20, target: 40, ...measure, pacing: { shape: 'linear' } };
const down: Range = { ...up, kind: 'decrease', baseline: 40, target: 20 };
const floor: Metric = { kind: 'atLeast', low: 30, ...measure };
const ceiling: Metric = { kind: 'atMost', high: 30, ...measure };

function two(
  a: [string, Metric],
  b: [string, Metric],
  owners: [string | null, string | null] = ['ana', 'ben'],
) {
  return okrs({
    objectives: [objective('o'), objective('p')],
    keyResults: [
      result('k', 'o', { title: a[0], metric: a[1], owner: owners[0] }),
      result('l', 'p', { title: b[0], metric: b[1], owner: owners[1] }),
    ],
  });
}

test.each<[string, [string, Metric], [string, Metric]]>([
  ['up and down', ['Raise share of manual checks', up], ['Reduce the share of manual checks to 20 %', down]],
  [
    'a target above a ceiling',
    ['Increase discount rate', up],
    ['Keep the discount rate below 30 %', ceiling],
  ],
  ['a target below a floor', ['Cut buffer stock', down], ['Buffer stock', floor]],
  ['bands apart', ['Occupancy of wards', { ...floor, low: 31 }], ['Occupancy of wards', ceiling]],
  ['Chinese', ['提高人工审核比例', up], ['降低人工审核比例', down]],
  ['Spanish', ['Aumentar la tasa de descuento', up], ['Reducir la tasa de descuento', down]],
])('conflict: %s, told on both', (_, a, b) => {
  expect(judged('conflict', two(a, b))).toMatchObject([
    { subject: { kind: 'keyResult', id: 'k' }, evidence: { other: 'l', otherObjective: 'p' } },
    { subject: { kind: 'keyResult', id: 'l' }, evidence: { other: 'k', otherObjective: 'o' } },
  ]);
});

test.each<[string, [string, Metric], [string, Metric]]>([
  ['another metric', ['Share of manual checks', up], ['Share of late deliveries', down]],
  ['another unit', ['Discount', up], ['Discount', { ...down, unit: '€' }]],
  ['a target inside the band', ['Discount rate', up], ['Discount rate', { ...ceiling, high: 40 }]],
  ['bands that touch', ['Occupancy', { ...floor, low: 30 }], ['Occupancy', ceiling]],
  ['no metric in the title', ['Raise', up], ['Reduce', down]],
  ['what is counted in nothing', ['Certificate', { kind: 'binary' }], ['Certificate', { kind: 'binary' }]],
])('conflict: not for %s', (_, a, b) => {
  expect(accused('conflict', two(a, b))).toEqual([]);
});

test('duplicate: the same metric and direction under two owners, told on both', () => {
  const both = two(['Raise trial activation', up], ['Trial activation', floor]);
  expect(judged('duplicate', both)).toMatchObject([
    { subject: { id: 'k' }, evidence: { other: 'l', otherObjective: 'p', otherOwner: 'ben' } },
    { subject: { id: 'l' }, evidence: { other: 'k', otherOwner: 'ana' } },
  ]);
  expect(accused('duplicate', two(['Trial activation', up], ['Trial activation', down]))).toEqual([]);
  expect(
    accused('duplicate', two(['Trial activation', up], ['Trial activation', up], ['ana', 'ana'])),
  ).toEqual([]);
  expect(
    accused('duplicate', two(['Trial activation', up], ['Trial activation', up], ['ana', null])),
  ).toEqual([]);
});

test('duplicate: a cascade is none, at whatever distance', () => {
  const both = two(['Trial activation', up], ['Trial activation', up]);
  const objectives = [...both.objectives, objective('q')];
  expect(accused('duplicate', { ...both, alignments: [alignment('p', 'o')] })).toEqual([]);
  expect(accused('duplicate', { ...both, alignments: [alignment('p', 'k', 'keyResult')] })).toEqual([]);
  const far = [alignment('o', 'q'), alignment('q', 'p')];
  expect(accused('duplicate', { ...both, objectives, alignments: far })).toEqual([]);
  const siblings = [alignment('o', 'q'), alignment('p', 'q')];
  expect(accused('duplicate', { ...both, objectives, alignments: siblings })).toEqual(['k', 'l']);
});

test('a task that serves two results is torn only if these are in conflict', () => {
  const serving = task('t', { keyResults: ['k', 'l'] });
  const torn = { ...two(['Discount rate', up], ['Discount rate', down]), tasks: [serving] };
  expect(judged('torn-task', torn)).toMatchObject([
    { subject: { kind: 'task', id: 't' }, evidence: { keyResults: ['k', 'l'] } },
  ]);
  const friends = { ...two(['Discount rate', up], ['Churn', down]), tasks: [serving] };
  expect(accused('torn-task', friends)).toEqual([]);
  expect(accused('torn-task', { ...torn, tasks: [{ ...serving, status: 'done' }] })).toEqual([]);
  expect(accused('torn-task', { ...torn, tasks: [{ ...serving, keyResults: ['k'] }] })).toEqual([]);
});
