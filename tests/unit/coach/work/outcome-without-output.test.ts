import { expect, test } from 'vitest';
import { dayOfCycle } from '../../domain/arbitrary';
import { facts, judged, weekly } from './facts';

const RULE = 'outcome-without-output';
const rising = weekly(20, 20, 20, 20, 20, 20, 22, 24, 26);

test('asks what moved a value that no work moved', () => {
  const [found] = judged(RULE, facts(rising), 56);
  expect(found).toMatchObject({ tier: 'hint', subject: { kind: 'keyResult', id: 'k' } });
  expect(found?.evidence).toMatchObject({ moved: 0.25, since: dayOfCycle(0), asOf: dayOfCycle(56) });
});

test.each([
  ['a task closed that may still be showing', facts(rising, [10]), 56],
  ['it moved by less than 12 % of the way', facts(weekly(20, 21, 22, 22.5)), 21],
  ['it moved away from its target', facts(weekly(20, 18, 16, 14)), 21],
  [
    'only one check-in shows it',
    facts([
      [0, 20],
      [7, 30],
    ]),
    7,
  ],
])('is silent when %s', (_, of, day) => {
  expect(judged(RULE, of, day)).toEqual([]);
});

test('work of long ago does not explain a move', () => {
  // The lag of 14 days, 30 % more of it and 14 days are over on day 33.2.
  expect(judged(RULE, facts(rising, [1]), 56)[0]?.evidence.since).toBe(dayOfCycle(35));
});

test('a value read later than the states of the work says nothing about work', () => {
  const of = facts(rising, [], {});
  const open = { openedOn: dayOfCycle(0), doneOn: null, readOn: dayOfCycle(43) };
  expect(judged(RULE, { ...of, work: [open] }, 56)).toEqual([]);
  expect(judged(RULE, { ...of, work: [{ ...open, readOn: dayOfCycle(56) }] }, 56)).toHaveLength(1);
});
