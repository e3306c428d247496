import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckIn } from '@/lib/domain/check-in';
import type { Clock } from '@/lib/domain/clock';
import type { KeyResult } from '@/lib/domain/key-result';
import type { Metric } from '@/lib/domain/metric';
import { addDays } from '@/lib/domain/plain-date';
import { type StandingQuestion, standingOf } from '@/lib/domain/standing';
import { acceptedBy, anyDay, CYCLE, checkIn, dayOfCycle, keyResult, metric, percent } from './arbitrary';

function standing(
  day: number,
  values: [day: number, value: CheckIn['value']][],
  fields: Partial<KeyResult> = {},
  rest: Partial<StandingQuestion> = {},
) {
  return standingOf({
    keyResult: keyResult(fields),
    checkIns: values.map(([observed, value]) => checkIn({ observedOn: dayOfCycle(observed), value })),
    cycle: CYCLE,
    ambition: 'committed',
    today: dayOfCycle(day),
    ...rest,
  });
}

test('without a check-in there is no data, and silence is not green', () => {
  expect(standing(80, [])).toMatchObject({ status: 'noData', progress: null, current: null, trend: [] });
});

// On day 45 of 90 a linear range is expected at 0.5: 20 → 40 stands at 30.
test.each([
  [30, 'onTrack'],
  [28, 'onTrack'],
  [27.9, 'behind'],
  [25, 'behind'],
  [24.9, 'offTrack'],
  [45, 'onTrack'],
])('half way through, a value of %d from 20 to 40 is %s', (value, status) => {
  expect(standing(45, [[45, value]])).toMatchObject({ status, underlying: null, expected: 0.5 });
});

test('in the first tenth of its time a key result is early, whatever its value', () => {
  expect(standing(8, [[8, 10]]).status).toBe('early');
  expect(standing(9, [[9, 20]]).status).toBe('onTrack');
});

test('a milestone that is due ends being early', () => {
  const list = (dueOn: string): Metric => ({
    kind: 'milestones',
    milestones: [{ id: 'a', title: '', weight: 1, dueOn }],
  });
  expect(standing(5, [[5, []]], { metric: list(dayOfCycle(6)) }).status).toBe('early');
  expect(standing(5, [[5, []]], { metric: list(dayOfCycle(5)) }).status).toBe('offTrack');
});

test('the time of a key result that was added later starts when it was added', () => {
  expect(standing(63, [[63, 20]], { addedOn: dayOfCycle(60) }).expected).toBeCloseTo(0.1);
});

test('its own due date comes before the cycle’s last day', () => {
  expect(standing(45, [[45, 30]], { dueOn: dayOfCycle(45) })).toMatchObject({
    expected: 1,
    status: 'offTrack',
  });
});

test.each([
  ['weekly', 10],
  ['biweekly', 17],
  ['monthly', 33],
] as const)('a %s value is outdated when it is older than cadence and grace, %d days', (cadence, days) => {
  expect(standing(30 + days, [[30, 40]], { cadence }).status).toBe('onTrack');
  expect(standing(31 + days, [[30, 40]], { cadence })).toMatchObject({
    status: 'outdated',
    underlying: 'onTrack',
    current: { ageDays: days + 1 },
  });
});

test('before its cycle starts a value does not go outdated', () => {
  expect(standing(-5, [[-40, 30]])).toMatchObject({ status: 'early', underlying: null });
  expect(standing(0, [[-40, 30]]).status).toBe('outdated');
});

test('an outdated guardrail tells what it would be', () => {
  const floor: Metric = { kind: 'atLeast', low: 50, unit: '', precision: 0 };
  expect(standing(60, [[10, 40]], { metric: floor })).toMatchObject({
    status: 'outdated',
    underlying: 'offTrack',
  });
});

test('a guardrail is on track inside, off track outside, with its share of check-ins inside', () => {
  const floor: Metric = { kind: 'atLeast', low: 50, unit: '', precision: 0 };
  expect(
    standing(
      3,
      [
        [1, 40],
        [2, 50],
        [3, 60],
        [3, 10],
      ],
      { metric: floor },
    ),
  ).toMatchObject({
    status: 'offTrack',
    insideShare: 0.5,
    expected: null,
    baseline: null,
  });
});

