import { expect, test } from 'vitest';
import { BELL_IDS, type Bell } from '@/lib/protocol/bell';
import { RING_EVERY, ringer } from '@/lib/protocol/ringer';

function bench() {
  const rings: Bell[] = [];
  const timers: { ms: number; call: () => void }[] = [];
  const commit = ringer({ ring: (bell) => rings.push(bell), later: (ms, call) => timers.push({ ms, call }) });
  return { rings, timers, commit, pass: () => timers.shift()?.call() };
}

test('the first commit rings at once', () => {
  const { rings, commit } = bench();
  commit({ revision: 1, touched: ['a'] });
  expect(rings).toEqual([{ revision: 1, touched: ['a'] }]);
});

test('commits that follow within 50 ms ring together, once, with the newest revision', () => {
  const { rings, timers, commit, pass } = bench();
  commit({ revision: 1, touched: ['a'] });
  commit({ revision: 2, touched: ['b'] });
  commit({ revision: 3, touched: ['b', 'c'] });
  expect(rings).toHaveLength(1);
  expect(timers).toMatchObject([{ ms: RING_EVERY }]);
  pass();
  expect(rings[1]).toEqual({ revision: 3, touched: ['b', 'c'] });
  pass();
  expect(rings).toHaveLength(2);
});

test('no timer is left once nothing waits', () => {
  const { timers, commit, pass } = bench();
  commit({ revision: 1, touched: ['a'] });
  pass();
  expect(timers).toHaveLength(0);
});

test('more touched ids than a ring carries are said as all', () => {
  const { rings, commit } = bench();
  commit({ revision: 1, touched: Array.from({ length: BELL_IDS + 1 }, (_, n) => `id-${n}`) });
  expect(rings).toEqual([{ revision: 1, touched: 'all' }]);
});

test('all stays all when it rings together with single ids', () => {
  const { rings, commit, pass } = bench();
  commit({ revision: 1, touched: [] });
  commit({ revision: 2, touched: 'all' });
  commit({ revision: 3, touched: ['a'] });
  pass();
  expect(rings[1]).toEqual({ revision: 3, touched: 'all' });
});
