import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPatch, readPatches, readPolicy, writePatches } from '@/lib/tools/patch';
import { patchedSelectors } from '@/lib/tools/patches-in-force';
import { isSelectorText } from '@/lib/tools/selector-text';

const PATCH = {
  throughlinePatch: 1,
  adapter: 'jira',
  selectors: { card: '[data-testid$="ui.card"]', key: 'a[href*="/browse/"]' },
  note: 'Boards renewed in November',
};

describe('a selector in a patch', () => {
  test.each([
    '.card',
    '[data-testid$="card.card"] > a:not([role="button"], .x), main section',
    "a[href='it\\'s']",
    ':is(.a, .b):has(> a[href])',
  ])('may be %s', (text) => expect(isSelectorText(text)).toBe(true));

  test.each([
    ['', 'empty'],
    ['   ', 'blank'],
    ['.a{color:red}', 'a rule'],
    ['.a;', 'an end'],
    ['.a/**/', 'a comment'],
    ['@import "x"', 'an at-rule'],
    ['<style>', 'markup'],
    ['[a="b', 'a quote that is left open'],
    [':is(.a', 'a bracket that is left open'],
    ['.a)', 'a bracket that closes nothing'],
    ['[a=(b])', 'brackets across one another'],
    ['.a\\', 'an escape of nothing'],
    ['.a\n.b', 'a line break'],
    ['x'.repeat(501), 'too long'],
    [7, 'no text'],
  ] as [unknown, string][])('may not be %j: %s', (text) => expect(isSelectorText(text)).toBe(false));
});

describe('a patch file', () => {
  test('is read, and written as it was', () => {
    const [patch] = readPatches(JSON.stringify(PATCH));
    expect(patch).toEqual({
      adapter: 'jira',
      selectors: PATCH.selectors,
      note: PATCH.note,
      forVersion: null,
    });
    expect(JSON.parse(writePatches([patch as never]))).toEqual(PATCH);
  });

  test('may hold several', () => {
    const both = [PATCH, { ...PATCH, adapter: 'asana', forVersion: '1.2.0' }];
    const read = readPatches(JSON.stringify(both));
    expect(read.map(({ adapter, forVersion }) => [adapter, forVersion])).toEqual([
      ['jira', null],
      ['asana', '1.2.0'],
    ]);
    expect(readPatches(writePatches(read))).toEqual(read);
  });

  test.each([
    ['no JSON', '{'],
    ['an empty list', '[]'],
    ['another kind of file', JSON.stringify({ ...PATCH, throughlinePatch: undefined })],
    ['a newer format', JSON.stringify({ ...PATCH, throughlinePatch: 2 })],
    ['no selectors', JSON.stringify({ ...PATCH, selectors: {} })],
    ['a list of selectors', JSON.stringify({ ...PATCH, selectors: ['.a'] })],
    ['code for a selector', JSON.stringify({ ...PATCH, selectors: { card: '.a{}' } })],
    ['a name that is none', '{"throughlinePatch":1,"adapter":"jira","selectors":{"__proto__":".a"}}'],
    ['a note that is none', JSON.stringify({ ...PATCH, note: { html: '<b>' } })],
    ['one patch among others that is none', JSON.stringify([PATCH, { ...PATCH, adapter: '../x' }])],
    ['too many', JSON.stringify(Array.from({ length: 51 }, () => PATCH))],
  ])('of %s is refused whole', (_, text) => {
    expect(() => readPatches(text)).toThrow(expect.objectContaining({ code: 'notAPatch' }));
  });

  test('that is too large is refused unread', () => {
    expect(() => readPatches(' '.repeat(200_001))).toThrow(expect.objectContaining({ code: 'tooLarge' }));
  });

  test('of any JSON is refused or sound, and nothing else happens', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const patch = readPatch(value);
        expect(patch === null || Object.values(patch.selectors).every(isSelectorText)).toBe(true);
        expect(Object.prototype).not.toHaveProperty('card');
      }),
    );
  });
});

describe('a policy', () => {
  test('gives its patches, and counts what is none', () => {
    expect(readPolicy({ patches: [PATCH, { adapter: 'jira' }, 'x'] })).toMatchObject({
      patches: [{ adapter: 'jira' }],
      broken: 2,
    });
  });

  test.each([[null], [{}], [{ other: 1 }]])('of %j has none', (policy) => {
    expect(readPolicy(policy)).toEqual({ patches: [], broken: 0 });
  });

  test('that is no list is broken', () => {
    expect(readPolicy({ patches: 'all' })).toEqual({ patches: [], broken: 1 });
  });
});

describe('the selectors in force', () => {
  const tool = { name: 'jira', selectors: { card: '.a', key: '.b' } };
  const patch = (selectors: Record<string, string>, more = {}) => ({
    ...{ adapter: 'jira', selectors, note: '', forVersion: null },
    ...more,
  });

  test('are those of the last patch for this adapter and version', () => {
    const patches = [
      patch({ card: '.first', key: '.first' }),
      patch({ card: '.last' }),
      patch({ key: '.other-tool' }, { adapter: 'asana' }),
      patch({ key: '.other-version' }, { forVersion: '9.9.9' }),
      patch({ key: '.ours' }, { forVersion: '1.0.0' }),
    ];
    expect(patchedSelectors(tool, patches, '1.0.0')).toEqual({ card: '.last', key: '.ours' });
  });

  test('are none where no patch names one that the adapter knows', () => {
    expect(patchedSelectors(tool, [patch({ toString: '.x', unknown: '.y' })], '1.0.0')).toBeNull();
  });
});
