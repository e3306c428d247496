import { expect, test } from 'vitest';
import { DEFAULT_THRESHOLDS } from '@/lib/coach/thresholds';
import type { Metric } from '@/lib/domain/metric';
import { dayOfCycle, percent } from '../../domain/arbitrary';
import { facts, judged, type Value, weekly } from './facts';

const RULE = 'output-without-outcome';
const flat = weekly(20, 20, 20, 20, 20, 20, 20);

test('says how many tasks closed, how long the lag is and since when nothing moved', () => {
  const [found] = judged(RULE, facts(flat, [8, 9, 10]), 42);
  expect(found).toMatchObject({
    tier: 'firm',
    subject: { kind: 'keyResult', id: 'k' },
    evidence: { closings: 3, lagDays: 14, days: 35, since: dayOfCycle(7), moved: 0, asOf: dayOfCycle(42) },
  });
});

test.each([
  ['only two tasks closed', facts(flat, [8, 9]), 42],
  ['the lag and its slack have not passed', facts(weekly(20, 20, 20, 20, 20), [8, 9, 10]), 28],
  ['one check-in has followed', facts(weekly(20, 20, 20, 20, 20), [1, 2, 3]), 27],
  ['the value moved by 5 % of the way', facts(weekly(20, 20, 20, 20, 21, 21, 21), [8, 9, 10]), 42],
  ['the value stands at its target', facts(weekly(40, 40, 40, 40, 40, 40, 40), [8, 9, 10]), 42],
  ['the value rose and nothing closed since', facts(weekly(20, 24, 28, 32, 32, 32, 32, 32), [1, 2, 3]), 49],
  ['the key result was dropped', facts(flat, [8, 9, 10], { dropped: { on: dayOfCycle(9), reason: '' } }), 42],
])('is silent while %s', (_, of, day) => {
  expect(judged(RULE, of, day)).toEqual([]);
});

test('a stall after an early rise counts from where it began', () => {
  const values = weekly(20, 24, 28, 32, 32, 32, 32, 32, 32);
  expect(judged(RULE, facts(values, [1, 2, 3, 22, 25, 27]), 56)[0]?.evidence).toMatchObject({
    since: dayOfCycle(21),
    closings: 3,
  });
});

test('one that was written down late, with its earlier values, is judged from its first reading on', () => {
  const late = facts(flat, [8, 9, 10], { addedOn: dayOfCycle(42) });
  expect(judged(RULE, late, 42)).toHaveLength(1);
});

test('a loss is no outcome either', () => {
  const [found] = judged(RULE, facts(weekly(20, 20, 19, 18, 17, 16, 15), [8, 9, 10]), 42);
  expect(found?.evidence.moved).toBeLessThan(0);
});

test('blur of 3 % of the way hides neither a standstill nor a movement', () => {
  const still = weekly(20.3, 19.6, 20.5, 19.8, 20.2, 19.5, 20.1, 19.9);
  expect(judged(RULE, facts(still, [8, 9, 10]), 49)).toHaveLength(1);
  const moving = weekly(20.3, 19.6, 21.5, 21.8, 23.2, 23.5, 25.1, 25.9);
  expect(judged(RULE, facts(moving, [8, 9, 10]), 49)).toEqual([]);
});

test('a lag that is three tenths longer than was said is waited for, save in the last days', () => {
  const values = [0, 7, 14, 21, 30, 37, 44].map((day): Value => [day, 20]);
  const slow = facts(values, [8, 9, 10], { lagDays: 20 });
  expect(judged(RULE, slow, 37)).toEqual([]);
  expect(judged(RULE, slow, 44)).toHaveLength(1);
  expect(judged(RULE, { ...slow, cycle: { ...slow.cycle, endsOn: dayOfCycle(44) } }, 37)).toHaveLength(1);
});

test('what has just set off is not accused, however long it stood before', () => {
  const stands = facts(weekly(20, 20, 20, 20, 20, 20, 20), [8, 9, 10]);
  expect(judged(RULE, stands, 42)).toHaveLength(1);
  expect(judged(RULE, facts(weekly(20, 20, 20, 20, 20, 20, 21.5), [8, 9, 10]), 42)).toEqual([]);
});

test('a bumpy rise does not hide the stall after it', () => {
  const values = weekly(20, 23, 23, 27, 28, 32, 32.1, 32, 32.8, 32.7, 32.7);
  expect(judged(RULE, facts(values, [36, 38, 40]), 70)).toHaveLength(1);
});

test('a guardrail that hovers on its border stands still nowhere', () => {
  const metric: Metric = { kind: 'atLeast', low: 99, unit: '', precision: 1 };
  const hovers = weekly(98.9, 99, 98.8, 99.1, 98.9, 98.8, 98.8, 99, 98.8);
  expect(judged(RULE, facts(hovers, [8, 9, 10], { metric }), 56)).toEqual([]);
});

test('a missed check-in before the work is made up for by the baseline', () => {
  const values = [30, 37].map((day): Value => [day, 20]);
  expect(judged(RULE, facts(values, [8, 9, 10]), 40)).toHaveLength(1);
  const unknown = { ...percent, baseline: null };
  expect(judged(RULE, facts(values, [8, 9, 10], { metric: unknown }), 40)).toEqual([]);
});

