import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentPart } from '@/lib/domain/document';
import { documentMarkdown } from '@/lib/exchange/markdown-document';

test('headings, texts, lists and tables are written as Markdown', () => {
  const parts: DocumentPart[] = [
    { part: 'heading', level: 1, text: 'Looking back' },
    { part: 'text', text: 'Score 0.7' },
    { part: 'list', items: ['one', 'two'] },
    { part: 'table', head: ['Key result', 'Score'], rows: [['A1 Churn', '0.3']] },
  ];
  expect(documentMarkdown(parts)).toBe(
    [
      '# Looking back\n',
      'Score 0.7\n',
      '- one\n- two\n',
      '| Key result | Score |\n| --- | --- |\n| A1 Churn | 0.3 |\n',
    ].join('\n'),
  );
});

const text = (written: string) => documentMarkdown([{ part: 'text', text: written }]);

test.each([
  ['# Top', '\\# Top'],
  ['- no item', '\\- no item'],
  ['1. first', '1\\. first'],
  ['12) twelfth', '12\\) twelfth'],
  ['a | b', 'a \\| b'],
  ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
  ['<img src=x onerror=y>', '\\<img src=x onerror=y\\>'],
  ['*bold* _soft_ `code` ~~gone~~', '\\*bold\\* \\_soft\\_ \\`code\\` \\~\\~gone\\~\\~'],
  ['fish &amp; chips', 'fish \\&amp; chips'],
  ['grew by 5.5 % - good (really).', 'grew by 5.5 % - good (really).'],
])('%s stays the words that it is', (written, safe) => {
  expect(text(written)).toBe(`${safe}\n`);
});

test('a line break stays one in a text, and a blank elsewhere', () => {
  expect(text('one\ntwo')).toBe('one  \ntwo\n');
  expect(documentMarkdown([{ part: 'heading', level: 2, text: 'one\n# two' }])).toBe('## one # two\n');
});

test('no words break out of their cell, and taking the backslashes away gives them back', () => {
  const word = fc.string({ unit: fc.constantFrom(...'ab|\\`*_[]<>#-.1 \n~&!'.split('')), maxLength: 20 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const table = documentMarkdown([{ part: 'table', head: ['x', 'y'], rows: [[a, b]] }]);
      const [, , row, ...rest] = table.split('\n');
      expect(rest).toEqual(['']);
      const cells = [...(row ?? '').matchAll(/(?:\\.|[^|\\])*/g)].map(([cell]) => cell).filter(Boolean);
      const plain = cells.map((cell) => cell.trim().replace(/\\(.)/g, '$1').trim());
      const folded = (written: string) => written.replace(/\s+/g, ' ').trim();
      expect(plain).toEqual([folded(a), folded(b)]);
    }),
  );
});
