import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { refuseMetric } from '@/lib/domain/metric';
import { readOutline } from '@/lib/exchange/markdown-outline';
import { okrDraft } from '@/lib/protocol/shapes';

const context = { locale: 'en', today: '2027-02-10' };

/** Pieces that mean something to the reader, in any order and number. */
const PIECES = [
  ...['# ', '## ', '- ', '  - ', '1. ', '- [ ] ', '> ', '| ', '|---|', '```', '<!--', '-->', '---', '==='],
  ...['\n', '\n\n', '\r\n', '\t', ' ', '\u00a0', '\u0000', '\ud800', '🎯'],
  ...[
    'O1: ',
    'Objective: ',
    'KR1: ',
    'KR',
    '目标一：',
    '关键结果：',
    'Owner: ',
    'Due: ',
    'Weight: ',
    'Cycle: ',
    'Parent: O1',
  ],
  ...[
    'Baseline: 3',
    'Target: 3',
    'Metric: ',
    'Q1 2027',
    '2027-03-31',
    '2027-02-30',
    'by March',
    '年',
    '月',
    '从',
    '到',
  ],
  ...[
    'from ',
    ' to ',
    'between ',
    '≥',
    '≤ ',
    '→',
    '20',
    '40%',
    '1,234',
    '1.5M',
    '9e9',
    '-',
    '99999999999999999999',
    '$',
  ],
  ...['**', '_', '`', '[', '](', ')', '(', '@', '@Alice', '<b', '>', '&amp;', '\\', 'word', 'x'.repeat(600)],
];
const document = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join(''));

test('any document gets an answer for each line, and a draft that can be created', () => {
  fc.assert(
    fc.property(document, (text) => {
      const { draft, lines } = readOutline(text, context);
      expect(lines.map(({ number }) => number)).toEqual(text.split(/\r\n|\r|\n/).map((_, i) => i + 1));
      for (const { outcome, reason } of lines) {
        expect(reason !== null).toBe(outcome === 'ignored' || outcome === 'notUnderstood');
      }
      const cycle = draft.cycle ?? { id: 'c' };
      expect(v.safeParse(okrDraft, { ...draft, cycle }).issues).toBeUndefined();
      expect(JSON.parse(JSON.stringify(draft))).toEqual(draft);
      for (const { keyResults, title } of draft.objectives) {
        expect(title).not.toBe('');
        for (const keyResult of keyResults) {
          expect(keyResult.title).not.toBe('');
          expect(refuseMetric(keyResult.metric)).toBeNull();
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('every key result of the draft stands on a line that says so', () => {
  fc.assert(
    fc.property(document, (text) => {
      const { draft, lines } = readOutline(text, context);
      const said = lines.filter(({ outcome, parts }) => outcome === 'keyResult' && parts.length > 0).length;
      expect(said).toBe(draft.objectives.reduce((sum, { keyResults }) => sum + keyResults.length, 0));
    }),
    { numRuns: 200 },
  );
});

const REPEATED = [
  '[',
  '(',
  '[](',
  '<a',
  '*',
  '_',
  ' ',
  '|',
  '9',
  '1 000 ',
  '1,',
  '1/2/',
  'from 1 to 2 ',
  '从1到2',
  '2027年3月31日前',
  'Q1 2027 ',
  '@a ',
  '(@a',
  ' ;',
  'a: ',
  '-',
];

test.each(REPEATED)('%j repeated is read in time that grows with its length only', (piece) => {
  // A line is read up to a bound, so both count: longer lines, and more of them.
  const lines = (count: number, length: number) =>
    `# Q1 2027\n## O1: x\n${`- KR1: ${piece.repeat(Math.ceil(length / piece.length)).slice(0, length)}\n`.repeat(count)}`;
  // What grows four times may take ten, and as much again as a collection of garbage: with its square it takes far more.
  const bound = 10 * timeOf(lines(40, 450)) + 60_000;
  expect(timeOf(lines(40, 1800))).toBeLessThan(bound);
  expect(timeOf(lines(160, 450))).toBeLessThan(bound);
});

/** Microseconds of this thread's own processor time, so that a busy machine changes nothing; the least of five. */
function timeOf(text: string): number {
  const runs = [0, 0, 0, 0, 0].map(() => {
    const start = process.threadCpuUsage();
    readOutline(text, context);
    const { user, system } = process.threadCpuUsage(start);
    return user + system;
  });
  return Math.min(...runs);
}
