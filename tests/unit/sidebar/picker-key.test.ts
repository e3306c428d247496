import { expect, test } from 'vitest';
import { pickerKey } from '@/components/sidebar/picker-key';

const EMPTY = { text: '', at: -1, count: 3, canExempt: true };
const SOUGHT = { text: 'churn', at: -1, count: 3, canExempt: true };

test('digits beyond the suggestions that have one do nothing', () => {
  expect(pickerKey('3', EMPTY)).toEqual({ does: 'choose', index: 2 });
  expect(pickerKey('4', { ...EMPTY, count: 9 })).toBeNull();
  expect(pickerKey('2', { ...EMPTY, count: 1 })).toBeNull();
});

test('digits and 0 are text while something is sought', () => {
  expect(pickerKey('1', SOUGHT)).toBeNull();
  expect(pickerKey('0', SOUGHT)).toBeNull();
});

test('0 does nothing where exempting is not offered', () => {
  expect(pickerKey('0', { ...EMPTY, canExempt: false })).toBeNull();
});

test('arrows go round the ends, and nowhere in an empty list', () => {
  expect(pickerKey('ArrowUp', EMPTY)).toEqual({ does: 'move', index: 2 });
  expect(pickerKey('ArrowDown', { ...EMPTY, at: 2 })).toEqual({ does: 'move', index: 0 });
  expect(pickerKey('ArrowDown', { ...EMPTY, count: 0 })).toBeNull();
});

test('Enter takes the first hit of a search but no mere suggestion', () => {
  expect(pickerKey('Enter', SOUGHT)).toEqual({ does: 'choose', index: 0 });
  expect(pickerKey('Enter', EMPTY)).toBeNull();
  expect(pickerKey('Enter', { ...EMPTY, at: 1 })).toEqual({ does: 'choose', index: 1 });
});
