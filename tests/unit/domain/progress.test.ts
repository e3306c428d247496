import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Metric } from '@/lib/domain/metric';
import { progressOf } from '@/lib/domain/progress';
import { acceptedBy, metric, percent, range, value } from './arbitrary';

const latency: Metric = { ...percent, kind: 'decrease', baseline: 9, target: 3, unit: 'days' };

test.each([
  ['at the baseline', percent, 20, 0, 0],
  ['half way', percent, 30, 0.5, 0.5],
  ['at the target', percent, 40, 1, 1],
  ['past the target', percent, 50, 1, 1.5],
  ['below the baseline', percent, 10, 0, -0.5],
  ['half way down', latency, 6, 0.5, 0.5],
  ['through negative numbers', { ...percent, baseline: -10, target: 10 }, 0, 0.5, 0.5],
] satisfies [string, Metric, number, number, number][])('progress %s', (_, of, at, progress, unclamped) => {
  expect(progressOf(of, at, (of as { baseline: number }).baseline)).toEqual({ progress, unclamped });
});

test('progress lies between 0 and 1 for every metric and value, and all of it is plain JSON', () => {
  const pair = metric.chain((of) => fc.tuple(fc.constant(of), acceptedBy(of), fc.option(value)));
  fc.assert(
    fc.property(pair, ([of, at, firstValue]) => {
      const given = 'baseline' in of ? of.baseline : null;
      const result = progressOf(of, at, given ?? firstValue);
      expect(JSON.parse(JSON.stringify(result))).toEqual({
        progress: result.progress === 0 ? 0 : result.progress,
        unclamped: result.unclamped === 0 ? 0 : result.unclamped,
      });
      if (result.progress === null) return;
      expect(result.progress).toBeGreaterThanOrEqual(0);
      expect(result.progress).toBeLessThanOrEqual(1);
    }),
  );
});

test('a range is at 0 on its baseline and at 1 on its target, in either direction', () => {
  fc.assert(
    fc.property(range, (of) => {
      fc.pre(of.baseline !== null);
      expect(progressOf(of, of.baseline ?? 0, of.baseline).progress).toBe(0);
      expect(progressOf(of, of.target, of.baseline).progress).toBe(1);
    }),
  );
});

test('moving towards the target never lowers progress', () => {
  fc.assert(
    fc.property(range, value, value, (of, a, b) => {
      fc.pre(of.baseline !== null);
      const towards = of.kind === 'increase' ? Math.max(a, b) : Math.min(a, b);
      const away = of.kind === 'increase' ? Math.min(a, b) : Math.max(a, b);
      const at = (where: number) => progressOf(of, where, of.baseline).progress ?? Number.NaN;
      expect(at(towards)).toBeGreaterThanOrEqual(at(away));
    }),
  );
});

test('without a baseline a range has no progress', () => {
  expect(progressOf({ ...percent, baseline: null }, 30, null)).toEqual({ progress: null, unclamped: null });
});

test('when the first value is already past the target, holding the target is what counts', () => {
  const reached: Metric = { ...percent, baseline: null };
  expect(progressOf(reached, 45, 45).progress).toBe(1);
  expect(progressOf(reached, 40, 40)).toEqual({ progress: 1, unclamped: null });
  expect(progressOf(reached, 60, 45).progress).toBe(1);
  expect(progressOf(reached, 30, 45).progress).toBe(0);
  expect(progressOf({ ...latency, baseline: null }, 3, 3).progress).toBe(1);
});

test('guardrails are whole inside their band, borders included, and nothing outside', () => {
  const band: Metric = { kind: 'within', low: 30, high: 50, unit: '', precision: 0 };
  expect([29.9, 30, 50, 50.1].map((at) => progressOf(band, at, null).progress)).toEqual([0, 1, 1, 0]);
  const floor: Metric = { kind: 'atLeast', low: 50, unit: '', precision: 0 };
  expect([49, 50].map((at) => progressOf(floor, at, null).progress)).toEqual([0, 1]);
  const ceiling: Metric = { kind: 'atMost', high: 2, unit: '%', precision: 0 };
  expect([2, 2.1].map((at) => progressOf(ceiling, at, null).progress)).toEqual([1, 0]);
});

test('milestones count by weight; ids that are gone do not count', () => {
  const list: Metric = {
    kind: 'milestones',
    milestones: [
      { id: 'a', title: 'A', weight: 1, dueOn: '2027-02-01' },
      { id: 'b', title: 'B', weight: 3, dueOn: '2027-03-01' },
    ],
  };
  expect(progressOf(list, ['b', 'removed'], null).progress).toBe(0.75);
  expect(progressOf(list, [], null).progress).toBe(0);
});

test('a value recorded for another kind of metric says nothing', () => {
  expect(progressOf(percent, ['a'], 20).progress).toBeNull();
  expect(progressOf({ kind: 'milestones', milestones: [] }, 1, null).progress).toBeNull();
});
