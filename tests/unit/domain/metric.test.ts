import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  acceptsValue,
  asksForRange,
  LARGEST_VALUE,
  type Metric,
  type Milestones,
  refuseMetric,
} from '@/lib/domain/metric';
import { progressOf } from '@/lib/domain/progress';
import { acceptedBy, metric, percent } from './arbitrary';

const FLOOR: Metric = { kind: 'atLeast', low: 50, unit: '', precision: 0 };
const CEILING: Metric = { kind: 'atMost', high: 2, unit: '%', precision: 1 };
const BAND: Metric = { kind: 'within', low: 30, high: 50, unit: '', precision: 0 };
const LIST: Milestones = {
  kind: 'milestones',
  milestones: [
    { id: 'a', title: 'A', weight: 1, dueOn: '2027-02-01' },
    { id: 'b', title: 'B', weight: 0, dueOn: '2027-03-01' },
  ],
};

function list(fields: { id?: string; weight?: number; dueOn?: string }): Metric {
  return {
    kind: 'milestones',
    milestones: [...LIST.milestones, { ...LIST.milestones[0], ...fields }],
  } as Metric;
}

test('a target that equals its baseline is refused, with the number', () => {
  expect(refuseMetric({ ...percent, baseline: 40 })).toMatchObject({
    code: 'baselineIsTarget',
    facts: { value: 40 },
  });
});

test.each([
  ['an increase that falls', { ...percent, baseline: 50 }, 'direction'],
  ['a decrease that rises', { ...percent, kind: 'decrease' }, 'direction'],
  ['a band upside down', { ...BAND, low: 51 }, 'band'],
  ['a target that is no number', { ...percent, target: Number.NaN }, 'number'],
  ['a number too large to keep', { ...FLOOR, low: LARGEST_VALUE * 2 }, 'number'],
  ['no milestones', { kind: 'milestones', milestones: [] }, 'noMilestones'],
  ['a milestone twice', list({}), 'milestoneTwice'],
  ['a milestone on no day', list({ id: 'c', dueOn: '2027-02-30' }), 'milestoneDate'],
  ['a weight below nothing', list({ id: 'c', weight: -1 }), 'number'],
  ['milestones without weight', { kind: 'milestones', milestones: [LIST.milestones[1]] }, 'weightless'],
  [
    'phases in disorder',
    {
      ...percent,
      pacing: {
        shape: 'phased',
        points: [
          { on: '2027-02-01', share: 0.5 },
          { on: '2027-01-15', share: 0.7 },
        ],
      },
    },
    'pacing',
  ],
  [
    'a phase that asks for more than everything',
    { ...percent, pacing: { shape: 'phased', points: [{ on: '2027-02-01', share: 1.1 }] } },
    'pacing',
  ],
] as [string, Metric, string][])('%s is refused', (_, of, why) => {
  expect(refuseMetric(of)).toMatchObject({ code: 'metricInvalid', facts: { why } });
});

test('whatever can be measured is not refused, and its values are accepted and give progress', () => {
  const pair = metric.chain((of) => fc.tuple(fc.constant(of), acceptedBy(of)));
  fc.assert(
    fc.property(pair, ([of, value]) => {
      expect(refuseMetric(of)).toBeNull();
      expect(acceptsValue(of, value)).toBe(true);
      expect(progressOf(of, value, 0).progress).not.toBeNull();
    }),
  );
});

test.each([
  ['a list for a number', percent, ['a']],
  ['no number', percent, Number.NaN],
  ['infinity', percent, Number.POSITIVE_INFINITY],
  ['a half for yes or no', { kind: 'binary' }, 0.5],
  ['a number for milestones', LIST, 1],
  ['an unknown milestone', LIST, ['a', 'z']],
  ['a milestone twice', LIST, ['a', 'a']],
] as [string, Metric, number | string[]][])('a check-in may not record %s', (_, of, value) => {
  expect(acceptsValue(of, value)).toBe(false);
});

test('a first value outside a guardrail asks whether a way from there to the border was meant', () => {
  expect(asksForRange(FLOOR, 30)).toMatchObject({ kind: 'increase', baseline: 30, target: 50 });
  expect(asksForRange(CEILING, 5)).toMatchObject({
    kind: 'decrease',
    baseline: 5,
    target: 2,
    unit: '%',
    precision: 1,
  });
  expect(asksForRange(BAND, 20)).toMatchObject({ kind: 'increase', baseline: 20, target: 30 });
  expect(asksForRange(BAND, 60)).toMatchObject({ kind: 'decrease', baseline: 60, target: 50 });
});

test('a value inside, or of another metric, asks nothing', () => {
  expect([
    asksForRange(FLOOR, 50),
    asksForRange(BAND, 40),
    asksForRange(percent, 1),
    asksForRange(LIST, []),
  ]).toEqual([null, null, null, null]);
});

test('a way that is asked for can be measured', () => {
  fc.assert(
    fc.property(metric, fc.double({ min: -1e15, max: 1e15, noNaN: true }), (of, value) => {
      const way = asksForRange(of, value);
      if (way) expect(refuseMetric(way)).toBeNull();
    }),
  );
});
