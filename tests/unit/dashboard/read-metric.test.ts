import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_METRIC, type MetricForm, writeMetric } from '@/components/dashboard/editor/metric-form';
import { readMetric } from '@/components/dashboard/editor/read-metric';
import type { Metric } from '@/lib/domain/metric';

const LOCALES = ['en', 'zh-CN', 'de'];

function read(part: Partial<MetricForm>, locale = 'en') {
  return readMetric({ ...EMPTY_METRIC, ...part }, locale);
}

const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => value / 100);
const measure = {
  unit: fc.constantFrom('', '%', 'customers', '家'),
  precision: fc.integer({ min: 0, max: 6 }),
};
const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
const on = day.map((date) => date.toISOString().slice(0, 10));
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const points = fc
  .uniqueArray(fc.record({ on, share }), { selector: (point) => point.on, minLength: 1, maxLength: 4 })
  .map((all) => all.toSorted((a, b) => a.on.localeCompare(b.on)));
const pacing = fc.oneof(
  fc.constant({ shape: 'linear' as const }),
  fc.constant({ shape: 'backLoaded' as const }),
  fc.record({ shape: fc.constant('phased' as const), points }),
);
const pair = fc
  .uniqueArray(number, { minLength: 2, maxLength: 2 })
  .map((two) => two.toSorted((a, b) => a - b));
const range = fc
  .record({ ...measure, pacing, pair, rises: fc.boolean() })
  .map(({ pair: [low = 0, high = 0], rises, ...rest }) =>
    rises
      ? { ...rest, kind: 'increase' as const, baseline: low, target: high }
      : { ...rest, kind: 'decrease' as const, baseline: high, target: low },
  );
const metric: fc.Arbitrary<Metric> = fc.oneof(
  range,
  fc.record({ ...measure, kind: fc.constant('atLeast' as const), low: number }),
  fc.record({ ...measure, kind: fc.constant('atMost' as const), high: number }),
  fc
    .record({ ...measure, pair })
    .map(({ pair: [low = 0, high = 0], ...rest }) => ({ ...rest, kind: 'within' as const, low, high })),
  fc.record({
    kind: fc.constant('milestones' as const),
    milestones: fc.array(
      fc.record({
        id: fc.uuid(),
        title: fc.constantFrom('Draft', '评审'),
        weight: fc.integer({ min: 1, max: 9 }),
        dueOn: on,
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  fc.constant({ kind: 'binary' as const }),
);

test('every metric survives being opened and saved, in every way of writing numbers', () => {
  fc.assert(
    fc.property(metric, fc.constantFrom(...LOCALES), (each, locale) => {
      expect(readMetric(writeMetric(each, locale), locale).fields).toEqual(each);
    }),
  );
});

test('numbers are read as the person writes them', () => {
  const typed = { baseline: '1.234,5', target: '2.000', unit: ' % ' };
  expect(read(typed, 'de').fields).toMatchObject({ baseline: 1234.5, target: 2000, unit: '%', precision: 1 });
});

test('without a baseline the first check-in becomes it', () => {
  expect(read({ target: '40' }).fields).toMatchObject({ kind: 'increase', baseline: null, target: 40 });
});

test('the digits are taken from what was typed unless they were chosen', () => {
  expect(read({ baseline: '0.25', target: '3' }).fields).toMatchObject({ precision: 2 });
  expect(read({ baseline: '0.25', target: '3', precision: '1' }).fields).toMatchObject({ precision: 1 });
});

describe('what cannot be a metric is said at its field', () => {
  test.each<[string, Partial<MetricForm>, object]>([
    ['no target', {}, { target: { key: 'editor.problem.numberMissing' } }],
    ['no number', { target: 'many' }, { target: { key: 'editor.problem.notANumber' } }],
    [
      'target is the baseline',
      { baseline: '5', target: '5' },
      { target: { key: 'editor.problem.targetIsBaseline' } },
    ],
    [
      'an increase that falls',
      { baseline: '5', target: '4' },
      { target: { key: 'editor.problem.increaseGoesDown' } },
    ],
    [
      'a decrease that rises',
      { kind: 'decrease', baseline: '5', target: '6' },
      { target: { key: 'editor.problem.decreaseGoesUp' } },
    ],
    [
      'a band upside down',
      { kind: 'within', low: '9', high: '3' },
      { high: { key: 'editor.problem.bandReversed' } },
    ],
    ['no milestones', { kind: 'milestones' }, { milestones: { key: 'editor.problem.milestonesEmpty' } }],
    [
      'a milestone without a title',
      { kind: 'milestones', milestones: [{ id: 'm', title: '', weight: '1', dueOn: '2027-01-31' }] },
      { milestones: { key: 'editor.problem.milestonesInvalid' } },
    ],
    [
      'no weight at all',
      { kind: 'milestones', milestones: [{ id: 'm', title: 'Draft', weight: '0', dueOn: '2027-01-31' }] },
      { milestones: { key: 'editor.problem.milestonesWeightless' } },
    ],
    [
      'a date twice',
      {
        target: '5',
        pacing: 'phased',
        points: [
          { on: '2027-01-31', share: '10' },
          { on: '2027-01-31', share: '20' },
        ],
      },
      { points: { key: 'editor.problem.pointsInvalid' } },
    ],
  ])('%s', (_, form, problems) => {
    expect(read(form)).toEqual({ problems });
  });
});
