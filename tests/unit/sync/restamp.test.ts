import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Clock, clockMilliseconds, isClock } from '@/lib/domain/clock';
import type { Stored } from '@/lib/domain/record';
import { packed, restamped, stampsOf } from '@/lib/sync/restamp';
import { correctionOf, smallestOf } from '@/lib/sync/server-time';

const NODE = '0123456789ab';
const NOW = 1_800_000_000_000;
const DAY_MS = 86_400_000;

const stamp = (ms: number, counter = 0): Clock =>
  String(ms).padStart(13, '0') + counter.toString(16).padStart(4, '0') + NODE;
const stamps = fc
  .tuple(fc.integer({ min: NOW + 1, max: NOW + 400 * DAY_MS }), fc.nat({ max: 0xffff }))
  .map(([ms, counter]) => stamp(ms, counter));

test('stamps ahead are moved to where a server takes them, in their order, and none of them to another', () => {
  fc.assert(
    fc.property(fc.uniqueArray(stamps, { minLength: 1, maxLength: 200 }), (ahead) => {
      const moved = packed(NOW, ahead);
      const after = ahead.toSorted().map((clock) => moved.get(clock) as Clock);
      expect(after.every(isClock)).toBe(true);
      expect(after).toEqual([...new Set(after)].sort());
      expect((after[0] as Clock) > stamp(NOW, 0xffff)).toBe(true);
      expect(clockMilliseconds(after.at(-1) as Clock)).toBeLessThan(NOW + 10);
    }),
  );
  const many = Array.from({ length: 200_000 }, (_, n) => stamp(NOW + 5 + n));
  const after = [...packed(NOW, many).values()];
  expect(after.every((clock, place) => place === 0 || clock > (after[place - 1] as Clock))).toBe(true);
});

const record = {
  ...{ kind: 'task', id: 'jira:a:1', scope: 'acme/x', clock: stamp(NOW + 1e6) },
  clocks: {
    ...{ status: stamp(NOW + 2e6), seenAt: stamp(NOW + 3e6), url: stamp(NOW + 4e6), title: stamp(NOW - 1) },
  },
} as unknown as Stored;

test('of what a server has nothing is moved but what waits, and what is never shared', () => {
  const { ours, others } = stampsOf(record, ['status']);
  expect(ours).toEqual([record.clocks.status, record.clocks.seenAt]);
  expect(others).toEqual([record.clock, record.clocks.url, record.clocks.title]);
  const moved = packed(NOW, ours);
  expect(restamped(record, ['status'], moved)).toEqual({
    ...record,
    clocks: { ...record.clocks, status: stamp(NOW + 1), seenAt: stamp(NOW + 1, 1) },
  });
});

test('of what nobody has all is moved that lies ahead', () => {
  const { ours, others } = stampsOf(record, 'all');
  expect(others).toEqual([]);
  const all = packed(
    NOW,
    ours.filter((clock) => clockMilliseconds(clock) > NOW),
  );
  expect(restamped(record, 'all', all)).toEqual({
    ...record,
    clock: stamp(NOW + 1),
    clocks: {
      ...{ status: stamp(NOW + 1, 1), seenAt: stamp(NOW + 1, 2), url: stamp(NOW + 1, 3) },
      title: stamp(NOW - 1),
    },
  });
});

test.each([
  ['the same', 0, 0],
  ['a little off', 45_000, 0],
  ['three hours ahead', -3 * 3_600_000, -3 * 3_600_000],
  ['two hours behind', 2 * 3_600_000, 2 * 3_600_000],
  ['two days ahead', -2 * DAY_MS, null],
  ['a year behind', 365 * DAY_MS, null],
])('a clock that is %s is corrected by what it is off, unless the day is wrong', (_, off, correction) => {
  expect(correctionOf({ asked: NOW - 200, serverNow: NOW + off, answered: NOW + 200 })).toBe(correction);
});

test('where one of several servers agrees with our clock, that one is believed', () => {
  expect(smallestOf([3_600_000, 0])).toBe(0);
  expect(smallestOf([null, -7_200_000, 3_600_000])).toBe(3_600_000);
  expect(smallestOf([null])).toBe(0);
  expect(smallestOf([])).toBe(0);
});
