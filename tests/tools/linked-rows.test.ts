import { expect, it } from 'vitest';
import { linkedRows, ROW_LIKE, ROWLESS, strayLinks } from '@/lib/tools/dom/linked-rows';
import { parse } from './fixtures';

const RULES = {
  idOf: (link: Element) => /^\/task\/(\w+)$/.exec(link.getAttribute('href') ?? '')?.[1] ?? null,
  row: ROW_LIKE,
  rowless: ROWLESS,
};

/** The rows of a page as `element#id=task`. */
function rowsIn(html: string, within = 'body'): string[] {
  const page = parse(`<!doctype html><body>${html}</body>`);
  const root = page.querySelector(within) as Element;
  return linkedRows(root, RULES).map(({ element, id }) => `${element.id || element.localName}=${id}`);
}

it.each([
  [
    'table rows',
    '<table><tr id="r"><td><a href="/task/1">1</a></td><td><a href="/task/1">One</a></td></tr></table>',
    ['r=1'],
  ],
  ['items of a list', '<ul><li id="r"><a href="/task/1"><div>One</div></a></li></ul>', ['r=1']],
  ['a row told by its role', '<div id="r" role="listitem"><div><a href="/task/1">1</a></div></div>', ['r=1']],
  [
    'cards that can be dragged',
    '<div id="r" draggable="true"><span>One</span><a href="/task/1">1</a></div>',
    ['r=1'],
  ],
  ['a link that is the card', '<div><a id="r" draggable="true" href="/task/1"></a></div>', ['r=1']],
  [
    'one task twice',
    '<ul><li id="a"><a href="/task/1">1</a></li><li id="b"><a href="/task/1">1</a></li></ul>',
    ['a=1', 'b=1'],
  ],
  [
    'a row of a row, with links of its own',
    '<ul><li id="o"><a href="/task/1">1</a><div id="i" draggable="true"><a href="/task/1">1</a></div></li></ul>',
    ['o=1'],
  ],
  [
    'a column with one card',
    '<div id="c" draggable="true"><ul><li id="r"><a href="/task/1">1</a></li></ul></div>',
    ['r=1'],
  ],
])('rows: %s', (_, html, rows) => {
  expect(rowsIn(html)).toEqual(rows);
});

it.each([
  ['a link without a row', '<div><a href="/task/1">1</a></div>'],
  ['a row that links to two tasks', '<ul><li><a href="/task/1">1</a> <a href="/task/2">2</a></li></ul>'],
  ['a paragraph', '<ul><li><p><a href="/task/1">1</a></p></li></ul>'],
  ['running text', '<ul><li>See <a href="/task/1">1</a></li></ul>'],
  ['running text with a box around the link', '<ul><li>See <div><a href="/task/1">1</a></div></li></ul>'],
  ['an editor', '<div contenteditable="true"><ul><li><a href="/task/1">1</a></li></ul></div>'],
  [
    'an island in an editor',
    '<div contenteditable="true"><ul contenteditable="false"><li><a href="/task/1">1</a></li></ul></div>',
  ],
  ['a menu', '<nav><ul><li><a href="/task/1">1</a></li></ul></nav>'],
  ['a dialog', '<div role="dialog"><table><tr><td><a href="/task/1">1</a></td></tr></table></div>'],
  ['a comment', '<article><ul><li><a href="/task/1">1</a></li></ul></article>'],
  ['links elsewhere', '<ul><li><a href="/team/1">1</a></li></ul>'],
])('no row: %s', (_, html) => {
  expect(rowsIn(html)).toEqual([]);
});

it('a part of a page shows the rows that it holds in the whole', () => {
  const html =
    '<ul id="u"><li id="o"><a href="/task/1">1</a><div id="i" draggable="true"><a id="l" href="/task/1">1</a></div></li></ul>';
  expect(['body', '#u', '#o', '#i', '#l'].map((root) => rowsIn(html, root))).toEqual([
    ['o=1'],
    ['o=1'],
    ['o=1'],
    [],
    [],
  ]);
});

it('counts the links that no row stands for', () => {
  const stray = (html: string) => strayLinks(parse(`<!doctype html><body>${html}</body>`), RULES);
  expect(stray('<ul><li><a href="/task/1">1</a></li></ul><p><a href="/task/2">2</a></p>')).toBe(0);
  expect(stray('<div><a href="/task/1">1</a></div><div><a href="/task/2">2</a></div>')).toBe(2);
  expect(stray('<ul><li><a href="/task/1">1</a> <a href="/task/2">2</a></li></ul>')).toBe(2);
});
