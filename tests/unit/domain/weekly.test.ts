import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween } from '@/lib/domain/plain-date';
import { movedBetween, progressLine } from '@/lib/domain/progress-line';
import { rollUp } from '@/lib/domain/roll-up';
import { standingOf } from '@/lib/domain/standing';
import { cycleWeeks, objectiveWeeks, tendedWeeks, weekEnds } from '@/lib/domain/weekly';
import { CYCLE, checkIn, dayOfCycle, keyResult, percent } from './arbitrary';

/** From 0 to 100, with the values of these days. */
const line = (values: [day: number, value: number, confidence?: number][], fields = {}) => {
  const one = keyResult({ metric: { ...percent, baseline: 0, target: 100 }, ...fields });
  return progressLine({
    keyResult: one,
    checkIns: values.map(([day, value, confidence = null]) =>
      checkIn({ id: `${one.id}-${day}`, observedOn: dayOfCycle(day), value, confidence }),
    ),
  });
};

test('weeks end on every seventh day, and the last one today', () => {
  expect(weekEnds(CYCLE, dayOfCycle(16))).toEqual([dayOfCycle(6), dayOfCycle(13), dayOfCycle(16)]);
  expect(weekEnds(CYCLE, dayOfCycle(6))).toEqual([dayOfCycle(6)]);
  expect(weekEnds(CYCLE, dayOfCycle(-1))).toEqual([]);
  expect(weekEnds(CYCLE, dayOfCycle(500)).at(-1)).toBe(CYCLE.endsOn);
});

test('an objective stands each week where its values had brought it by then', () => {
  const both = [
    line(
      [
        [3, 10],
        [10, 30],
      ],
      { weight: 1 },
    ),
    line([[3, 50]], { id: 'b', weight: 3 }),
  ];
  const weeks = objectiveWeeks(CYCLE, 'committed', both, [dayOfCycle(2), dayOfCycle(6), dayOfCycle(13)]);
  expect(weeks.map(({ progress }) => progress)).toEqual([null, 0.4, 0.45]);
});

test('the last week is where the objective stands today', () => {
  const value = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -20, max: 130 }));
  fc.assert(
    fc.property(
      fc.array(fc.array(value, { maxLength: 6 }), { maxLength: 4 }),
      fc.integer({ min: 0, max: 60 }),
      (all, day) => {
        const today = dayOfCycle(day);
        const tended = all.map((values, index) => ({
          keyResult: keyResult({ id: `${index}`, weight: index + 1 }),
          checkIns: values
            .filter(([on]) => on <= day)
            .map(([on, value], n) => checkIn({ id: `${index}-${n}`, observedOn: dayOfCycle(on), value })),
        }));
        const standees = tended.map((one) => ({
          keyResult: one.keyResult,
          standing: standingOf({ ...one, cycle: CYCLE, ambition: 'committed', today }),
        }));
        const weeks = objectiveWeeks(CYCLE, 'committed', tended.map(progressLine), weekEnds(CYCLE, today));
        expect(weeks.at(-1)?.progress).toBe(rollUp(standees).progress);
      },
    ),
  );
});

test('a key result counts from the day it was added until the day it was given up', () => {
  const steady = line([[0, 20]]);
  const late = line([[15, 80]], { id: 'late', addedOn: dayOfCycle(14) });
  const dropped = line([[0, 60]], { id: 'dropped', dropped: { on: dayOfCycle(10), reason: '' } });
  const days = [dayOfCycle(6), dayOfCycle(13), dayOfCycle(20)];
  const weeks = objectiveWeeks(CYCLE, 'committed', [steady, late, dropped], days);
  expect(weeks.map(({ progress }) => progress)).toEqual([0.4, 0.2, 0.5]);
});

test('confidence that is outdated by then says nothing', () => {
  const weeks = objectiveWeeks(CYCLE, 'committed', [line([[0, 10, 8]])], [dayOfCycle(6), dayOfCycle(13)]);
  expect(weeks.map(({ confidence }) => confidence)).toEqual([8, null]);
});

test('a cycle is the mean of its objectives, and silent where less than half of them is known', () => {
  const days = [dayOfCycle(6)];
  const of = (progress: number | null, confidence: number | null) => [
    { on: dayOfCycle(6), progress, expected: 0.5, confidence },
  ];
  expect(cycleWeeks([of(0.2, 4), of(0.6, 9)], days)).toEqual([
    { on: dayOfCycle(6), progress: 0.4, expected: 0.5, confidence: 6.5 },
  ]);
  expect(cycleWeeks([of(0.2, 4), of(null, null), of(null, null)], days)[0]).toMatchObject({
    progress: null,
    confidence: null,
  });
  expect(cycleWeeks([], days)[0]?.progress).toBeNull();
});

test('a week counts the objectives that were tended in it', () => {
  const days = [dayOfCycle(6), dayOfCycle(13)];
  expect(
    tendedWeeks(
      [
        [true, false],
        [true, true],
      ],
      days,
    ),
  ).toEqual([
    { on: days[0], checkedIn: 2, of: 2 },
    { on: days[1], checkedIn: 1, of: 2 },
  ]);
});

test('what moved is told between two days, from nothing where there was no value yet', () => {
  const one = line([
    [10, 30],
    [20, 25],
  ]);
  expect(movedBetween(one, dayOfCycle(0), dayOfCycle(12))).toBeCloseTo(0.3);
  expect(movedBetween(one, dayOfCycle(12), dayOfCycle(25))).toBeCloseTo(-0.05);
  expect(movedBetween(one, dayOfCycle(0), dayOfCycle(5))).toBeNull();
  const guardrail = { kind: 'atLeast', low: 50, unit: '', precision: 0 } as const;
  expect(movedBetween(line([[1, 60]], { metric: guardrail }), dayOfCycle(0), dayOfCycle(9))).toBeNull();
});

test('the days of the weeks lie seven apart but for the last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), (day) => {
      const days = weekEnds(CYCLE, dayOfCycle(day));
      const gaps = days.slice(1).map((on, index) => daysBetween(days[index] as string, on));
      expect(gaps.slice(0, -1).every((gap) => gap === 7)).toBe(true);
      expect(gaps.every((gap) => gap >= 1 && gap <= 7)).toBe(true);
    }),
  );
});
