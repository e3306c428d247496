import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WINS, winOf } from '@/lib/domain/wins';

test.each([
  [0.24, [], null],
  [0.25, [], 0.25],
  [0.6, [0.1], 0.5],
  [0.6, [0.55], null],
  [0.6, [0.8, 0.2], null],
  [1, [0.9], 1],
  [null, [0.2], null],
  [0.3, [null, 0.1], 0.25],
  [0.1 + 0.2 + 0.4, [0.69], 0.7],
] as const)('%s after %j wins %s', (progress, before, win) => {
  expect(winOf(progress, before)).toBe(win);
});

test('along any course each win is told at most once, and all up to the highest point are passed', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (course) => {
      const wins = course.map((progress, index) => winOf(progress, course.slice(0, index)));
      const told = wins.filter((win) => win !== null);
      expect(new Set(told).size).toBe(told.length);
      const top = WINS.findLast((win) => course.some((progress) => progress + 1e-9 >= win)) ?? null;
      expect(told.at(-1) ?? null).toBe(top);
    }),
  );
});
