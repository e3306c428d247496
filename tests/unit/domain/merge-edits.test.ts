import { expect, test } from 'vitest';
import { mergeEdits } from '@/lib/domain/merge-edits';

const was = { title: 'Grow', owner: 'Ada', metric: { target: 5, unit: '%' } };

test('what one side alone changed is as that side has it', () => {
  const mine = { ...was, title: 'Grow fast' };
  const theirs = { ...was, metric: { target: 7, unit: '%' } };
  expect(mergeEdits({ was, mine, theirs })).toEqual({
    fields: { title: 'Grow fast', owner: 'Ada', metric: { target: 7, unit: '%' } },
    torn: [],
  });
});

test('what both changed alike is agreed, and what each changed otherwise is torn and stays as mine', () => {
  const mine = { title: 'Grow', owner: 'Bo', metric: { target: 6, unit: '%' } };
  const theirs = { title: 'Grow', owner: 'Bo', metric: { target: 7, unit: '%' } };
  expect(mergeEdits({ was, mine, theirs })).toEqual({ fields: mine, torn: ['metric'] });
});

test('what was changed elsewhere and back again is no change', () => {
  const mine = { ...was, owner: 'Bo' };
  expect(mergeEdits({ was, mine, theirs: structuredClone(was) })).toEqual({ fields: mine, torn: [] });
});
