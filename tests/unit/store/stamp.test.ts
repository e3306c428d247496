import { expect, test } from 'vitest';
import { same } from '@/lib/domain/same';
import { fieldClock, latestClock, merged, stamped } from '@/lib/store/stamp';

const [early, late, later] = ['1', '2', '3'].map((digit) => digit.repeat(29)) as [string, string, string];
const record = () => stamped('person', 'p', { name: 'Ada', accounts: [], me: false }, early);

test('one clock covers every field of what is created', () => {
  expect(record()).toEqual({
    kind: 'person',
    id: 'p',
    scope: 'own',
    name: 'Ada',
    accounts: [],
    me: false,
    clock: early,
    clocks: {},
  });
});

test('a changed field takes its own clock, an equal one keeps its own', () => {
  const after = merged(record(), { name: 'Bo', accounts: [] }, late);
  expect(after).toMatchObject({ name: 'Bo', clock: early, clocks: { name: late } });
  expect(after && [fieldClock(after, 'name'), fieldClock(after, 'me'), latestClock(after)]).toEqual([
    late,
    early,
    late,
  ]);
  expect(after && merged(after, { me: true }, later)?.clocks).toEqual({ name: late, me: later });
});

test('nothing changes when every field has its value already', () => {
  expect(merged(record(), { name: 'Ada', accounts: [], me: false }, late)).toBeNull();
});

test('identity and stamp are no fields', () => {
  expect(merged(record(), { id: 'q', clock: late, scope: 'team' } as never, late)).toBeNull();
});

test.each([
  [[1, [2]], [1, [2]], true],
  [[1, 2], [2, 1], false],
  [{ a: { b: null } }, { a: { b: null } }, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, b: 2 }, { a: 1, c: 2 }, false],
  [{}, [], false],
  [null, {}, false],
  ['1', 1, false],
])('%j and %j are the same: %s', (a, b, expected) => {
  expect(same(a, b)).toBe(expected);
  expect(same(b, a)).toBe(expected);
});
