import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedMetric, keptMetric } from '@/lib/domain/carry-over';
import { type Metric, refuseMetric } from '@/lib/domain/metric';
import { acceptedBy, metric, percent } from './arbitrary';

const INTO = { startsOn: '2027-04-01', endsOn: '2027-06-30' };
const milestone = (id: string) => ({ id, title: id, weight: 1, dueOn: '2027-02-01' });
const LIST: Metric = { kind: 'milestones', milestones: [milestone('a'), milestone('b')] };

test('what is kept starts where the number stood last, and goes to where it is told to', () => {
  expect(keptMetric({ metric: percent, last: 37, target: 55, into: INTO })).toEqual({
    ...percent,
    baseline: 37,
    target: 55,
  });
  expect(keptMetric({ metric: percent, last: null, target: null, into: INTO })).toEqual(percent);
});

test('a target that is reached needs another one', () => {
  const reached = keptMetric({ metric: percent, last: 40, target: null, into: INTO });
  expect(refuseMetric(reached)).toMatchObject({ code: 'baselineIsTarget' });
  const overshot = keptMetric({ metric: percent, last: 44, target: null, into: INTO });
  expect(refuseMetric(overshot)).toMatchObject({ facts: { why: 'direction' } });
});

test('dated targets of the former cycle become an even pace', () => {
  const phased = {
    ...percent,
    pacing: { shape: 'phased' as const, points: [{ on: '2027-02-01', share: 1 }] },
  };
  expect(keptMetric({ metric: phased, last: 30, target: null, into: INTO })).toMatchObject({
    pacing: { shape: 'linear' },
  });
});

test('of milestones those still open are kept, due on the last day', () => {
  expect(keptMetric({ metric: LIST, last: ['a'], target: null, into: INTO })).toEqual({
    kind: 'milestones',
    milestones: [{ ...milestone('b'), dueOn: INTO.endsOn }],
  });
});

test('what is to be changed can always be kept, and measures the same', () => {
  const ended = metric.chain((one) => fc.tuple(fc.constant(one), fc.option(acceptedBy(one))));
  fc.assert(
    fc.property(ended, ([one, last]) => {
      const changed = changedMetric({ metric: one, last, into: INTO });
      expect(refuseMetric(changed)).toBeNull();
      expect(changed.kind).toBe(one.kind);
    }),
  );
});

test('to be changed: what was reached keeps its target and asks for a baseline', () => {
  expect(changedMetric({ metric: percent, last: 40, into: INTO })).toEqual({ ...percent, baseline: null });
  expect(changedMetric({ metric: LIST, last: ['a', 'b'], into: INTO })).toMatchObject({
    milestones: [{ id: 'a', dueOn: INTO.endsOn }, { id: 'b' }],
  });
});
