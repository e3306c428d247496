import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Metric } from '@/lib/domain/metric';
import type { Stored } from '@/lib/domain/record';
import { bookOf } from '@/lib/exchange/export/book';
import { okrsMarkdown } from '@/lib/exchange/export/okrs-markdown';
import { readOutline } from '@/lib/exchange/markdown-outline';
import { readOwnOutline } from '@/lib/exchange/own-outline/read';
import { exactWords, readWords } from '@/lib/exchange/own-outline/words';

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

/** As people hand it on: a wiki keeps no comments. */
const withoutSign = (text: string) => text.replace(/^<!--.*-->\n/, '');

test.each(['en', 'de'])(
  'an outline that lost its sign gives the same OKRs as long as titles are words (%s)',
  (locale) => {
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
          const text = withoutSign(okrsMarkdown(book, records[0] as Stored<'cycle'>));
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
  },
);

const objective = (id: string, cycle: string, name: string, order: number) =>
  stored('objective', id, {
    ...{ cycle, title: name, why: '', forWhom: '', owner: null, level: 'team', ambition: 'committed' },
    ...{ strategy: '', order },
  });
const keyResult = (id: string, of: string, name: string, dropped: object | null = null) =>
  stored('keyResult', id, {
    ...{ objective: of, title: name, metric: { kind: 'binary' }, owner: null, dueOn: null, weight: 1 },
    ...{ cadence: 'weekly', lagDays: 14, guardrailCounts: false, order: 0, dropped },
  });
const aligned = (child: string, kind: string, id: string, role: string) =>
  stored('alignment', `${child}~${id}`, { child, parent: { kind, id }, role });
const cycle = stored('cycle', 'c', { name: 'Spring', startsOn: '2027-01-05', endsOn: '2027-03-30' });
const outline = (...records: Stored[]) => okrsMarkdown(bookOf([cycle, ...records]), cycle as Stored<'cycle'>);
const read = (text: string) => readOutline(text, { locale: 'en', today: '2027-01-11' }).draft.objectives;

test('what contributes and what serves is found again, by title, or by place where titles do not tell', () => {
  const text = outline(
    ...[objective('a', 'c', 'Grow', 0), objective('b', 'c', 'Grow', 1), objective('d', 'c', 'O1', 2)],
    ...[keyResult('k', 'a', 'Reach'), keyResult('l', 'b', 'Launch')],
    keyResult('m', 'd', 'Ship it', { on: '2027-01-20', reason: '', work: { serves: 'k', hypothesis: '+5' } }),
    ...[aligned('b', 'objective', 'a', 'primary'), aligned('d', 'keyResult', 'l', 'primary')],
    ...[aligned('a', 'objective', 'd', 'supports'), aligned('d', 'objective', 'z', 'supports')],
    objective('z', 'year', 'O1 KR2', 0),
  );
  expect(text).toContain('- Contributes to: O1\n');
  expect(text).toContain('- Contributes to: KR: Launch\n');
  expect(read(text)).toMatchObject([
    { ref: 'o1', supports: [{ ref: 'o3', title: 'O1' }] },
    { ref: 'o2', parentRef: 'o1' },
    {
      parentRef: 'o2k1',
      supports: [{ ref: 'z', title: 'O1 KR2' }],
      keyResults: [{ dropped: { on: '2027-01-20', work: { serves: 'o1k1', hypothesis: '+5' } } }],
    },
  ]);
});

test('a line that somebody added is read like any other, and then so is the whole', () => {
  const text = outline(objective('a', 'c', 'Grow', 0), keyResult('k', 'a', 'Sell from 3 to 5'));
  expect(read(text)[0]?.keyResults.map(({ metric: { kind } }) => kind)).toEqual(['binary']);
  const added = read(`${text}- KR: Raise conversion from 2 % to 4 %\n`);
  expect(added[0]?.keyResults.map(({ title: name }) => name)).toEqual([
    'Sell from 3 to 5',
    'Raise conversion from 2 % to 4 %',
  ]);
  expect(added[0]?.keyResults[1]?.metric).toMatchObject({ kind: 'increase', baseline: 2, target: 4 });
});

test.each([
  ['- Level: team', '- Level: galaxy'],
  ['- KR: Sell (yes/no)', '- KR: Sell'],
  ['  - Cadence: weekly', '  - Cadence: hourly'],
  ['  - Cadence: weekly', '  - Due: 2027-02-30\n  - Cadence: weekly'],
])('"%s" that was made "%s" is not read to the letter', (was, is) => {
  const text = outline(objective('a', 'c', 'Grow', 0), keyResult('k', 'a', 'Sell'));
  expect(readOwnOutline(text.trimEnd().split('\n'))).not.toBeNull();
  expect(text).toContain(was);
  expect(readOwnOutline(text.replace(was, is).trimEnd().split('\n'))).toBeNull();
});

test('a why longer than a line of any document, in paragraphs, comes back whole', () => {
  const why = `${'Because it matters. '.repeat(200)}\n\n  - indented`;
  const text = outline({ ...objective('a', 'c', 'Grow', 0), why } as Stored, keyResult('k', 'a', 'Sell'));
  expect(read(text)[0]?.why).toBe(why);
});

test('words survive Markdown to the letter', () => {
  const unit = fc.oneof(
    fc.constantFrom(...'\\`*_[]<>|~&()#+=-. \n\r\t0129;x\u00a0\u200b\ufeff\ud83d🎯أ目'.split('')),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(unit), (pieces) => {
      const text = pieces.join('');
      const words = exactWords(text);
      expect(readWords(words)).toBe(text);
      expect(words).not.toMatch(/[\n\r]|^\s|\s$| {2}/);
    }),
    { numRuns: 1000 },
  );
});

test('what an objective contributes to elsewhere keeps its id, also in an outline that was changed', () => {
  const text = outline(
    ...[objective('a', 'c', 'Grow', 0), keyResult('k', 'a', 'Sell')],
    ...[objective('y 1', 'year', 'Grow', 0), aligned('a', 'objective', 'y 1', 'primary')],
  );
  expect(text).toContain('- Contributes to: Grow <!-- id y%201 -->\n');
  expect(read(text)).toMatchObject([{ parent: 'Grow', parentRef: 'y 1' }]);
  expect(read(`${text}- KR: Raise conversion from 2 % to 4 %\n`)).toMatchObject([
    { parent: 'Grow', parentRef: 'y 1' },
  ]);
});
