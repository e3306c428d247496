import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UNGRADED } from '@/lib/domain/grade';
import type { KeyResult } from '@/lib/domain/key-result';
import { progressOf } from '@/lib/domain/progress';
import { asksCause, bandOf, cycleScore, objectiveScore, proposedScore } from '@/lib/domain/score';
import { acceptedBy, keyResult, metric } from './arbitrary';

const TENTHS = Array.from({ length: 11 }, (_, tenths) => tenths / 10);
const tenth = fc.constantFrom(...TENTHS);
const share = fc.double({ min: 0, max: 1, noNaN: true });

const graded = (score: number | null, fields: Partial<KeyResult> = {}) =>
  keyResult({ ...fields, grade: { ...UNGRADED, score } });

test('whatever is measured, a score of one decimal between 0 and 1 is proposed, near to its progress', () => {
  const measured = metric.chain((one) => fc.tuple(fc.constant(one), acceptedBy(one), fc.option(share)));
  fc.assert(
    fc.property(measured, ([one, value, baseline]) => {
      const { progress } = progressOf(one, value, baseline);
      const score = proposedScore(progress);
      expect(score === null).toBe(progress === null);
      if (score === null || progress === null) return;
      expect(TENTHS).toContain(score);
      expect(Math.abs(score - progress)).toBeLessThanOrEqual(0.1);
    }),
  );
});

test.each([
  [0, 0],
  [0.04, 0],
  [0.35, 0.4],
  [0.72, 0.7],
  [0.97, 0.9],
  [0.9999, 0.9],
  [1, 1],
])('progress of %d proposes %d', (progress, score) => {
  expect(proposedScore(progress)).toBe(score);
});

test('more progress never proposes a lower score', () => {
  fc.assert(
    fc.property(share, share, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      expect(proposedScore(less)).toBeLessThanOrEqual(proposedScore(more) ?? Number.NaN);
    }),
  );
});

test('bands begin at 0.4 and 0.7', () => {
  expect(TENTHS.map(bandOf)).toEqual([
    ...['low', 'low', 'low', 'low'],
    ...['middle', 'middle', 'middle'],
    ...['high', 'high', 'high', 'high'],
  ]);
  expect(bandOf(0.1 + 0.2 + 0.1 - 1e-12)).toBe('middle');
});

test('a cause is asked below 1.0 of what was committed, below 0.4 of what was aspired to', () => {
  expect(TENTHS.filter((score) => asksCause(score, 'committed'))).toEqual(TENTHS.slice(0, 10));
  expect(TENTHS.filter((score) => asksCause(score, 'aspirational'))).toEqual(TENTHS.slice(0, 4));
  expect(asksCause(null, 'committed')).toBe(false);
});

test('an objective scores the weighted mean of what counts, told with its arithmetic', () => {
  const score = objectiveScore(
    [
      graded(1, { id: 'a', weight: 1 }),
      graded(0.2, { id: 'b', weight: 3 }),
      graded(0.9, { id: 'guardrail', metric: { kind: 'atMost', high: 2, unit: '', precision: 0 } }),
      graded(0.9, { id: 'weightless', weight: 0 }),
      graded(0.9, { id: 'dropped', dropped: { on: '2027-02-01', reason: '' } }),
    ],
    'committed',
  );
  expect(score.value).toBeCloseTo(0.4);
  expect(score.terms).toEqual([
    { keyResult: 'a', weight: 1, value: 1 },
    { keyResult: 'b', weight: 3, value: 0.2 },
  ]);
});

test('what is not graded lends no score, and below half of the weight there is none', () => {
  const half = objectiveScore([graded(0.6), graded(null)], 'committed');
  expect(half).toMatchObject({ value: 0.6, known: 1, knownWeight: 0.5 });
  expect(objectiveScore([graded(0.6), graded(null, { weight: 2 })], 'committed').value).toBeNull();
  expect(objectiveScore([keyResult()], 'committed').value).toBeNull();
  expect(objectiveScore([], 'committed')).toMatchObject({ value: null, asksAim: false });
});

test('a score lies between the lowest and the highest of its key results, whatever their order', () => {
  const weighted = fc.record({ score: tenth, weight: fc.double({ min: 1e-3, max: 1e300, noNaN: true }) });
  fc.assert(
    fc.property(fc.array(weighted, { minLength: 1, maxLength: 9 }), (all) => {
      const keyResults = all.map(({ score, weight }) => graded(score, { weight }));
      const value = objectiveScore(keyResults, 'committed').value ?? Number.NaN;
      const scores = all.map(({ score }) => score);
      expect(value).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
      expect(value).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
      expect(objectiveScore(keyResults.toReversed(), 'committed').value).toBeCloseTo(value);
    }),
  );
});

test('only an aspirational objective of which all was reached asks whether the aim was low', () => {
  const asks = (scores: (number | null)[], ambition: 'committed' | 'aspirational') =>
    objectiveScore(
      scores.map((score) => graded(score)),
      ambition,
    ).asksAim;
  expect(asks([1, 1], 'aspirational')).toBe(true);
  expect(asks([1, 0.9], 'aspirational')).toBe(false);
  expect(asks([1, null], 'aspirational')).toBe(false);
  expect(asks([1, 1], 'committed')).toBe(false);
});

test('every objective counts the same in the score of its cycle', () => {
  expect(cycleScore([{ value: 1 }, { value: 0.5 }, { value: null }])).toMatchObject({
    value: 0.75,
    known: 2,
  });
  expect(cycleScore([{ value: null }]).value).toBeNull();
});
