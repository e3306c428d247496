import { expect, test } from 'vitest';
import type { Objective } from '@/lib/domain/objective';
import { addDays } from '@/lib/domain/plain-date';
import { CYCLE, dayOfCycle } from '../../domain/arbitrary';
import { accused, judged, objective, okrs, result } from './okrs';

const many = (count: number, fields: Partial<Objective> = {}) =>
  Array.from({ length: count }, (_, index) => objective(`${fields.owner ?? 'o'}-${index}`, fields));

test.each([
  [3, []],
  [4, ['hint']],
  [5, ['hint']],
  [6, ['firm']],
])('%d objectives of one owner and cycle', (count, tiers) => {
  const found = judged('too-many-objectives', okrs({ objectives: many(count, { owner: 'ana' }) }));
  expect(found.map(({ tier }) => tier)).toEqual(tiers);
});

test('too many objectives: owners and levels are counted apart, the company as one', () => {
  const apart = [
    ...many(3, { owner: 'ana' }),
    ...many(3, { owner: 'ben' }),
    ...many(3, { level: 'personal' }),
  ];
  expect(judged('too-many-objectives', okrs({ objectives: apart }))).toEqual([]);
  const company = [
    ...many(2, { level: 'company', owner: 'ana' }),
    ...many(2, { level: 'company', owner: 'ben' }),
  ];
  expect(judged('too-many-objectives', okrs({ objectives: company }))).toMatchObject([
    { subject: { kind: 'cycle', id: CYCLE.id }, evidence: { count: 4, level: 'company', owner: null } },
  ]);
  expect(judged('too-many-objectives', okrs({ objectives: many(9, { owner: null }) }))).toEqual([]);
});

test.each([
  [0, 'too-few-key-results', ['firm']],
  [1, 'too-few-key-results', ['hint']],
  [2, 'too-few-key-results', []],
  [5, 'too-many-key-results', []],
  [6, 'too-many-key-results', ['firm']],
])('%d key results: %s says %j', (count, rule, tiers) => {
  const keyResults = Array.from({ length: count }, (_, index) => result(`k${index}`, 'o'));
  const found = judged(rule, okrs({ objectives: [objective('o')], keyResults }));
  expect(found.map(({ tier }) => tier)).toEqual(tiers);
  expect(found.every(({ evidence }) => evidence.count === count)).toBe(true);
});

test('dropped key results do not count', () => {
  const dropped = { on: dayOfCycle(1), reason: '' };
  const keyResults = [result('k', 'o'), result('l', 'o', { dropped })];
  expect(judged('too-few-key-results', okrs({ objectives: [objective('o')], keyResults }))).toMatchObject([
    { evidence: { count: 1 } },
  ]);
});

test('once the cycle has ended nothing is asked about what was planned in it', () => {
  const alone = { objectives: [objective('o')], keyResults: [result('k', 'o')] };
  expect(accused('too-few-key-results', okrs(alone))).toEqual(['o']);
  expect(accused('too-few-key-results', okrs({ ...alone, today: addDays(CYCLE.endsOn, 1) }))).toEqual([]);
});
