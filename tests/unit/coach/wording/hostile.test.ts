import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '@/lib/coach/languages/languages';
import { judgeKeyResult } from '@/lib/coach/wording/judge-key-result';
import { judgeObjective } from '@/lib/coach/wording/judge-objective';
import { read } from '@/lib/coach/words/reading';
import { VERDICTS } from '@/lib/coach/words/verdict';

const LANGUAGES = languages.map(({ id }) => id);
const FRAGMENTS = [
  'launch',
  'from',
  'to',
  '5',
  '%',
  '$',
  '#',
  '→',
  'so that',
  ' ',
  ',',
  '1,000',
  '从',
  '到',
  '提升',
  '三成',
  '每周',
  '场',
  'reducir',
  'de',
  'para que',
  '\u202e',
  '\u200d',
  '👩‍👩‍👧',
  '\u0000',
  '\ud800',
  '《',
  '`',
  '(',
  'p95',
  '10x',
  'ﬁ',
  'Ａ',
];
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join('')),
);

test('no text makes it throw, and the verdict is always one of the five', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...LANGUAGES, undefined, '', 'xx'), (line, language) => {
      expect(VERDICTS).toContain(judgeKeyResult(line, language).verdict);
      expect(Array.isArray(judgeObjective(line, language).findings)).toBe(true);
    }),
  );
});

test('spaces around, invisible marks and the form of characters change nothing', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...LANGUAGES), (line, language) => {
      const judged = judgeKeyResult(line, language);
      expect(judgeKeyResult(` \t${line}\n `, language)).toEqual(judged);
      expect(judgeKeyResult(line.normalize('NFKC'), language)).toEqual(judged);
      expect(judgeKeyResult(`\u200b${line}\u2060`, language)).toEqual(judged);
    }),
  );
});

test('every number and word lies within the line, in order and apart', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...LANGUAGES), (line, language) => {
      const reading = read(line, language);
      let end = 0;
      for (const unit of reading.units) {
        expect(unit.start).toBeGreaterThanOrEqual(end);
        expect(unit.end).toBeGreaterThan(unit.start);
        end = unit.end;
      }
      expect(end).toBeLessThanOrEqual(reading.line.length);
    }),
  );
});

test('an empty line is nothing to find fault with', () => {
  for (const line of ['', '   ', '\u200b', '—', '- [ ]']) expect(judgeKeyResult(line).findings).toEqual([]);
});

describe('patterns take time in proportion to the text', () => {
  /** What makes patterns with loops in loops run away. */
  const SEEDS = [
    '1,',
    '1 ',
    'from 1 ',
    'from # ',
    '从1',
    'de 1 ',
    '((',
    '《',
    '`',
    'a',
    '9',
    'so that ',
    'by ',
    '从',
    ' ',
    '#',
    '$',
    '每',
    'x-',
    '1.1.',
    '一',
    'ly ly',
  ];

  test.each(languages)('$id', (language) => {
    const patterns = [
      ...language.masks,
      language.fromTo,
      language.level,
      language.purposeNumber,
      language.joint,
      language.cadence,
    ];
    for (const pattern of patterns) {
      for (const seed of SEEDS) {
        const started = performance.now();
        seed.repeat(1_000).replace(pattern, '');
        // A quadratic scan of this takes a few milliseconds, a runaway one takes minutes.
        expect(performance.now() - started, `${pattern.source.slice(0, 60)} on ${seed}`).toBeLessThan(500);
      }
    }
  });

  test('a very long line costs no more than a long one', () => {
    const time = (length: number): number => {
      const lines = SEEDS.map((seed) => seed.repeat(Math.ceil(length / seed.length)));
      const started = performance.now();
      for (const line of lines) for (const id of LANGUAGES) judgeKeyResult(line, id);
      return performance.now() - started;
    };
    time(1_000);
    expect(time(1_000_000)).toBeLessThan(10 * time(1_000) + 200);
  });
});
