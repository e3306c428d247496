import { expect, test } from 'vitest';
import { weekOf, weekOfKeyResult } from '@/lib/domain/digest';
import { CYCLE, checkIn, keyResult } from './arbitrary';

const WEEK = weekOf('2027-01-13', '2027-03-01');
const question = (values: [day: string, value: number, more?: object][]) => ({
  keyResult: keyResult(),
  cycle: CYCLE,
  ambition: 'committed' as const,
  checkIns: values.map(([observedOn, value, more]) => checkIn({ observedOn, value, ...more })),
});

test('a week goes from Monday to Sunday, and reaches today at most', () => {
  expect(WEEK).toEqual({ startsOn: '2027-01-11', endsOn: '2027-01-17', asOf: '2027-01-17' });
  expect(weekOf('2027-01-17', '2027-01-14')).toEqual({ ...WEEK, asOf: '2027-01-14' });
});

test('it moved from the last value before the week to the last one in it', () => {
  const { before, after, measured } = weekOfKeyResult(
    question([
      ['2027-01-04', 22],
      ['2027-01-10', 24],
      ['2027-01-11', 26],
      ['2027-01-17', 30],
      ['2027-01-18', 40],
    ]),
    WEEK,
  );
  expect([before, after, measured]).toEqual([
    { value: 24, progress: 0.2 },
    { value: 30, progress: 0.5 },
    true,
  ]);
});

test('without a check-in in the week it stands where it stood', () => {
  const { before, after, measured, wins } = weekOfKeyResult(question([['2027-01-04', 30]]), WEEK);
  expect([before?.value, after?.value, measured, wins]).toEqual([30, 30, false, []]);
});

test('wins are those that the week brought, and none that was there before', () => {
  const { wins } = weekOfKeyResult(
    question([
      ['2027-01-08', 26],
      ['2027-01-11', 31],
      ['2027-01-12', 25],
      ['2027-01-13', 32],
      ['2027-01-15', 41],
    ]),
    WEEK,
  );
  expect(wins).toEqual([0.5, 1]);
});

test('a value that was corrected or moved to another week since does not count', () => {
  const wrong = checkIn({ observedOn: '2027-01-12', value: 39 });
  const moved = checkIn({ observedOn: '2027-01-20', value: 39, replaces: wrong.id });
  const { after, measured } = weekOfKeyResult(
    { ...question([['2027-01-04', 22]]), checkIns: [wrong, moved] },
    WEEK,
  );
  expect([after, measured]).toEqual([null, false]);
});
