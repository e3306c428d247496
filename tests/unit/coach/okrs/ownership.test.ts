import { expect, test } from 'vitest';
import { CYCLE, dayOfCycle } from '../../domain/arbitrary';
import { accused, judged, objective, okrs, result, TODAY } from './okrs';

test('unowned: firm where nobody answers for the objective either', () => {
  const nobody = result('k', 'o', { owner: null });
  const given = (owner: string | null) =>
    okrs({ objectives: [objective('o', { owner })], keyResults: [nobody] });
  expect(judged('unowned', given('ana'))).toMatchObject([
    { tier: 'hint', evidence: { objectiveOwner: 'ana' } },
  ]);
  expect(judged('unowned', given(null))).toMatchObject([
    { tier: 'firm', subject: { kind: 'keyResult', id: 'k' } },
  ]);
  expect(accused('unowned', okrs({ objectives: [objective('o')], keyResults: [result('k', 'o')] }))).toEqual(
    [],
  );
});

test('unowned: a draft may still be looking for its owner', () => {
  const cycles = [{ ...CYCLE, state: 'draft' as const }];
  const nobody = {
    objectives: [objective('o', { owner: null })],
    keyResults: [result('k', 'o', { owner: null })],
  };
  expect(accused('unowned', okrs({ ...nobody, cycles }))).toEqual([]);
  expect(accused('unowned-objective', okrs({ ...nobody, cycles }))).toEqual([]);
});

test('an objective without an owner says how many of its results have one', () => {
  const keyResults = [result('k', 'o'), result('l', 'o', { owner: null })];
  const given = okrs({ objectives: [objective('o', { owner: null }), objective('p')], keyResults });
  expect(judged('unowned-objective', given)).toMatchObject([
    { subject: { kind: 'objective', id: 'o' }, evidence: { keyResults: 2, owned: 1 } },
  ]);
});

test('unaccepted: handed to someone who has not said yes', () => {
  const given = (fields: object) =>
    okrs({ objectives: [objective('o')], keyResults: [result('k', 'o', fields)] });
  expect(judged('unaccepted', given({ accepted: false }))).toMatchObject([
    { tier: 'hint', evidence: { owner: 'ana', days: TODAY } },
  ]);
  const added = given({ accepted: false, addedOn: dayOfCycle(40) });
  expect(judged('unaccepted', added)[0]?.evidence.days).toBe(5);
  expect(accused('unaccepted', given({}))).toEqual([]);
  expect(accused('unaccepted', given({ accepted: false, owner: null }))).toEqual([]);
});
