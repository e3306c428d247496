import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordedCheckIn, ServingTask } from '@/lib/domain/answers';
import type { Range } from '@/lib/domain/metric';
import { dayNumber } from '@/lib/domain/plain-date';
import { countingByDay, datedValues, expectedSeries, forecastSeries } from '@/lib/domain/series';
import { workLanes, workTotals } from '@/lib/domain/work-lanes';

const METRIC: Range = {
  kind: 'increase',
  unit: '%',
  precision: 0,
  baseline: 20,
  target: 40,
  pacing: { shape: 'linear' },
};
const QUARTER = { from: '2027-01-01', to: '2027-03-31', ambition: 'committed' } as const;

const checkIn = (
  observedOn: string,
  value: RecordedCheckIn['value'],
  more: Partial<RecordedCheckIn> = {},
) => ({
  ...{ id: `${observedOn} ${value}`, value, confidence: null, note: '', blocker: '', nextStep: '' },
  ...{
    observedOn,
    author: null,
    blockerFor: null,
    replies: [],
    writtenOn: observedOn,
    state: 'counts' as const,
  },
  ...more,
});

test('of a day the check-in counts that was written last; corrected ones and those of another measure do not', () => {
  const all = [
    checkIn('2027-01-04', 20),
    checkIn('2027-01-11', 22),
    checkIn('2027-01-11', 23),
    checkIn('2027-01-18', 90, { state: 'corrected' }),
    checkIn('2027-01-18', ['m1']),
  ];
  expect(datedValues(countingByDay(METRIC, all))).toEqual([
    { day: dayNumber('2027-01-04'), value: 20 },
    { day: dayNumber('2027-01-11'), value: 23 },
  ]);
});

test('an even pace is a straight line from the baseline to the target, seven tenths of it where aspired to', () => {
  expect(expectedSeries(METRIC, 20, QUARTER)).toEqual([
    { day: dayNumber('2027-01-01'), value: 20 },
    { day: dayNumber('2027-03-31'), value: 40 },
  ]);
  expect(expectedSeries(METRIC, 20, { ...QUARTER, ambition: 'aspirational' }).at(-1)?.value).toBeCloseTo(34);
});

test('a pace in phases bends where it was said to, a back-loaded one is a curve below the even one', () => {
  const points = [{ on: '2027-02-15', share: 0.2 }];
  const phased = expectedSeries({ ...METRIC, pacing: { shape: 'phased', points } }, 20, QUARTER);
  expect(phased.map(({ value }) => value)).toEqual([20, 24, 40]);
  const curve = expectedSeries({ ...METRIC, pacing: { shape: 'backLoaded' } }, 20, QUARTER);
  expect(curve.length).toBeGreaterThan(20);
  expect(curve[Math.floor(curve.length / 2)]?.value).toBeLessThan(27);
  expect(curve.at(-1)?.value).toBe(40);
});

test('the forecast runs from the last value to the due date, and its doubt grows', () => {
  const values = [20, 22, 21, 24, 25].map((value, week) => ({ day: 100 + 7 * week, value }));
  const due = '1970-06-30';
  const fan = forecastSeries(METRIC, values, due);
  expect(fan[0]?.day).toBe(128);
  expect(fan.at(-1)?.day).toBe(dayNumber(due));
  const widths = fan.map(({ low, high }) => high - low);
  expect(widths.at(-1)).toBeGreaterThan(widths[0] ?? Number.POSITIVE_INFINITY);
});

test.each([
  ['too few values', METRIC, 2, '1970-06-30'],
  ['a due date that has passed', METRIC, 5, '1970-04-01'],
  ['a pace that is not even', { ...METRIC, pacing: { shape: 'backLoaded' } } as Range, 5, '1970-06-30'],
])('nothing is foretold from %s', (_, metric, count, due) => {
  const values = Array.from({ length: count }, (_each, week) => ({ day: 100 + 7 * week, value: week }));
  expect(forecastSeries(metric, values, due)).toEqual([]);
});

const task = (key: string, more: Partial<ServingTask>): ServingTask => ({
  ...{ key, tool: { id: 'jira', name: 'Jira' }, title: key, url: '', status: 'doing', assigneeName: null },
  ...{
    openedOn: null,
    knownSince: '1970-01-11',
    doneOn: null,
    readOn: '1970-03-01',
    gone: false,
    tie: null,
    via: null,
  },
  ...more,
});

test('a task is a bar from its opening to its closing, and an open one to the last day drawn', () => {
  const { bars, lanes } = workLanes(
    [
      task('open', { openedOn: '1970-01-05' }),
      task('done', { openedOn: '1970-01-02', doneOn: '1970-01-20', status: 'done' }),
      task('before', { status: 'done' }),
      task('gone', { gone: true }),
    ],
    60,
  );
  expect(bars.map(({ task: { key }, from, to, lane }) => [key, from, to, lane])).toEqual([
    ['done', 1, 19, 0],
    ['open', 4, 60, 1],
  ]);
  expect(lanes).toBe(2);
});

test('no two bars of a lane touch, and no lane is empty', () => {
  const day = fc.nat(90);
  const work = fc.array(fc.tuple(day, day), { maxLength: 60 });
  fc.assert(
    fc.property(work, (spans) => {
      const plain = (each: number) => new Date(each * 86_400_000).toISOString().slice(0, 10);
      const tasks = spans.map(([a, b], index) =>
        task(String(index), {
          openedOn: plain(Math.min(a, b)),
          doneOn: plain(Math.max(a, b)),
          status: 'done',
        }),
      );
      const { bars, lanes } = workLanes(tasks, 90);
      expect(bars).toHaveLength(tasks.length);
      for (let lane = 0; lane < lanes; lane += 1) {
        const own = bars.filter((bar) => bar.lane === lane).toSorted((a, b) => a.from - b.from);
        expect(own.length).toBeGreaterThan(0);
        own.forEach((bar, index) => {
          const before = own[index - 1];
          if (before) expect(bar.from).toBeGreaterThan(before.to);
        });
      }
    }),
  );
});

test('totals add up day by day', () => {
  expect(
    workTotals([
      { on: '1970-01-02', opened: 3, closed: 0 },
      { on: '1970-01-05', opened: 1, closed: 2 },
    ]),
  ).toEqual([
    { day: 1, opened: 3, closed: 0 },
    { day: 4, opened: 4, closed: 2 },
  ]);
});
