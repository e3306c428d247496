import { describe, expect, test } from 'vitest';
import { checkCycle, overlapping } from '@/components/dashboard/editor/cycle-form';
import { checkKeyResult, emptyKeyResult } from '@/components/dashboard/editor/key-result-form';
import { checkObjective, emptyObjective } from '@/components/dashboard/editor/objective-form';
import { likelyQuarter } from '@/components/dashboard/editor/quarter';
import { firstDraft } from '@/components/dashboard/welcome/first-draft';
import type { Cycle } from '@/lib/domain/cycle';

const CYCLE: Cycle = {
  kind: 'cycle',
  id: 'c1',
  name: 'Q1 2027',
  startsOn: '2027-01-01',
  endsOn: '2027-03-31',
  state: 'active',
};

describe('a cycle', () => {
  test('needs a name and days in order', () => {
    const reversed = { ...CYCLE, name: ' ', startsOn: '2027-04-01' };
    expect(checkCycle(reversed).problems).toEqual({
      name: { key: 'editor.problem.nameEmpty' },
      endsOn: { key: 'editor.problem.datesReversed' },
    });
    expect(checkCycle({ ...CYCLE, endsOn: '2027-02-30' }).problems).toHaveProperty('endsOn');
  });

  test('tells which others share a day with it: not itself, not closed ones', () => {
    const closed = { ...CYCLE, id: 'c2', state: 'closed' as const };
    const next = { ...CYCLE, id: 'c3', startsOn: '2027-03-31', endsOn: '2027-06-30' };
    const later = { ...CYCLE, id: 'c4', startsOn: '2027-04-01', endsOn: '2027-06-30' };
    expect(overlapping(CYCLE, 'c1', [CYCLE, closed, next, later])).toEqual([next]);
  });

  test('is proposed for this quarter, near its end for the next', () => {
    expect(likelyQuarter('2026-11-22')).toMatchObject({ year: 2026, quarter: 4, endsOn: '2026-12-31' });
    expect(likelyQuarter('2026-12-20')).toMatchObject({ year: 2027, quarter: 1, startsOn: '2027-01-01' });
  });
});

/** Somebody named for the first time. */
const ADA = { id: null, name: 'Ada' };

describe('an objective', () => {
  test('needs a title', () => {
    expect(checkObjective(emptyObjective('c1', null)).problems).toHaveProperty('title');
  });

  test('keeps a strategy line only on the company level', () => {
    const form = { ...emptyObjective('c1', ADA), title: 'Grow', strategy: 'Win the north' };
    expect(checkObjective(form).fields).toMatchObject({ strategy: '', owner: ADA, parent: null });
    expect(checkObjective({ ...form, level: 'company' }).fields).toMatchObject({ strategy: 'Win the north' });
  });

  test('may contribute to an objective or a key result whose id holds a colon', () => {
    const form = { ...emptyObjective('c1', null), title: 'Grow', parent: 'keyResult:a:b' };
    expect(checkObjective(form).fields?.parent).toEqual({ kind: 'keyResult', id: 'a:b' });
  });

  test('supports each thing once, besides its parent, and nothing where none was chosen', () => {
    const supports = ['objective:o2', '', 'objective:o1', 'objective:o2'];
    const form = { ...emptyObjective('c1', null), title: 'Grow', parent: 'objective:o1', supports };
    expect(checkObjective(form).fields?.supports).toEqual([{ kind: 'objective', id: 'o2' }]);
  });
});

describe('a key result', () => {
  const form = {
    ...emptyKeyResult('o1', { code: 'a1', colour: 'teal' }, null),
    title: 'Active teams',
  };
  const measured = { ...form, metric: { ...form.metric, target: '40' } };

  test('is saved with its code in capitals and no due date of its own', () => {
    expect(checkKeyResult(measured, 'en').fields).toMatchObject({
      ...{ code: 'A1', dueOn: null, owner: null, weight: 1, lagDays: 14, cadence: 'weekly' },
      metric: { kind: 'increase', target: 40 },
    });
  });

  test('cannot be accepted by nobody', () => {
    expect(checkKeyResult({ ...measured, accepted: true }, 'en').fields?.accepted).toBe(false);
    expect(checkKeyResult({ ...measured, accepted: true, owner: ADA }, 'en').fields?.accepted).toBe(true);
  });

  test('says what is wrong with every field at once', () => {
    const wrong = { ...form, title: '', weight: '-1', lagDays: '1.5', code: 'TOO LONG', dueOn: 'soon' };
    expect(Object.keys(checkKeyResult(wrong, 'en').problems ?? {}).toSorted()).toEqual(
      ['code', 'dueOn', 'lagDays', 'target', 'title', 'weight'].toSorted(),
    );
  });
});

describe('the first set', () => {
  const blank = { title: '', from: '', to: '', unit: '' };

  test('takes the direction from the numbers and leaves empty rows out', () => {
    const read = firstDraft(
      {
        objective: 'Feel at home',
        keyResults: [{ title: 'Days', from: '9', to: '3.5', unit: 'days' }, blank, blank],
      },
      'Ada',
      'en',
    );
    expect(read).toMatchObject({
      objective: {
        owner: 'Ada',
        keyResults: [{ title: 'Days', metric: { kind: 'decrease', baseline: 9, target: 3.5, precision: 1 } }],
      },
    });
  });

  test('asks for an objective and one key result, and names the row that is wrong', () => {
    expect(firstDraft({ objective: '', keyResults: [blank] }, null, 'en')).toMatchObject({
      problems: { whole: { key: 'welcome.okrs.tooFew' } },
    });
    const read = firstDraft(
      {
        objective: 'Feel at home',
        keyResults: [
          { ...blank, title: 'Teams', to: '5' },
          { ...blank, title: 'Days', from: '9', to: '9' },
        ],
      },
      null,
      'en',
    );
    expect(read).toEqual({ problems: { whole: null, rows: [null, { key: 'welcome.okrs.same' }] } });
  });
});
