import { expect, test } from 'vitest';
import { type Count, measure, type Tally, total } from '../../simulation/measure';
import { wilson } from '../../simulation/wilson';
import { MARKET, OFFICE, WORKSHOP } from '../../simulation/world';

const EACH = 20;

test.each([
  ['office', measure(OFFICE, EACH, 1)],
  ['workshop', measure(WORKSHOP, EACH, 1)],
  ['market', measure(MARKET, EACH, 1)],
])(
  'in the %s, workless quarters and stalls are found in time and healthy ones are left in peace',
  (_, tally) => {
    expect(share(tally, 'workless quarters found')).toBeGreaterThanOrEqual(0.95);
    expect(share(tally, 'stalls found within 3 weeks')).toBeGreaterThanOrEqual(0.85);
    expect(share(tally, 'healthy accused of output without outcome')).toBeLessThanOrEqual(0.02);
    expect(share(tally, 'moves without work found')).toBeGreaterThanOrEqual(0.9);
    expect(share(tally, 'others accused of outcome without output')).toBeLessThanOrEqual(0.02);
  },
);

test('the same seed tells the same quarters', () => {
  expect(measure(OFFICE, 2, 7)).toEqual(measure(OFFICE, 2, 7));
  expect(measure(OFFICE, 2, 7)).not.toEqual(measure(WORKSHOP, 2, 7));
});

test("Wilson's interval, as his formula gives it", () => {
  const { low, high } = wilson(8, 10);
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.490', '0.943']);
  expect(wilson(0, 10).low).toBe(0);
  expect(wilson(10, 10).high).toBeCloseTo(1);
});

function share(tally: Tally, count: Count): number {
  const { hits, of } = total(tally, count);
  return hits / of;
}
