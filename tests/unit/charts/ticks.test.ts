import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayTicks, dayTickText } from '@/components/charts/day-ticks';
import { plotOf } from '@/components/charts/plot';
import { valueScale, valueTickText } from '@/components/charts/value-scale';
import { addDays, dayNumber } from '@/lib/domain/plain-date';

const plain = (day: number) => addDays('1970-01-01', day);

test('the ticks of a quarter are Mondays', () => {
  const ticks = dayTicks(dayNumber('2027-01-01'), dayNumber('2027-03-31'), 14);
  expect(ticks).toHaveLength(13);
  expect(ticks.every(({ day }) => Temporal.PlainDate.from(plain(day)).dayOfWeek === 1)).toBe(true);
});

test('where weeks are too many they are the first days of months, and a year is named where it begins', () => {
  const ticks = dayTicks(dayNumber('2026-10-15'), dayNumber('2027-03-31'), 6);
  expect(ticks.map(({ day }) => plain(day))).toEqual([
    '2026-11-01',
    '2026-12-01',
    '2027-01-01',
    '2027-02-01',
    '2027-03-01',
  ]);
  expect(ticks.map((tick) => dayTickText(tick, 'en'))).toEqual(['Nov', 'Dec', 'Jan 2027', 'Feb', 'Mar']);
  expect(dayTickText({ day: dayNumber('2027-02-01'), by: 'day' }, 'zh-CN')).toBe('2月1日');
});

test('ticks lie within their days, ascend, and are never too many', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -20_000, max: 40_000 }),
      fc.nat(4_000),
      fc.integer({ min: 2, max: 20 }),
      (from, length, most) => {
        const days = dayTicks(from, from + length, most).map(({ day }) => day);
        expect(days.every((day) => day >= from && day <= from + length)).toBe(true);
        expect(days).toEqual(days.toSorted((a, b) => a - b));
        expect(days.length).toBeLessThanOrEqual(most + 1);
      },
    ),
  );
});

test('a value tick says no more digits than ticks differ by, its sign, and large numbers short', () => {
  expect(valueTickText(20, '%', 5, 'en')).toBe('20%');
  expect(valueTickText(99.95, '%', 0.05, 'en')).toBe('99.95%');
  expect(valueTickText(60, 'teams', 20, 'en')).toBe('60');
  expect(valueTickText(25_000, '€', 5_000, 'en')).toBe('€25K');
  expect(valueTickText(25_000, '', 5_000, 'zh-CN')).toBe('2.5万');
});

test('every number has its place on a scale, one alone too', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }), (numbers) => {
      const y = valueScale(numbers, [200, 0]);
      for (const number of numbers) {
        expect(y(number)).toBeGreaterThanOrEqual(-1e-6);
        expect(y(number)).toBeLessThanOrEqual(200 + 1e-6);
      }
    }),
  );
});

test('a plot of a single day, or in no width at all, still has a width', () => {
  const plot = plotOf(10, { from: 5, to: 5, left: 48, right: 16 });
  expect(plot.right).toBeGreaterThan(plot.left);
  expect(Number.isFinite(plot.x(5))).toBe(true);
});
