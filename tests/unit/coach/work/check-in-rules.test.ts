import { expect, test } from 'vitest';
import type { Metric } from '@/lib/domain/metric';
import { dayOfCycle, percent } from '../../domain/arbitrary';
import { facts, judged, weekly } from './facts';

test('never checked in: a hint when a check-in was missed, firm when the second was', () => {
  const none = facts([]);
  expect(judged('never-checked-in', none, 10)).toEqual([]);
  expect(judged('never-checked-in', none, 11)).toMatchObject([{ tier: 'hint', evidence: { days: 11 } }]);
  expect(judged('never-checked-in', none, 17)[0]?.tier).toBe('hint');
  expect(judged('never-checked-in', none, 18)[0]?.tier).toBe('firm');
  expect(judged('never-checked-in', facts([[1, 20]]), 30)).toEqual([]);
  expect(judged('never-checked-in', facts([], [], { cadence: 'monthly' }), 33)).toEqual([]);
  expect(judged('never-checked-in', none, -1)).toEqual([]);
});

test('outdated: from the day after cadence and grace, with the status it would have', () => {
  const once = facts([[0, 20]]);
  expect(judged('outdated', once, 10)).toEqual([]);
  expect(judged('outdated', facts([[0, 40]]), 40)[0]?.evidence).toEqual({
    ageDays: 40,
    observedOn: dayOfCycle(0),
    cadence: 'weekly',
    underlying: 'onTrack',
  });
  expect(judged('outdated', facts([]), 40)).toEqual([]);
});

test('status against forecast: on track while the line ends below, and the reverse', () => {
  const rule = 'status-against-forecast';
  // Ahead at first and flat since: on track by the day, and the line through it all falls short.
  const slowing = facts(weekly(28, 28.1, 28, 28.1, 28, 28.1));
  expect(judged(rule, slowing, 40)[0]).toMatchObject({ tier: 'hint', evidence: { status: 'onTrack' } });
  const recovering = facts(weekly(20, 20, 20, 20, 23, 26, 29).slice(3));
  expect(judged(rule, recovering, 52)[0]?.evidence.status).toBe('behind');
  expect(judged(rule, facts(weekly(20, 22, 24, 26, 28)), 34)).toEqual([]);
});

test('status against forecast: a pace that is no line, and what is not paced, are not foretold', () => {
  const slowing = weekly(28, 28.1, 28, 28.1, 28, 28.1);
  const backLoaded: Metric = { ...percent, pacing: { shape: 'backLoaded' } };
  expect(judged('status-against-forecast', facts(slowing, [], { metric: backLoaded }), 40)).toEqual([]);
  const band: Metric = { kind: 'atLeast', low: 20, unit: '', precision: 0 };
  expect(judged('status-against-forecast', facts(slowing, [], { metric: band }), 40)).toEqual([]);
});

test('status against forecast: an aspirational aim is met at seven tenths', () => {
  const steady = { ...facts(weekly(20, 21, 22, 23, 24, 25)), ambition: 'aspirational' as const };
  expect(judged('status-against-forecast', steady, 40)).toEqual([]);
});

test.each([
  [7, 20, 1],
  [6, 20, 0],
  [3, 40, 1],
  [4, 40, 0],
  [3, 20, 0],
  [9, 40, 0],
])('confidence %d at a value of %d, half way through: %d findings', (confidence, value, count) => {
  expect(judged('confidence-against-pace', facts([[44, value, confidence]]), 45)).toHaveLength(count);
});

test('confidence against pace needs a confidence, and one that is not outdated', () => {
  expect(judged('confidence-against-pace', facts([[44, 20]]), 45)).toEqual([]);
  expect(judged('confidence-against-pace', facts([[30, 20, 9]]), 45)).toEqual([]);
});

test('sandbagging: twice at the target before half of the time', () => {
  const early = facts([
    [30, 40],
    [37, 41],
  ]);
  expect(judged('sandbagging', early, 44)).toMatchObject([{ tier: 'hint', evidence: { elapsed: 44 / 90 } }]);
  expect(judged('sandbagging', early, 45)).toEqual([]);
  expect(judged('sandbagging', facts([[30, 40]]), 37)).toEqual([]);
  expect(judged('sandbagging', facts([...weekly(40), [7, 39]]), 10)).toEqual([]);
  const held: Metric = { kind: 'atMost', high: 50, unit: '', precision: 0 };
  expect(judged('sandbagging', facts(weekly(40, 40, 40), [], { metric: held }), 20)).toEqual([]);
});
