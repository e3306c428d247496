import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Metric } from '@/lib/domain/metric';
import type { Stored } from '@/lib/domain/record';
import { bookOf } from '@/lib/exchange/export/book';
import { okrsMarkdown } from '@/lib/exchange/export/okrs-markdown';
import { readOutline } from '@/lib/exchange/markdown-outline';

const word = fc.constantFrom(
  'Teams',
  'grow',
  'Madrid',
  '客户',
  '[beta]',
  'snake_case',
  'A*B',
  'x|y',
  '#1',
  'español',
  '🎯',
  '<b>',
);
/** Titles in the words of people; numbers are left to the metric. */
const title = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `Title ${words.join(' ')}`);
const number = fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 1000 + 0);
const measure = { unit: fc.constantFrom('', '%', 'teams', '家', '€'), precision: fc.constant(3) };
const pacing = { shape: 'linear' as const };
const metric: fc.Arbitrary<Metric> = fc.oneof(
  fc.constant({ kind: 'binary' as const }),
  fc
    .record({ a: number, b: number, known: fc.boolean(), ...measure })
    .filter(({ a, b }) => a !== b && a > 0 && b > 0)
    .map(({ a, b, known, ...rest }) => ({
      kind: a < b ? ('increase' as const) : ('decrease' as const),
      baseline: known ? a : null,
      target: b,
      ...{ ...rest, pacing },
    })),
  fc.record({ kind: fc.constant('atLeast' as const), low: fc.integer({ min: 1, max: 99 }), ...measure }),
  fc.record({ kind: fc.constant('atMost' as const), high: fc.integer({ min: 1, max: 99 }), ...measure }),
  fc
    .record({ low: fc.integer({ min: 1, max: 9 }), ...measure })
    .map(({ low, ...rest }) => ({ kind: 'within' as const, low, high: low + 3, ...rest })),
  title.map((name) => ({
    kind: 'milestones' as const,
    milestones: [{ id: 'm1', title: name, weight: 1, dueOn: '2027-02-01' }],
  })),
);

const stored = (kind: string, id: string, fields: object) =>
  ({ kind, id, scope: 'own', clock: id, clocks: {}, ...fields }) as unknown as Stored;
const bare = (metrics: readonly Metric[]) =>
  metrics.map((each) => ({ ...each, ...('precision' in each && { precision: 0 }) }));

test.each(['en', 'de'])('an outline that is exported and read again gives the same OKRs (%s)', (locale) => {
  fc.assert(
    fc.property(
      title,
      title,
      title,
      fc.array(metric, { minLength: 1, maxLength: 4 }),
      (cycle, objective, keyResult, metrics) => {
        const records = [
          stored('cycle', 'c', {
            name: cycle,
            startsOn: '2027-01-05',
            endsOn: '2027-03-30',
            state: 'active',
          }),
          stored('person', 'p', { name: 'Ada Park', accounts: [], me: false }),
          stored('objective', 'o', {
            cycle: 'c',
            title: objective,
            why: 'Because\nof it',
            forWhom: 'Teams',
            owner: 'p',
            level: 'company',
            ambition: 'aspirational',
            strategy: 'Spain',
            order: 0,
          }),
          ...metrics.map((each, i) =>
            stored('keyResult', `k${i}`, {
              objective: 'o',
              title: keyResult,
              metric: each,
              owner: i === 0 ? 'p' : null,
              dueOn: i === 0 ? '2027-02-03' : null,
              cadence: 'biweekly',
              weight: i + 1,
              order: i,
            }),
          ),
        ];
        const book = bookOf(records);
        const text = okrsMarkdown(book, records[0] as Stored<'cycle'>);
        const { draft, lines } = readOutline(text, { locale, today: '2027-01-11' });
        expect(lines.filter(({ outcome }) => outcome === 'notUnderstood')).toEqual([]);
        expect(draft.cycle).toMatchObject({ startsOn: '2027-01-05', endsOn: '2027-03-30' });
        expect(draft.objectives).toMatchObject([
          {
            title: objective,
            why: 'Because\nof it',
            forWhom: 'Teams',
            owner: 'Ada Park',
            level: 'company',
            ambition: 'aspirational',
            strategy: 'Spain',
          },
        ]);
        const read = draft.objectives[0]?.keyResults ?? [];
        expect(bare(read.map((each) => each.metric))).toEqual(bare(metrics));
        expect(read.map(({ title: name, cadence, weight }) => [name, cadence, weight])).toEqual(
          metrics.map((_, i) => [keyResult, 'biweekly', i + 1]),
        );
        expect(read[0]).toMatchObject({ owner: 'Ada Park', dueOn: '2027-02-03' });
      },
    ),
    { numRuns: 60 },
  );
});
