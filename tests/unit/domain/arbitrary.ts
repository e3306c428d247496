import fc from 'fast-check';
import type { CheckIn } from '@/lib/domain/check-in';
import type { Clock } from '@/lib/domain/clock';
import type { Cycle } from '@/lib/domain/cycle';
import type { KeyResult } from '@/lib/domain/key-result';
import type { Metric, Range } from '@/lib/domain/metric';
import { addDays, type PlainDate } from '@/lib/domain/plain-date';

/** The cycle that the domain's tests stand in: 90 days. */
export const CYCLE: Cycle = {
  kind: 'cycle',
  id: 'c',
  name: 'Q1',
  startsOn: '2027-01-01',
  endsOn: '2027-04-01',
  state: 'active',
};

/** The day of the cycle that is so many days after its first. */
export function dayOfCycle(days: number): PlainDate {
  return addDays(CYCLE.startsOn, days);
}

export const percent: Range = {
  kind: 'increase',
  baseline: 20,
  target: 40,
  unit: '%',
  precision: 0,
  pacing: { shape: 'linear' },
};

export function keyResult(fields: Partial<KeyResult> = {}): KeyResult {
  return {
    kind: 'keyResult',
    id: 'k',
    objective: 'o',
    title: 'Activation',
    metric: percent,
    owner: null,
    accepted: false,
    weight: 1,
    guardrailCounts: false,
    addedOn: CYCLE.startsOn,
    dueOn: null,
    cadence: 'weekly',
    lagDays: 14,
    code: 'A1',
    colour: 'indigo',
    order: 0,
    dropped: null,
    ...fields,
  };
}

/** A clock that grows with its number. */
export function clock(number: number): Clock {
  return `${String(number).padStart(13, '0')}0000aaaaaaaaaaaa`;
}

let written = 0;

/** A check-in, written after all that were made before it. */
export function checkIn(fields: Partial<CheckIn & { clock: Clock }> = {}): CheckIn & { clock: Clock } {
  written += 1;
  return {
    kind: 'checkIn',
    id: `i${written}`,
    keyResult: 'k',
    value: 30,
    confidence: 6,
    note: '',
    author: null,
    observedOn: CYCLE.startsOn,
    replaces: null,
    void: false,
    clock: clock(written),
    ...fields,
  };
}

export const anyDay = fc.integer({ min: -400, max: 800 }).map(dayOfCycle);
export const value = fc.double({ min: -1e15, max: 1e15, noNaN: true });

const pacing: fc.Arbitrary<Range['pacing']> = fc.oneof(
  fc.constant({ shape: 'linear' as const }),
  fc.constant({ shape: 'backLoaded' as const }),
  fc
    .uniqueArray(fc.record({ on: anyDay, share: fc.double({ min: 0, max: 1, noNaN: true }) }), {
      selector: ({ on }) => on,
      maxLength: 5,
    })
    .map((points) => {
      const shares = points.map(({ share }) => share).sort((a, b) => a - b);
      const days = points.map(({ on }) => on).sort();
      return { shape: 'phased' as const, points: days.map((on, i) => ({ on, share: shares[i] ?? 0 })) };
    }),
);

const measure = { unit: fc.constant(''), precision: fc.integer({ min: 0, max: 6 }) };

/** Ranges in both directions, with and without a baseline; never one that stands still. */
export const range: fc.Arbitrary<Range> = fc
  .record({ baseline: fc.option(value), target: value, pacing, ...measure })
  .filter(({ baseline, target }) => baseline !== target)
  .map((fields) => ({
    ...fields,
    kind: (fields.baseline ?? 0) <= fields.target ? ('increase' as const) : ('decrease' as const),
  }));

const milestones: fc.Arbitrary<Metric> = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      title: fc.string(),
      weight: fc.double({ min: 0, max: 1000, noNaN: true }),
      dueOn: anyDay,
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
  )
  .filter((all) => all.some(({ weight }) => weight > 0))
  .map((all) => ({ kind: 'milestones', milestones: all }));

/** Every kind of metric, none of them refused. */
export const metric: fc.Arbitrary<Metric> = fc.oneof(
  range,
  fc.record({ kind: fc.constant('atLeast' as const), low: value, ...measure }),
  fc.record({ kind: fc.constant('atMost' as const), high: value, ...measure }),
  fc.tuple(value, value, measure.precision).map(([a, b, precision]) => ({
    kind: 'within' as const,
    low: Math.min(a, b),
    high: Math.max(a, b),
    unit: '',
    precision,
  })),
  milestones,
  fc.constant({ kind: 'binary' as const }),
);

/** A value that the metric accepts. */
export function acceptedBy(of: Metric): fc.Arbitrary<number | string[]> {
  if (of.kind === 'milestones') return fc.subarray(of.milestones.map(({ id }) => id));
  return of.kind === 'binary' ? fc.constantFrom(0, 1) : value;
}
