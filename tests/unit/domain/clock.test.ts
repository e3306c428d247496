import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockMilliseconds, isClock, tick } from '@/lib/domain/clock';

const NODE = '0123456789ab';

test('every tick is greater than the one before, however the wall clock jumps', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9_999_999_999 }), { minLength: 2, maxLength: 50 }),
      (times) => {
        let last: string | null = null;
        for (const now of times) {
          const next = tick(last, now, NODE);
          expect(isClock(next)).toBe(true);
          if (last !== null) expect(next > last).toBe(true);
          expect(clockMilliseconds(next)).toBeGreaterThanOrEqual(now);
          last = next;
        }
      },
    ),
  );
});

test('a clock reads the wall time when that has moved on', () => {
  expect(clockMilliseconds(tick(tick(null, 5, NODE), 1_800_000_000_000, NODE))).toBe(1_800_000_000_000);
});

test('when the counter is full, time moves on by a millisecond', () => {
  expect(tick(`0000000000005ffff${NODE}`, 5, NODE)).toBe(`00000000000060000${NODE}`);
});

test('a clock of another node counts as much as one’s own', () => {
  const theirs = tick(null, 10_000, 'ffffffffffff');
  expect(tick(theirs, 9_000, NODE) > theirs).toBe(true);
});

test.each(['', '1', `0000000000005ffff${NODE}0`, `000000000000xffff${NODE}`, `0000000000005FFFF${NODE}`])(
  '%j is no clock',
  (text) => {
    expect(isClock(text)).toBe(false);
  },
);
