import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cycleRuns, isToBeClosed } from '@/lib/domain/cycle';
import { addDays, daysBetween, isPlainDate, laterOf } from '@/lib/domain/plain-date';
import { anyDay, CYCLE, dayOfCycle } from './arbitrary';

test.each(['2027-02-28', '2028-02-29', '0001-01-01'])('%s is a day', (text) => {
  expect(isPlainDate(text)).toBe(true);
});

test.each([
  '2027-02-29',
  '2027-13-01',
  '2027-1-1',
  '2027-01-01T00:00',
  ' 2027-01-01',
  '20270101',
  '',
  '+002027-01-01',
])('%j is no day', (text) => {
  expect(isPlainDate(text)).toBe(false);
});

test('days are counted as the calendar has them, and adding goes there and back', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
      const there = addDays(day, days);
      expect(isPlainDate(there)).toBe(true);
      expect(daysBetween(day, there)).toBe(days);
      expect(addDays(there, -days)).toBe(day);
      expect(laterOf(day, there)).toBe(days > 0 ? there : day);
    }),
  );
});

test('a cycle runs from its first day to its last, and then waits to be closed', () => {
  const days = [-1, 0, 90, 91].map(dayOfCycle);
  expect(days.map((day) => cycleRuns(CYCLE, day))).toEqual([false, true, true, false]);
  expect(days.map((day) => isToBeClosed(CYCLE, day))).toEqual([false, false, false, true]);
});

test.each(['draft', 'closed'] as const)('a %s cycle neither runs nor waits to be closed', (state) => {
  expect(cycleRuns({ ...CYCLE, state }, dayOfCycle(5))).toBe(false);
  expect(isToBeClosed({ ...CYCLE, state }, dayOfCycle(500))).toBe(false);
});
