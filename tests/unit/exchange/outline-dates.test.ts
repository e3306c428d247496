import { expect, test } from 'vitest';
import { findDue, readDay } from '@/lib/exchange/outline-dates';
import { readPeriod } from '@/lib/exchange/outline-period';

const CYCLE = { startsOn: '2027-01-01', endsOn: '2027-03-31' };
const context = { locale: 'en', today: '2027-02-10', cycle: CYCLE };

test.each([
  ['x by 2027-03-15', '2027-03-15'],
  ['x by March 15, 2027', '2027-03-15'],
  ['x by 15 March 2027', '2027-03-15'],
  ['x by the 15th of March', '2027-03-15'],
  ['x until Mar 15', '2027-03-15'],
  ['x before 3/15/2027', '2027-03-15'],
  ['x, due 15.03.2027', '2027-03-15'],
  ['x by end of February', '2027-02-28'],
  ['x by Q1 2027', '2027-03-31'],
  ['x by the end of the quarter', '2027-03-31'],
  ['x by the end of the month', '2027-02-28'],
  ['x by EOY', '2027-12-31'],
  ['x (2027-03-15)', '2027-03-15'],
  ['x – 2027-03-15', '2027-03-15'],
  ['在2027年3月15日前x', '2027-03-15'],
  ['3月15日前x', '2027-03-15'],
  ['2027年3月底前x', '2027-03-31'],
  ['x，截至2027年3月15日', '2027-03-15'],
  ['季度末前x', '2027-03-31'],
])('%s is due on %s', (text, day) => {
  expect(findDue(text, context).dueOn).toBe(day);
});

test('the words that give the date are taken out, the others stay', () => {
  expect(findDue('Raise x by March 15, 2027 in Europe', context).rest).toBe('Raise x in Europe');
  expect(findDue('Raise x (by 2027-03-15)', context).rest).toBe('Raise x ');
  expect(findDue('在2027年3月15日前，完成x', context).rest).toBe('，完成x');
});

test('a date that nothing calls a due date stays where it is', () => {
  const text = 'Win the 2027-03-15 race in May';
  expect(findDue(text, context)).toEqual({ dueOn: null, rest: text, bad: false });
});

test('a day that the calendar does not have is noticed', () => {
  expect(findDue('x by 2027-02-30', context)).toEqual({ dueOn: null, rest: 'x by 2027-02-30', bad: true });
});

test('a day without a year lies in the cycle, else ahead', () => {
  expect(readDay('March 3', context)).toBe('2027-03-03');
  const turn = { ...context, cycle: { startsOn: '2026-11-01', endsOn: '2027-01-31' }, today: '2026-11-05' };
  expect([readDay('Dec 3', turn), readDay('Jan 3', turn)]).toEqual(['2026-12-03', '2027-01-03']);
  const open = { ...context, cycle: null };
  expect([readDay('March 3', open), readDay('January 3', open)]).toEqual(['2027-03-03', '2028-01-03']);
});

test('day and month stand in the order of the locale, unless only one is possible', () => {
  expect(readDay('3/4/2027', context)).toBe('2027-03-04');
  expect(readDay('3/4/2027', { ...context, locale: 'en-GB' })).toBe('2027-04-03');
  expect(readDay('25/4/2027', context)).toBe('2027-04-25');
  expect(readDay('3.4.2027', { ...context, locale: 'de' })).toBe('2027-04-03');
});

test.each([
  ['Q1 2027 OKRs', '2027-01-01', '2027-03-31'],
  ["Q2'27", '2027-04-01', '2027-06-30'],
  ['2027 Q3', '2027-07-01', '2027-09-30'],
  ['FY2027 Q4', '2027-10-01', '2027-12-31'],
  ['H1 2027', '2027-01-01', '2027-06-30'],
  ['second quarter of 2027', '2027-04-01', '2027-06-30'],
  ['OKRs 2027', '2027-01-01', '2027-12-31'],
  ['January – March 2027', '2027-01-01', '2027-03-31'],
  ['Nov - Jan 2027', '2026-11-01', '2027-01-31'],
  ['February 2027', '2027-02-01', '2027-02-28'],
  ['2027-01-15 – 2027-04-15', '2027-01-15', '2027-04-15'],
  ['Feb 1 to Apr 30, 2027', '2027-02-01', '2027-04-30'],
  ['2027年第一季度', '2027-01-01', '2027-03-31'],
  ['2027年Q2 OKR', '2027-04-01', '2027-06-30'],
  ['2027年下半年', '2027-07-01', '2027-12-31'],
  ['2027年1月-3月', '2027-01-01', '2027-03-31'],
  ['2027年1月1日至2027年3月31日', '2027-01-01', '2027-03-31'],
  ['this quarter', '2027-01-01', '2027-03-31'],
  ['下季度', '2027-04-01', '2027-06-30'],
  ['Q1', '2027-01-01', '2027-03-31'],
])('%s is the span from %s to %s', (text, startsOn, endsOn) => {
  expect(readPeriod(text, { ...context, cycle: null })).toMatchObject({ startsOn, endsOn });
});

test('a quarter without a year is one that has not ended', () => {
  const inNovember = { locale: 'en', today: '2026-11-22', cycle: null };
  expect(readPeriod('Q1 OKRs', inNovember)).toMatchObject({ startsOn: '2027-01-01' });
  expect(readPeriod('Q4 OKRs', inNovember)).toMatchObject({ startsOn: '2026-10-01' });
});

test.each(['Grow to 2000 users', 'Web3 and O2', 'Q5', '2027-04-01 to 2027-01-01', 'May the best win'])(
  '%s names no span of time',
  (text) => {
    expect(readPeriod(text, { ...context, cycle: null })).toBeNull();
  },
);
