// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Mark } from '@/lib/domain/answers';
import { COLOURS } from '@/lib/domain/key-result';
import { colourRules, colourValue, placementRules } from '@/lib/page/badge-sheet';
import { BADGE, badgeValue, EXEMPT, THROUGH, TIED, UNTIED } from '@/lib/page/badge-value';
import { createBadges } from '@/lib/page/badges';

describe('what a badge says', () => {
  test.each<[string, Mark, string]>([
    ['a ring for a task that nobody has answered for', { state: 'untied' }, UNTIED],
    ['a dash for exempt work', { state: 'exempt' }, EXEMPT],
    ['the code of the key result it serves', { state: 'tied', code: 'ACT1', colour: 'teal' }, 'ACT1'],
    ['how many more it serves', { state: 'tied', code: 'ACT', serves: 3 }, 'ACT +2'],
    ['that it comes through something', { state: 'tied', code: 'ACT', serves: 2, via: 'parent' }, 'ACT +1 '],
    ['a dash for inherited exemptions, too', { state: 'exempt', via: 'rule' }, EXEMPT],
    ['a dot when the key result was removed', { state: 'tied' }, TIED],
  ])('%s', (_, mark, value) => {
    expect(badgeValue(mark)).toBe(value);
  });

  test.each(['a"]{}*{display:none', 'ABCDE', 'act', '', 'A"B', 'A]B', '\u{ff21}'])(
    'a code like %j never enters the page or a style sheet',
    (code) => {
      expect(badgeValue({ state: 'tied', code })).toBe(TIED);
      expect(colourRules([[code, 'teal']])).toBe('');
    },
  );

  test('a colour that is no plain name becomes the neutral one', () => {
    expect(colourValue('teal')).toBe('var(--throughline-teal)');
    expect(colourValue('red)}*{' as never)).toBe(colourValue(undefined));
  });
});

describe('the sheet', () => {
  test('has no weight, so that the rules of the host win', () => {
    const rules = placementRules([{ selector: '#card, .card', top: 4, edge: 'end', inset: 8 }]);
    for (const [selector] of [...(rules + colourRules([['ACT', 'teal']])).matchAll(/[^{}]+(?=\{)/g)]) {
      expect(selector).toMatch(/^:where\(.*\)::after$/);
    }
  });

  test('draws an outline for what ends in the sign of a tie that is not its own', () => {
    const sheet = readFileSync('entrypoints/overlay/page.css', 'utf8');
    expect(sheet).toContain(`[${BADGE}$='${THROUGH}']`);
  });

  test('draws key results in the colours that the surfaces draw them in', () => {
    const read = (path: string, prefix: string) =>
      new Map(
        [
          ...readFileSync(path, 'utf8').matchAll(
            new RegExp(`--${prefix}-(\\w+): light-dark\\(([^)]+)\\)`, 'g'),
          ),
        ].map(([, name, value]) => [name, value] as const),
      );
    const surfaces = read('components/ui/tokens.css', 'kr');
    const page = read('entrypoints/overlay/page.css', 'throughline');
    expect([...surfaces.keys()].toSorted()).toEqual([...COLOURS].toSorted());
    for (const colour of COLOURS) expect(page.get(colour), colour).toBe(surfaces.get(colour));
  });
});

describe('painting', () => {
  const marks = new Map<string, Mark>();
  const badges = createBadges(document, (key) => marks.get(key));
  const row = (): Element => document.querySelector('#row') as Element;

  beforeEach(() => {
    marks.clear();
    document.body.innerHTML = '<div id="row"></div>';
  });

  test('a row without a mark keeps no badge', () => {
    row().setAttribute('data-throughline', UNTIED);
    badges.paint([[row(), 'a']]);
    expect(row().hasAttribute('data-throughline')).toBe(false);
  });

  test('the same badge is not written again', async () => {
    marks.set('a', { state: 'untied' });
    badges.paint([[row(), 'a']]);
    const written: MutationRecord[] = [];
    const observer = new MutationObserver((records) => written.push(...records));
    observer.observe(row(), { attributes: true });
    badges.paint([[row(), 'a']]);
    await Promise.resolve();
    expect([...written, ...observer.takeRecords()]).toEqual([]);
  });

  test.each([
    ['<div contenteditable="true"><div id="row"></div></div>', false],
    ['<div contenteditable=""><p><span id="row"></span></p></div>', false],
    ['<div contenteditable="true"><div contenteditable="false"><div id="row"></div></div></div>', true],
  ])('in %s a badge is written: %s', (html, isWritten) => {
    document.body.innerHTML = html;
    marks.set('a', { state: 'untied' });
    badges.paint([[row(), 'a']]);
    expect(row().hasAttribute('data-throughline')).toBe(isWritten);
  });

  test('all badges go at once', () => {
    marks.set('a', { state: 'exempt' });
    badges.paint([[row(), 'a']]);
    badges.clearAll();
    expect(document.querySelectorAll('[data-throughline]')).toHaveLength(0);
  });
});
