import { expect, test } from 'vitest';
import { withWork } from '@/components/dashboard/import/as-work';
import { readOutline } from '@/lib/exchange/markdown-outline';

const { draft, lines } = readOutline('## Objective: Grow\n- KR: A\n- KR: B\n- KR: Teams from 3 to 5\n', {
  ...{ locale: 'en', today: '2027-01-11' },
});
const came = (serves: [number, number][]) =>
  withWork(draft.objectives, lines, new Map(serves), '2027-01-11')[0]?.keyResults;

test('a line that serves another names it as the import does, and the others stay as they are', () => {
  expect(came([])).toEqual(draft.objectives[0]?.keyResults);
  expect(came([[2, 4]])).toMatchObject([
    { title: 'A', dropped: { on: '2027-01-11', work: { serves: 'line 4' } } },
    { title: 'B' },
    { ref: 'line 4' },
  ]);
  expect(came([[2, 4]])?.[1]).not.toHaveProperty('ref');
});
