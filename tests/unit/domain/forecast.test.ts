import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecastAt } from '@/lib/domain/forecast';

const dated = (...values: number[]) => values.map((value, week) => ({ day: week * 7, value }));

test('a straight line goes on, and is sure of itself', () => {
  const forecast = forecastAt(dated(0, 0.1, 0.2, 0.3), 70);
  expect(forecast?.value).toBeCloseTo(1);
  expect((forecast?.high ?? 9) - (forecast?.low ?? 0)).toBeCloseTo(0);
});

test('least squares with their bounds, as worked out by hand', () => {
  // Through (0, 0), (10, 2), (20, 1): mean 1 at day 10, slope 0.05, residuals −½, 1, −½, so s² = 1.5.
  const forecast = forecastAt(
    [
      { day: 0, value: 0 },
      { day: 10, value: 2 },
      { day: 20, value: 1 },
    ],
    30,
  );
  const error = 1.64 * Math.sqrt(1.5 * (1 + 1 / 3 + 400 / 200));
  expect(forecast?.value).toBeCloseTo(2);
  expect(forecast?.low).toBeCloseTo(2 - error);
  expect(forecast?.high).toBeCloseTo(2 + error);
});

test('the last eight values count', () => {
  expect(forecastAt(dated(9, 9, 9, 0, 0, 0, 0, 0, 0, 0, 0), 100)?.value).toBeCloseTo(0);
  expect(forecastAt(dated(9, 9, 9, 9, 0, 0, 0, 0, 0, 0, 0), 100)?.value).toBeLessThan(-1);
});

test.each([
  ['two values', dated(0, 1)],
  ['thirteen days', [0, 6, 13].map((day) => ({ day, value: 1 }))],
  ['none', []],
])('%s foretell nothing', (_, values) => {
  expect(forecastAt(values, 50)).toBeNull();
});

test('fourteen days and three values foretell, between the bounds', () => {
  const weeks = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(weeks, fc.integer({ min: 0, max: 200 }), (values, day) => {
      const forecast = forecastAt(dated(...values), day);
      expect(forecast?.low).toBeLessThanOrEqual(forecast?.value ?? Number.NaN);
      expect(forecast?.high).toBeGreaterThanOrEqual(forecast?.value ?? Number.NaN);
    }),
  );
});