test('without a given baseline the first valid check-in is it', () => {
  const open = { metric: { ...percent, baseline: null } };
  expect(
    standing(
      45,
      [
        [40, 30],
        [10, 20],
      ],
      open,
    ),
  ).toMatchObject({
    baseline: { value: 20, from: 'firstCheckIn' },
    progress: 0.5,
  });
  expect(standing(45, [], open).baseline).toBeNull();
});

test.each([
  ['a draft', { ...CYCLE, state: 'draft' as const }, 45],
  ['a closed cycle', { ...CYCLE, state: 'closed' as const }, 45],
  ['a cycle that has ended but is not closed', CYCLE, 91],
])('%s gives no pace verdict, but progress', (_, cycle, day) => {
  const found = standing(day, [[45, 30]], {}, { cycle });
  expect(found).toMatchObject({ status: null, underlying: null, expected: null, progress: 0.5 });
});

test('a dropped key result has no status', () => {
  const dropped = { on: dayOfCycle(20), reason: 'no longer true' };
  expect(standing(45, [[10, 30]], { dropped })).toMatchObject({
    status: null,
    expected: null,
    progress: 0.5,
  });
});

test('an aspirational objective is judged against seven tenths', () => {
  const found = standing(45, [[45, 25]], {}, { ambition: 'aspirational' });
  expect(found).toMatchObject({ expected: 0.35, status: 'onTrack' });
});

test('the trend is the progress of the last eight check-ins, oldest first', () => {
  const values = Array.from({ length: 10 }, (_, i): [number, number] => [i, 20 + i]);
  expect(standing(12, values).trend).toEqual([0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45]);
});

test('values of a former kind of metric are passed over', () => {
  expect(
    standing(45, [
      [10, ['a']],
      [20, 30],
    ]).current?.value,
  ).toBe(30);
  expect(standing(45, [[10, ['a']]]).status).toBe('noData');
});

test('a standing is plain JSON, and a verdict is given exactly while one may be given', () => {
  const question = metric.chain((of) =>
    fc.record({
      of: fc.constant(of),
      values: fc.array(fc.tuple(fc.integer({ min: -30, max: 120 }), acceptedBy(of)), { maxLength: 6 }),
      today: anyDay,
      state: fc.constantFrom('draft' as const, 'active' as const, 'closed' as const),
      dropped: fc.constantFrom(null, { on: dayOfCycle(3), reason: '' }),
    }),
  );
  fc.assert(
    fc.property(question, ({ of, values, today, state, dropped }) => {
      const checkIns: (CheckIn & { clock: Clock })[] = values.map(([day, value]) =>
        checkIn({ observedOn: dayOfCycle(day), value }),
      );
      const cycle = { ...CYCLE, state };
      const found = standingOf({
        keyResult: keyResult({ metric: of, dropped }),
        checkIns,
        cycle,
        ambition: 'committed',
        today,
      });
      expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
      expect(JSON.parse(JSON.stringify(found)).progress).toBe(found.progress === 0 ? 0 : found.progress);
      expect(found.status !== null).toBe(state === 'active' && today < addDays(CYCLE.endsOn, 1) && !dropped);
      expect(found.status === 'outdated').toBe(found.underlying !== null);
      expect(found.progress === null).toBe(values.length === 0);
      if (values.length === 0 && found.status) expect(found.status).toBe('noData');
    }),
  );
});

test('the same records are told of by the same object; where one of them is another, it is told anew', () => {
  const asked: StandingQuestion = {
    keyResult: keyResult({}),
    checkIns: [checkIn({ observedOn: dayOfCycle(45), value: 26 })],
    cycle: CYCLE,
    ambition: 'committed',
    today: dayOfCycle(45),
  };
  const told = standingOf(asked);
  expect(standingOf({ ...asked })).toBe(told);
  const others: Partial<StandingQuestion>[] = [
    { checkIns: [...asked.checkIns, checkIn({ observedOn: dayOfCycle(45), value: 40 })] },
    { cycle: { ...CYCLE, endsOn: dayOfCycle(60) } },
    { ambition: 'aspirational' },
    { today: dayOfCycle(50) },
    { keyResult: keyResult({ metric: { ...percent, target: 30 } }) },
  ];
  for (const other of others) {
    const question = { ...asked, ...other };
    const afresh = standingOf({
      ...question,
      keyResult: { ...question.keyResult },
      checkIns: [...question.checkIns],
    });
    expect(standingOf(question)).toEqual(afresh);
    expect(afresh).not.toEqual(told);
    expect(standingOf(asked)).toEqual(told);
  }
});
