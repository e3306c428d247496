import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cycle } from '@/lib/domain/cycle';
import { checkInDue, dueFrom, type Measured, nextMoment } from '@/lib/domain/due';
import type { KeyResult } from '@/lib/domain/key-result';
import { addDays, daysBetween, type PlainDate } from '@/lib/domain/plain-date';
import { standingOf } from '@/lib/domain/standing';
import { CYCLE, checkIn, dayOfCycle, keyResult } from './arbitrary';

function measured(days: number[], fields: Partial<KeyResult> = {}, cycle: Partial<Cycle> = {}): Measured {
  return {
    keyResult: keyResult(fields),
    cycle: { ...CYCLE, ...cycle },
    checkIns: days.map((day) => checkIn({ observedOn: dayOfCycle(day) })),
  };
}

function overdue(of: Measured, day: number): number | null {
  return checkInDue({ ...of, today: dayOfCycle(day) })?.overdueDays ?? null;
}

test('the first check-in is due from the day on which cycle and key result are there', () => {
  expect(overdue(measured([]), -1)).toBeNull();
  expect(overdue(measured([]), 0)).toBe(0);
  expect(overdue(measured([]), 5)).toBe(5);
  expect(overdue(measured([], { addedOn: dayOfCycle(20) }), 21)).toBe(1);
});

test.each([
  ['weekly', 7],
  ['biweekly', 14],
  ['monthly', 30],
] as const)('a %s check-in is due %d days after the latest value', (cadence, days) => {
  const of = measured([3, 10], { cadence });
  expect(overdue(of, 10 + days - 1)).toBeNull();
  expect(overdue(of, 10 + days)).toBe(0);
  expect(overdue(of, 10 + days + 4)).toBe(4);
});

test('a withdrawn value does not put off the next check-in', () => {
  const of = measured([]);
  const withdrawn = checkIn({ observedOn: dayOfCycle(9) });
  const all = [
    checkIn({ observedOn: dayOfCycle(1) }),
    withdrawn,
    checkIn({ replaces: withdrawn.id, void: true }),
  ];
  expect(overdue({ ...of, checkIns: all }, 10)).toBe(2);
});

test.each([
  ['in a draft', measured([], {}, { state: 'draft' }), 10],
  ['in a closed cycle', measured([], {}, { state: 'closed' }), 10],
  ['after the cycle has ended', measured([]), 91],
  ['before the cycle starts', measured([]), -3],
  ['for a dropped key result', measured([], { dropped: { on: CYCLE.startsOn, reason: '' } }), 10],
])('nothing is due %s', (_, of, day) => {
  expect(overdue(of, day)).toBeNull();
});

test('the next moment is when a check-in falls due, when a value goes outdated, or the cycle’s turn', () => {
  const next = (of: Measured[], day: number) => {
    const moment = nextMoment(of, dayOfCycle(day));
    return moment && daysBetween(CYCLE.startsOn, moment);
  };
  expect(next([measured([10])], 10)).toBe(17);
  expect(next([measured([10])], 17)).toBe(21);
  expect(next([measured([10])], 21)).toBe(91);
  expect(next([measured([10])], 91)).toBeNull();
  expect(next([measured([])], -8)).toBe(0);
  expect(next([measured([10]), measured([8])], 10)).toBe(15);
  expect(next([measured([], {}, { state: 'draft' })], 3)).toBeNull();
  expect(next([], 3)).toBeNull();
});

test('between today and the next moment nothing falls due, goes outdated or ends', () => {
  const anything = fc.record({
    days: fc.array(fc.integer({ min: 0, max: 95 }), { maxLength: 4 }),
    added: fc.integer({ min: -10, max: 60 }),
    cadence: fc.constantFrom('weekly' as const, 'biweekly' as const, 'monthly' as const),
  });
  fc.assert(
    fc.property(anything, fc.integer({ min: -20, max: 100 }), ({ days, added, cadence }, day) => {
      const of = measured(days, { addedOn: dayOfCycle(added), cadence });
      const today = dayOfCycle(day);
      const next = nextMoment([of], today) ?? dayOfCycle(140);
      const change = daysUntil(today, next).find((date) => verdictOn(of, date) !== verdictOn(of, today));
      expect(change).toBeUndefined();
    }),
  );
});

function daysUntil(today: PlainDate, end: PlainDate): PlainDate[] {
  return Array.from({ length: daysBetween(today, end) }, (_, i) => addDays(today, i));
}

/** What the alarm is there to notice: being due, being outdated, having a verdict at all. */
function verdictOn(of: Measured, today: PlainDate): string {
  const { status } = standingOf({ ...of, ambition: 'committed', today });
  return `${checkInDue({ ...of, today }) !== null} ${status === 'outdated'} ${status === null}`;
}

test('the day from which a check-in is due is known in advance', () => {
  expect(dueFrom(measured([10]))).toBe(dayOfCycle(17));
  expect(dueFrom(measured([], {}, { state: 'closed' }))).toBeNull();
});
