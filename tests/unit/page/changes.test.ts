// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createChangeBag } from '@/lib/page/changes';
import { watchDocument } from '@/lib/page/watch';

const overlay = document.createElement('throughline-overlay');
let records: MutationRecord[] = [];
let stop: () => void;

beforeEach(() => {
  document.body.innerHTML =
    '<main><div class="row" id="one"><p><i></i></p></div></main><aside></aside><input>';
  document.documentElement.append(overlay);
  records = [];
  stop = watchDocument(document, (more) => records.push(...more));
});
afterEach(() => stop());

const find = (selector: string): HTMLElement => document.querySelector(selector) as HTMLElement;

/** What is to be read again after these changes; undefined when nothing is. */
async function after(act: () => void) {
  act();
  await new Promise((done) => setTimeout(done));
  const bag = createChangeBag(
    () => '.row, li',
    (element) => element.matches('.row'),
    overlay,
  );
  bag.add(records);
  return bag.take()?.roots?.map((root) => root.id || root.tagName);
}

test('an element that arrives is read', async () => {
  const made = Object.assign(document.createElement('section'), { id: 'new' });
  expect(await after(() => find('aside').append(made))).toEqual(['new']);
});

test('what changes inside of a row is read with the whole row', async () => {
  expect(await after(() => find('i').append(document.createElement('b')))).toEqual(['one']);
  expect(await after(() => find('p').setAttribute('data-testid', 'key'))).toEqual(['one']);
});

test('what looks like a row inside of one is no row of its own', async () => {
  find('p').innerHTML = '<ul><li><em></em></li></ul>';
  expect(await after(() => find('em').append(document.createElement('b')))).toEqual(['one']);
});

test('what leaves a row makes it be read again, and what leaves the page makes it be looked at', async () => {
  expect(await after(() => find('i').remove())).toEqual(['one']);
  records = [];
  expect(await after(() => find('#one').remove())).toEqual([]);
});

test('text, typing and our own doing are no change', async () => {
  const nothing = await after(() => {
    find('aside').append('text');
    find('input').setAttribute('value', 'typed');
    find('#one').setAttribute('data-throughline', 'ACT');
    overlay.append(document.createElement('style'));
  });
  expect(nothing).toBeUndefined();
});

test('the scheme of the page is looked at without reading a row', async () => {
  expect(await after(() => document.body.setAttribute('class', 'dark'))).toEqual([]);
});

test('many changed places are one reading of everything', async () => {
  const bag = createChangeBag(
    () => '.row, li',
    (element) => element.matches('.row'),
    overlay,
  );
  await after(() => {
    for (let nth = 0; nth < 40; nth += 1) find('aside').append(document.createElement('div'));
  });
  expect(bag.add(records)).toBe(true);
  expect(bag.take()).toEqual({ roots: null });
  expect(bag.take()).toBeNull();
});