test('the number of closings asked for is a setting', () => {
  const standstill = { ...DEFAULT_THRESHOLDS.standstill, closings: 4 };
  const limits = { ...DEFAULT_THRESHOLDS, standstill };
  expect(judged(RULE, facts(flat, [8, 9, 10]), 42, limits)).toEqual([]);
  expect(judged(RULE, facts(flat, [7, 8, 9, 10]), 42, limits)).toHaveLength(1);
});

test('two check-ins of one week see the same, and how many are asked for is a setting', () => {
  const until = [0, 7, 14, 21].map((day): Value => [day, 20]);
  const daily = [29, 30, 31, 32, 33].map((day): Value => [day, 20]);
  expect(judged(RULE, facts([...until, ...daily], [8, 9, 10]), 33)).toEqual([]);
  const later = facts([...until, ...daily, [34, 20]], [8, 9, 10]);
  expect(judged(RULE, later, 34)).toHaveLength(1);
  const standstill = { ...DEFAULT_THRESHOLDS.standstill, checkIns: 3 };
  const twice = facts([...until, [29, 20], [43, 20]], [8, 9, 10]);
  expect(judged(RULE, twice, 43)).toHaveLength(1);
  expect(judged(RULE, twice, 43, { ...DEFAULT_THRESHOLDS, standstill })).toEqual([]);
});

test('what may have moved for all that the blur tells is not accused', () => {
  const clear = weekly(20, 20.1, 20.2, 20.3, 20.5, 20.7, 20.9);
  expect(judged(RULE, facts(clear, [8, 9, 10]), 42)).toHaveLength(1);
  const blurred = weekly(20.7, 20.1, 20.9, 19.8, 21.3, 20.1, 21);
  expect(judged(RULE, facts(blurred, [8, 9, 10]), 42)).toEqual([]);
});

test('nothing is said when most open tasks were read too long ago', () => {
  const stood = facts(flat, [8, 9, 10]);
  const open = (readOn: number) => ({ openedOn: null, doneOn: null, readOn: dayOfCycle(readOn) });
  const fresh = { ...stood, work: [...stood.work, open(28), open(28), open(28), open(28)] };
  expect(judged(RULE, fresh, 42)[0]?.evidence.asOf).toBe(dayOfCycle(28));
  const stale = { ...stood, work: [...stood.work, open(27), open(27), open(27), open(27)] };
  expect(judged(RULE, stale, 42)).toEqual([]);
});

const measure = { unit: '', precision: 1 };
const milestone = (id: string) => ({ id, title: '', weight: 1, dueOn: dayOfCycle(80) });
const list = [milestone('a'), milestone('b'), milestone('c'), milestone('d')];

test.each<[string, Metric, Value[], number, number]>([
  [
    'decrease',
    { ...percent, kind: 'decrease', baseline: 40, target: 20 },
    weekly(...Array(9).fill(40)),
    56,
    1,
  ],
  [
    'at least, broken all along',
    { kind: 'atLeast', low: 99, ...measure },
    weekly(...Array(9).fill(95)),
    56,
    1,
  ],
  ['at least, held', { kind: 'atLeast', low: 99, ...measure }, weekly(...Array(9).fill(99)), 56, 0],
  ['at most, broken all along', { kind: 'atMost', high: 5, ...measure }, weekly(...Array(9).fill(7)), 56, 1],
  ['at most, coming down', { kind: 'atMost', high: 5, ...measure }, weekly(9, 9, 9, 8, 7, 7, 7, 6, 6), 56, 0],
  ['within, held', { kind: 'within', low: 3, high: 5, ...measure }, weekly(...Array(9).fill(4)), 56, 0],
  ['within, broken', { kind: 'within', low: 3, high: 5, ...measure }, weekly(...Array(9).fill(8)), 56, 1],
  ['milestones, none reached', { kind: 'milestones', milestones: list }, weekly(...Array(9).fill([])), 56, 1],
  [
    'milestones, one reached',
    { kind: 'milestones', milestones: list },
    weekly([], [], [], [], [], [], ['a'], ['a'], ['a']),
    56,
    0,
  ],
  ['binary, half way', { kind: 'binary' }, weekly(...Array(9).fill(0)), 56, 0],
  ['binary, in the last days', { kind: 'binary' }, weekly(...Array(13).fill(0)), 84, 1],
  ['binary, reached', { kind: 'binary' }, weekly(...Array(12).fill(0), 1, 1), 89, 0],
])('%s', (_, metric, values, day, count) => {
  expect(judged(RULE, facts(values, [8, 9, 10], { metric }), day)).toHaveLength(count);
});

test('the last days do not cut short what a milestone may take', () => {
  const metric: Metric = { kind: 'milestones', milestones: list.slice(0, 2) };
  const values = weekly(...Array(8).fill([]), ...Array(5).fill(['a']));
  expect(judged(RULE, facts(values, [57, 58, 59], { metric }), 84)).toEqual([]);
  const binary = weekly(...Array(13).fill(0));
  expect(judged(RULE, facts(binary, [57, 58, 59], { metric: { kind: 'binary' } }), 84)).toHaveLength(1);
});
