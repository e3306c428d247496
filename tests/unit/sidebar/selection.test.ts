import { expect, test } from 'vitest';
import { extendTo, NOTHING_SELECTED, toggleOne, within } from '@/components/sidebar/selection';

const ORDER = ['a', 'b', 'c', 'd'];

test('a range runs from the last entry turned on, in either direction', () => {
  const one = toggleOne(NOTHING_SELECTED, 'c');
  expect([...extendTo(one, 'a', ORDER).chosen].sort()).toEqual(['a', 'b', 'c']);
  expect([...extendTo(one, 'd', ORDER).chosen].sort()).toEqual(['c', 'd']);
});

test('a range whose start has left the list is the one entry', () => {
  const gone = toggleOne(NOTHING_SELECTED, 'x');
  expect([...within(extendTo(gone, 'b', ORDER), ORDER).chosen]).toEqual(['b']);
});
