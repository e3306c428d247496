import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currentCheckIn, validCheckIns } from '@/lib/domain/check-in';
import { checkIn, clock, dayOfCycle } from './arbitrary';

test('current is the latest observed, then the latest written', () => {
  const early = checkIn({ observedOn: dayOfCycle(1) });
  const late = checkIn({ observedOn: dayOfCycle(8), clock: clock(10) });
  const later = checkIn({ observedOn: dayOfCycle(8), clock: clock(11) });
  const backdated = checkIn({ observedOn: dayOfCycle(2), clock: clock(99) });
  expect(currentCheckIn([later, early, backdated, late])).toBe(later);
  expect(validCheckIns([later, early, backdated, late])).toEqual([early, backdated, late, later]);
});

test('a corrected check-in gives way to its correction, even to one of an earlier day', () => {
  const wrong = checkIn({ observedOn: dayOfCycle(9), value: 99 });
  const right = checkIn({ observedOn: dayOfCycle(2), value: 9, replaces: wrong.id });
  expect(validCheckIns([wrong, right])).toEqual([right]);
});

test('of a chain of corrections only the last counts', () => {
  const first = checkIn();
  const second = checkIn({ replaces: first.id });
  const third = checkIn({ replaces: second.id });
  expect(validCheckIns([third, first, second])).toEqual([third]);
});

test('a withdrawn check-in is gone, and so is the void itself', () => {
  const kept = checkIn({ observedOn: dayOfCycle(1) });
  const withdrawn = checkIn({ observedOn: dayOfCycle(5) });
  const withdrawal = checkIn({ observedOn: dayOfCycle(5), replaces: withdrawn.id, void: true });
  expect(currentCheckIn([kept, withdrawn, withdrawal])).toBe(kept);
});

test('withdrawing a correction does not bring the original back', () => {
  const original = checkIn();
  const correction = checkIn({ replaces: original.id });
  const withdrawal = checkIn({ replaces: correction.id, void: true });
  expect(currentCheckIn([original, correction, withdrawal])).toBeNull();
});

test('a check-in that was replaced from elsewhere twice is out, and both corrections count', () => {
  const original = checkIn();
  const here = checkIn({ replaces: original.id });
  const there = checkIn({ replaces: original.id });
  expect(validCheckIns([original, here, there])).toEqual([here, there]);
});

test('what counts does not depend on the order in which records arrive', () => {
  const all = Array.from({ length: 12 }, (_, i) =>
    checkIn({
      id: `n${i}`,
      observedOn: dayOfCycle((i * 5) % 7),
      replaces: i % 4 === 3 ? `n${i - 2}` : null,
      void: i % 8 === 7,
    }),
  );
  const expected = validCheckIns(all);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(validCheckIns(shuffled)).toEqual(expected);
    }),
  );
});
