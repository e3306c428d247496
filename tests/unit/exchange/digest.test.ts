// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DigestDocument } from '@/lib/exchange/digest/document';
import { digestHtml } from '@/lib/exchange/digest/html';
import { digestMarkdown } from '@/lib/exchange/digest/markdown';

const DIGEST: DigestDocument = {
  title: 'Q1 2027: Jan 11, 2027 to Jan 17, 2027',
  lead: ['A short week.'],
  sections: [
    {
      heading: 'What moved',
      items: [{ text: 'A1 Churn: from 5% to 4%', details: [] }],
    },
    {
      heading: 'Work closed',
      items: [
        {
          text: 'A1 Churn: 1 task',
          details: [{ text: 'Ask why', url: 'https://acme.atlassian.net/browse/A-1' }],
        },
      ],
    },
  ],
};

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</ul></article><script>alert(1)</script>',
  '# Not a heading',
  '- not an item\n- nor this',
  '1. not a list',
  '[press](javascript:alert(1))',
  '![](https://evil.example/pixel)',
  '**loud** _quiet_ `code` ~~gone~~ | cell |',
  'a\\',
  '&lt;b&gt; &amp; "quoted" \'too\'',
  '>>> quoted',
  '<https://evil.example>',
];

const withText = (text: string, url?: string): DigestDocument => ({
  title: text,
  lead: [text],
  sections: [{ heading: text, items: [{ text, details: [{ text, ...(url ? { url } : {}) }] }] }],
});

const parsed = (html: string): HTMLElement => {
  const place = document.createElement('div');
  place.innerHTML = html;
  return place;
};

test('as Markdown it has a title, headings, items and links', () => {
  expect(digestMarkdown(DIGEST)).toBe(
    [
      '# Q1 2027: Jan 11, 2027 to Jan 17, 2027',
      'A short week.',
      '## What moved',
      '- A1 Churn: from 5% to 4%',
      '## Work closed',
      '- A1 Churn: 1 task\n  - [Ask why](<https://acme.atlassian.net/browse/A-1>)\n',
    ].join('\n\n'),
  );
});

test('as HTML it has the same', () => {
  const html = parsed(digestHtml(DIGEST));
  expect([...html.querySelectorAll('h1, h2, p, a')].map((each) => each.textContent)).toEqual([
    'Q1 2027: Jan 11, 2027 to Jan 17, 2027',
    'A short week.',
    'What moved',
    'Work closed',
    'Ask why',
  ]);
  expect(html.querySelector('a')?.getAttribute('href')).toBe('https://acme.atlassian.net/browse/A-1');
});

test.each(HOSTILE)('%j stays words in HTML', (text) => {
  const html = parsed(digestHtml(withText(text)));
  expect([...html.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual([
    'H1',
    'P',
    'H2',
    'UL',
    'LI',
    'UL',
    'LI',
  ]);
  expect(html.querySelector('h1')?.textContent).toBe(text);
});

test.each(HOSTILE)('%j stays one line of words in Markdown', (text) => {
  const lines = digestMarkdown(withText(text)).trimEnd().split('\n');
  expect(lines).toHaveLength(8);
  for (const line of lines) {
    const words = line.replace(/^(#|##|-| {2}-) /, '');
    // What is left after what is escaped holds no sign that Markdown reads.
    expect(words.replace(/\\[^a-z\s]/gi, '')).not.toMatch(/[\\`*_[\]<>|~&]|^\s*([-+=#]|\d+[.)])/);
  }
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'https://a.example/">', ' https://a.example'])(
  '%j leads nowhere unless it is an address of the web, and never out of its place',
  (url) => {
    const html = parsed(digestHtml(withText('task', url)));
    const link = html.querySelector('a');
    expect(link === null || link.getAttribute('href')?.startsWith('https://')).toBe(true);
    expect(html.querySelectorAll('*').length).toBeLessThanOrEqual(8);
    expect(digestMarkdown(withText('task', url))).not.toMatch(/\(<(?!https?:)|\(<[^>]*[<\s][^>]*>\)/);
  },
);

test('whatever stands in a title comes back from HTML as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(parsed(digestHtml(withText(text))).querySelector('h2')?.textContent).toBe(
        parsed('<b></b>').appendChild(document.createTextNode(text)).textContent,
      );
    }),
  );
});
