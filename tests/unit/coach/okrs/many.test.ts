import { describe, expect, it } from 'vitest';
import { OKRS_RULES } from '@/lib/coach/okrs/rules';
import { objective, okrs, result } from './okrs';

/** An organisation of so many objectives with three key results each. */
function organisation(objectives: number) {
  const ids = Array.from({ length: objectives }, (_, n) => `o${n}`);
  return okrs({
    objectives: ids.map((id) => objective(id, { owner: null })),
    keyResults: ids.flatMap((id) =>
      [1, 2, 3].map((n) => result(`${id}-${n}`, id, { title: `Raise ${id} ${n}` })),
    ),
  });
}

/** How often a rule goes through all key results of an organisation of this size. */
function walks(rule: (typeof OKRS_RULES)[number], objectives: number): number {
  let count = 0;
  const { keyResults, ...context } = organisation(objectives);
  rule.judge({
    ...context,
    get keyResults() {
      count += 1;
      return keyResults;
    },
  });
  return count;
}

describe('every rule about many subjects', () => {
  it.each(OKRS_RULES)(
    'walks through all key results as often among many objectives as among few: $id',
    (rule) => {
      expect(walks(rule, 12)).toBe(walks(rule, 2));
    },
  );

  it('computes what several rules look at once for all of them', () => {
    const rules = OKRS_RULES.filter(({ id }) => ['conflict', 'duplicate'].includes(id));
    let read = 0;
    const context = organisation(2);
    for (const { keyResult } of context.keyResults) {
      const { title } = keyResult;
      Object.defineProperty(keyResult, 'title', {
        get: () => {
          read += 1;
          return title;
        },
      });
    }
    const found = rules.map((rule) => rule.judge(context));
    expect(found).toHaveLength(2);
    expect(read).toBe(context.keyResults.length);
  });
});
