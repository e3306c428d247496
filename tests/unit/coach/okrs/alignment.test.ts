import { expect, test } from 'vitest';
import { CYCLE } from '../../domain/arbitrary';
import { accused, alignment, judged, objective, okrs, result } from './okrs';

const anchored = objective('c', { level: 'company', strategy: 'Be where guests are' });
const team = objective('t');
const personal = objective('p', { level: 'personal' });

test('top-down gap: a company objective that nobody below has taken up', () => {
  const objectives = [anchored, team, personal];
  expect(judged('top-down-gap', okrs({ objectives }))).toMatchObject([
    { tier: 'hint', subject: { kind: 'objective', id: 'c' }, evidence: { below: 2 } },
  ]);
  expect(accused('top-down-gap', okrs({ objectives, alignments: [alignment('t', 'c')] }))).toEqual([]);
  expect(accused('top-down-gap', okrs({ objectives: [anchored] }))).toEqual([]);
  const through = { keyResults: [result('k', 'c')], alignments: [alignment('t', 'k', 'keyResult')] };
  expect(accused('top-down-gap', okrs({ objectives, ...through }))).toEqual([]);
  const draft = { cycles: [{ ...CYCLE, state: 'draft' as const }] };
  expect(accused('top-down-gap', okrs({ objectives, ...draft }))).toEqual([]);
});

test('unaligned: no parent, although there is a higher objective in the cycle', () => {
  const objectives = [anchored, team, personal];
  expect(judged('unaligned', okrs({ objectives }))).toMatchObject([
    { subject: { id: 't' }, evidence: { level: 'team', higher: 1 } },
    { subject: { id: 'p' }, evidence: { level: 'personal', higher: 2 } },
  ]);
  expect(accused('unaligned', okrs({ objectives, alignments: [alignment('t', 'c')] }))).toEqual(['p']);
  expect(accused('unaligned', okrs({ objectives: [team] }))).toEqual([]);
});

test('objectives of another cycle neither leave a gap nor are parents that are missing', () => {
  const cycles = [CYCLE, { ...CYCLE, id: 'year' }];
  const objectives = [{ ...anchored, cycle: 'year' }, team];
  expect(accused('top-down-gap', okrs({ cycles, objectives }))).toEqual([]);
  expect(accused('unaligned', okrs({ cycles, objectives }))).toEqual([]);
});

test('cut off from strategy: a company objective without its line or without for whom', () => {
  const given = (fields: object) => okrs({ objectives: [{ ...anchored, ...fields }] });
  expect(judged('cut-off-from-strategy', given({ strategy: ' ' }))[0]?.evidence).toEqual({
    missing: ['strategy'],
  });
  expect(judged('cut-off-from-strategy', given({ forWhom: '' }))[0]?.evidence).toEqual({
    missing: ['forWhom'],
  });
  expect(accused('cut-off-from-strategy', given({}))).toEqual([]);
});

test('cut off from strategy: a chain of parents that reaches none', () => {
  const objectives = [anchored, team, personal];
  const ended = okrs({ objectives, alignments: [alignment('p', 't')] });
  expect(judged('cut-off-from-strategy', ended)).toMatchObject([
    { subject: { id: 'p' }, evidence: { ends: ['t'] } },
  ]);
  const reaching = [alignment('p', 't'), alignment('t', 'c')];
  expect(accused('cut-off-from-strategy', okrs({ objectives, alignments: reaching }))).toEqual([]);
  const bare = [{ ...anchored, strategy: '' }, team, personal];
  expect(accused('cut-off-from-strategy', okrs({ objectives: bare, alignments: reaching }))).toEqual([
    'c',
    't',
    'p',
  ]);
});

test('cut off from strategy: alignments that lead in a circle come to an end', () => {
  const circle = [alignment('p', 't'), alignment('t', 'p')];
  expect(
    accused('cut-off-from-strategy', okrs({ objectives: [team, personal], alignments: circle })),
  ).toEqual(['t', 'p']);
});
