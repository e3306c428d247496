// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { createRows } from '@/lib/page/rows';

/** Stands for an adapter: every [data-task] is a row. */
function find(root: ParentNode) {
  const own = root instanceof Element && root.matches('[data-task]') ? [root] : [];
  return [...own, ...root.querySelectorAll('[data-task]')].map((element) => ({
    element,
    task: {
      key: `jira:x:${element.getAttribute('data-task')}`,
      title: element.textContent ?? '',
      url: 'https://x.atlassian.net/',
    },
  }));
}

beforeEach(() => {
  document.body.innerHTML = `
    <ul id="first"><li data-task="A-1">one</li><li data-task="A-2">two</li></ul>
    <ul id="second"><li data-task="A-1">one again</li></ul>`;
});

const at = (selector: string): Element => document.querySelector(selector) as Element;

test('the first reading finds every row, and one task in two places is one task', () => {
  const rows = createRows(document, find);
  expect(rows.read(null).arrived).toHaveLength(3);
  expect(rows.keys()).toEqual(['jira:x:A-1', 'jira:x:A-2']);
  expect(rows.read(null)).toEqual({ arrived: [], gone: [] });
});

test('reading a part finds what is new there and leaves the rest', () => {
  const rows = createRows(document, find);
  rows.read(null);
  at('#second').innerHTML = '<li data-task="A-3">three</li>';
  const { arrived, gone } = rows.read([at('#second')]);
  expect(arrived.map(({ task }) => task.key)).toEqual(['jira:x:A-3']);
  expect(gone).toHaveLength(1);
  expect(rows.keys()).toEqual(['jira:x:A-1', 'jira:x:A-2', 'jira:x:A-3']);
});

test('an element that is recycled for another task arrives again', () => {
  const rows = createRows(document, find);
  rows.read(null);
  at('#first li').setAttribute('data-task', 'A-9');
  expect(rows.read([at('#first li')]).arrived.map(({ task }) => task.key)).toEqual(['jira:x:A-9']);
  expect(rows.elementOf('jira:x:A-9')).toBe(at('#first li'));
});

test('an element that is a row no longer is gone, though it stays in the document', () => {
  const rows = createRows(document, find);
  rows.read(null);
  const row = at('#first li');
  row.removeAttribute('data-task');
  expect(rows.read([row]).gone).toEqual([row]);
});

test('what left the document is forgotten whatever part is read', () => {
  const rows = createRows(document, find);
  rows.read(null);
  at('#first').remove();
  expect(rows.read([]).gone).toHaveLength(2);
  expect(rows.elementOf('jira:x:A-2')).toBeNull();
});

test('places inside one another are read once', () => {
  let readings = 0;
  const rows = createRows(document, (root) => {
    readings += 1;
    return find(root);
  });
  rows.read([at('#first'), at('#first li'), at('#second')]);
  expect(readings).toBe(2);
});

test("a table's row bears its badge on its first cell, and another cell is another bearer", () => {
  document.body.innerHTML = '<table><tr id="row" data-task="A-1"><td>1</td><td>one</td></tr></table>';
  const rows = createRows(document, find);
  const first = at('td');
  expect(rows.read(null).arrived.map(({ element }) => element)).toEqual([first]);
  expect(rows.elementOf('jira:x:A-1')).toBe(at('#row'));
  first.outerHTML = '<td>new</td>';
  expect(rows.read([at('#row')])).toMatchObject({ arrived: [{ element: at('td') }], gone: [first] });
});
