import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TROUBLES } from '@/lib/domain/reading';
import { afterReading, afterTrouble, NEVER_READ, restOf } from '@/lib/services/reading/back-off';

test('waits of 2, 4, 8 and 16 s, each by a factor of 0.7 to 1.3', () => {
  fc.assert(
    fc.property(fc.nat({ max: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const state = afterTrouble({ ...NEVER_READ, failures }, { trouble: 'failed' }, 0, random);
      const plain = Math.min(2_000 * 2 ** failures, 900_000);
      expect(state.until).toBeGreaterThanOrEqual(Math.floor(plain * 0.7));
      expect(state.until).toBeLessThanOrEqual(Math.ceil(plain * 1.3));
      expect(state.failures).toBe(failures + 1);
    }),
  );
});

test("the server's own wish is honoured, within a day's work", () => {
  const wish = (retryAfterMs: number) =>
    restOf(afterTrouble(NEVER_READ, { trouble: 'throttled', retryAfterMs }, 5, 0.5), 5);
  expect([wish(60_000), wish(-1), wish(1e12)]).toEqual([60_000, 0, 6 * 3_600_000]);
});

test.each(TROUBLES)('%s ends with the next reading', (trouble) => {
  const state = afterTrouble(NEVER_READ, { trouble }, 1_000, 0.5);
  expect(state.trouble).toBe(trouble);
  expect(restOf(state, 1_000)).not.toBe(0);
  expect(afterReading(2_000)).toEqual({ trouble: null, until: 0, failures: 0, readAt: 2_000 });
});

test.each(['signedOut', 'forbidden', 'changed'] as const)('%s is waited out by nobody', (trouble) => {
  expect(restOf(afterTrouble(NEVER_READ, { trouble, retryAfterMs: 1 }, 0, 0.5), 1e15)).toBeNull();
});
