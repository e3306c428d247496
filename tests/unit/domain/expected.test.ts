import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elapsed, expectedOn } from '@/lib/domain/expected';
import { isGuardrail, type Metric } from '@/lib/domain/metric';
import { addDays } from '@/lib/domain/plain-date';
import { anyDay, CYCLE, dayOfCycle, metric, percent } from './arbitrary';

const SPAN = { startsOn: CYCLE.startsOn, dueOn: CYCLE.endsOn };

function expected(of: Metric, days: number, ambition: 'committed' | 'aspirational' = 'committed') {
  return expectedOn({ ...SPAN, today: dayOfCycle(days), metric: of, ambition });
}

test('a linear range is expected in proportion to the days gone by', () => {
  expect([-5, 0, 9, 45, 90, 200].map((day) => expected(percent, day))).toEqual([0, 0, 0.1, 0.5, 1, 1]);
});

test('a back-loaded range is expected late', () => {
  const late: Metric = { ...percent, pacing: { shape: 'backLoaded' } };
  expect([0, 45, 90].map((day) => expected(late, day))).toEqual([0, 0.25, 1]);
});

test('a phased range follows straight lines between its dated targets', () => {
  const points = [
    { on: dayOfCycle(30), share: 0.2 },
    { on: dayOfCycle(60), share: 0.8 },
  ];
  const phased: Metric = { ...percent, pacing: { shape: 'phased', points } };
  const days = [0, 15, 30, 45, 60, 75, 90];
  const shares = days.map((day) => Number(expected(phased, day)?.toFixed(9)));
  expect(shares).toEqual([0, 0.1, 0.2, 0.5, 0.8, 0.9, 1]);
});

test('a phased target before the key result was added is where it starts from', () => {
  const pacing = { shape: 'phased' as const, points: [{ on: dayOfCycle(-10), share: 0.5 }] };
  expect(expected({ ...percent, pacing }, 0)).toBe(0.5);
  expect(expected({ ...percent, pacing }, 45)).toBe(0.75);
});

test('milestones are expected by the weight that is due', () => {
  const list: Metric = {
    kind: 'milestones',
    milestones: [
      { id: 'a', title: '', weight: 1, dueOn: dayOfCycle(10) },
      { id: 'b', title: '', weight: 3, dueOn: dayOfCycle(80) },
    ],
  };
  expect([9, 10, 79, 80].map((day) => expected(list, day))).toEqual([0, 0.25, 0.25, 1]);
});

test('a binary result is expected on its due date, not before', () => {
  expect([89, 90].map((day) => expected({ kind: 'binary' }, day))).toEqual([0, 1]);
});

test('an aspirational objective is expected to reach seven tenths', () => {
  expect(expected(percent, 90, 'aspirational')).toBeCloseTo(0.7);
  expect(expected(percent, 45, 'aspirational')).toBeCloseTo(0.35);
});

test('a key result that was added on its due date is due at once', () => {
  expect(elapsed({ startsOn: CYCLE.endsOn, dueOn: CYCLE.endsOn, today: CYCLE.endsOn })).toBe(1);
  expect(elapsed({ startsOn: CYCLE.endsOn, dueOn: CYCLE.endsOn, today: dayOfCycle(89) })).toBe(0);
});

test('expectation lies between 0 and 1, never falls, and guardrails have none', () => {
  fc.assert(
    fc.property(metric, anyDay, anyDay, anyDay, fc.nat(300), (of, startsOn, dueOn, today, later) => {
      const question = { metric: of, ambition: 'committed' as const, startsOn, dueOn };
      const at = expectedOn({ ...question, today });
      const then = expectedOn({ ...question, today: addDays(today, later) });
      if (isGuardrail(of)) {
        expect([at, then]).toEqual([null, null]);
        return;
      }
      expect(at).toBeGreaterThanOrEqual(0);
      expect(then).toBeLessThanOrEqual(1);
      expect(then).toBeGreaterThanOrEqual((at ?? 2) - 1e-12);
    }),
  );
});
