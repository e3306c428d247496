import { expect, test } from 'vitest';
import { noiseOf } from '@/lib/coach/work/noise';
import { chance } from '../../../simulation/random';

const series = (positions: number[]) => positions.map((position, week) => ({ day: week * 7, position }));

test.each([0, 0.01, 0.03])('a blur of %d is found again on a rising line', (blur) => {
  const { normal } = chance(3);
  const rising = Array.from({ length: 400 }, (_, week) => week * 0.05 + normal(blur));
  expect(Math.abs(noiseOf(series(rising)) - blur)).toBeLessThan(0.003);
});

test('a single leap is no blur, and more than 4 % is movement', () => {
  expect(noiseOf(series([0, 0, 0, 0, 0.5, 0.5, 0.5, 0.5]))).toBeCloseTo(0);
  expect(noiseOf(series([0, 0.9, 0, 0.9, 0, 0.9]))).toBe(0.04);
});

test('too few readings are taken to be as blurred as is usual', () => {
  expect(noiseOf(series([0, 0, 0, 0]))).toBe(0.03);
  expect(noiseOf([])).toBe(0.03);
});
