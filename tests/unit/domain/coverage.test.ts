import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageOf } from '@/lib/domain/coverage';

const mark = fc.record(
  { state: fc.constantFrom('tied' as const, 'exempt' as const, 'untied' as const), done: fc.boolean() },
  { requiredKeys: ['state'] },
);

test('coverage is tied over tied and untied; exempt work is shown apart', () => {
  const marks = [{ state: 'tied' }, { state: 'untied' }, { state: 'untied' }, { state: 'exempt' }] as const;
  expect(coverageOf(marks)).toEqual({ tied: 1, untied: 2, exempt: 1, share: 1 / 3, exemptShare: 0.25 });
});

test('with nothing tied or untied there is no percentage', () => {
  expect(coverageOf([{ state: 'exempt' }])).toMatchObject({ share: null, exemptShare: 1 });
  expect(coverageOf([])).toMatchObject({ share: null, exemptShare: null });
});

test('done work does not count, and every other task counts once', () => {
  fc.assert(
    fc.property(fc.array(mark), (marks) => {
      const open = marks.filter(({ done }) => !done);
      const found = coverageOf(marks);
      expect(found).toEqual(coverageOf(open));
      expect(found.tied + found.untied + found.exempt).toBe(open.length);
    }),
  );
});
