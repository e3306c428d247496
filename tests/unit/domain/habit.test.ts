import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longBlocked, weeksCheckedIn } from '@/lib/domain/habit';
import { CYCLE, checkIn, dayOfCycle } from './arbitrary';

const on = (...days: number[]) => days.map((day) => checkIn({ observedOn: dayOfCycle(day) }));

test('weeks are counted from the first day, whatever weekday it is', () => {
  const weeks = weeksCheckedIn(CYCLE, on(0, 6, 14), dayOfCycle(20));
  expect(weeks).toEqual([true, false, true]);
});

test('weeks that have not begun are not held against anybody, nor is what lies outside of the cycle', () => {
  expect(weeksCheckedIn(CYCLE, [], dayOfCycle(-1))).toEqual([]);
  expect(weeksCheckedIn(CYCLE, on(-3, 8), dayOfCycle(0))).toEqual([false]);
  expect(weeksCheckedIn(CYCLE, on(500), dayOfCycle(600))).toHaveLength(13);
});

test('as many weeks are checked in as there are different weeks among the check-ins', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 90 })), (days) => {
      const weeks = weeksCheckedIn(CYCLE, on(...days), dayOfCycle(90));
      const different = new Set(days.map((day) => Math.floor(day / 7)));
      expect(weeks.filter(Boolean)).toHaveLength(different.size);
    }),
  );
});

const said = (day: number, confidence: number | null, note = '') =>
  checkIn({ observedOn: dayOfCycle(day), confidence, note });

test('low confidence that lasts for more than a week is something nobody took up', () => {
  const checkIns = [
    said(0, 2),
    said(7, 6),
    said(14, 3, 'No access to the data'),
    said(21, null),
    said(28, 1),
  ];
  expect(longBlocked(checkIns, dayOfCycle(30))).toEqual({
    since: dayOfCycle(14),
    days: 16,
    note: 'No access to the data',
  });
});

test('a week is given, and better news end it', () => {
  expect(longBlocked([said(0, 3)], dayOfCycle(7))).toBeNull();
  expect(longBlocked([said(0, 3)], dayOfCycle(8))).toMatchObject({ days: 8 });
  expect(longBlocked([said(0, 3), said(9, 4)], dayOfCycle(30))).toBeNull();
  expect(longBlocked([said(0, null)], dayOfCycle(30))).toBeNull();
});

test('what is written after the day asked about does not count', () => {
  expect(longBlocked([said(0, 3), said(20, 9)], dayOfCycle(10))).toMatchObject({ days: 10 });
});
