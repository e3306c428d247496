import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KeyResult } from '@/lib/domain/key-result';
import type { Metric } from '@/lib/domain/metric';
import { rollUp } from '@/lib/domain/roll-up';
import type { Standing } from '@/lib/domain/standing';
import type { Status } from '@/lib/domain/status';
import { keyResult } from './arbitrary';

const FLOOR: Metric = { kind: 'atLeast', low: 50, unit: '', precision: 0 };

function standee(progress: number | null, status: Status | null, fields: Partial<KeyResult> = {}) {
  const standing: Standing = {
    progress,
    unclamped: progress,
    expected: 0.5,
    status,
    underlying: null,
    baseline: null,
    current: null,
    trend: [],
    insideShare: null,
  };
  return { keyResult: keyResult(fields), standing };
}

test('the status is the worst one', () => {
  const worstFirst: Status[] = ['offTrack', 'outdated', 'behind', 'noData', 'early', 'onTrack'];
  for (const [i, worst] of worstFirst.entries()) {
    const others = worstFirst.slice(i).map((status) => standee(1, status));
    expect(rollUp(others.reverse()).status).toBe(worst);
  }
});

test('progress is the weighted mean, told with its arithmetic', () => {
  const found = rollUp([
    standee(1, 'onTrack', { id: 'a', weight: 1 }),
    standee(0.5, 'behind', { id: 'b', weight: 3 }),
  ]);
  expect(found).toEqual({
    status: 'behind',
    progress: 0.625,
    counted: 2,
    known: 2,
    knownWeight: 1,
    terms: [
      { keyResult: 'a', weight: 1, progress: 1 },
      { keyResult: 'b', weight: 3, progress: 0.5 },
    ],
  });
});

test('the mean is over those with a value, as long as they hold half of the weight', () => {
  const known = standee(0.8, 'onTrack');
  const unknown = standee(null, 'noData');
  expect(rollUp([known, unknown])).toMatchObject({ progress: 0.8, counted: 2, known: 1, knownWeight: 0.5 });
  expect(rollUp([known, unknown, unknown])).toMatchObject({ progress: null, counted: 3, known: 1 });
  expect(
    rollUp([standee(0.8, 'onTrack', { weight: 0.1 }), standee(null, 'noData', { weight: 0.1 })]).progress,
  ).toBe(0.8);
});

test('without weight there is no progress', () => {
  expect(rollUp([standee(1, 'onTrack', { weight: 0 })])).toMatchObject({
    progress: null,
    counted: 0,
    status: 'onTrack',
  });
  expect(rollUp([])).toMatchObject({ progress: null, status: null, knownWeight: 0 });
});

test('a guardrail stays out of the mean unless the person opts in', () => {
  const range = standee(0.5, 'onTrack');
  expect(rollUp([range, standee(1, 'onTrack', { metric: FLOOR })])).toMatchObject({
    progress: 0.5,
    counted: 1,
  });
  const counts = standee(1, 'onTrack', { metric: FLOOR, guardrailCounts: true });
  expect(rollUp([range, counts])).toMatchObject({ progress: 0.75, counted: 2 });
});

test('a breached guardrail puts its objective behind, not off track', () => {
  expect(rollUp([standee(1, 'onTrack'), standee(0, 'offTrack', { metric: FLOOR })]).status).toBe('behind');
  expect(rollUp([standee(0, 'offTrack'), standee(0, 'offTrack', { metric: FLOOR })]).status).toBe('offTrack');
});

test('dropped key results count neither in the mean nor in the status', () => {
  const dropped = standee(0, null, { dropped: { on: '2027-02-01', reason: '' } });
  expect(rollUp([standee(0.5, 'onTrack'), dropped])).toMatchObject({
    progress: 0.5,
    counted: 1,
    status: 'onTrack',
  });
});

test('the mean lies between the least and the greatest progress, whatever the weights', () => {
  const one = fc.record({
    progress: fc.double({ min: 0, max: 1, noNaN: true }),
    weight: fc.double({ min: 1e-300, max: Number.MAX_VALUE, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), (all) => {
      const { progress } = rollUp(all.map(({ progress: p, weight }) => standee(p, 'onTrack', { weight })));
      expect(progress).toBeGreaterThanOrEqual(Math.min(...all.map((a) => a.progress)) - 1e-9);
      expect(progress).toBeLessThanOrEqual(Math.max(...all.map((a) => a.progress)) + 1e-9);
    }),
  );
});
