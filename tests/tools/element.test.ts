import { describe, expect, it } from 'vitest';
import { ancestorTest, firstText, linkOf, rowsOf, textOf } from '@/lib/tools/dom/element';
import { parse } from './fixtures';

const bodyOf = (html: string) => parse(`<!doctype html><body>${html}</body>`).body;

describe('the text of an element', () => {
  it('is one line, and that of a field is what is typed in it', () => {
    const body = bodyOf('<p>  One\n <b>two</b></p><textarea>first</textarea>');
    const field = body.querySelector('textarea');
    if (field) field.value = 'typed\nsince';
    expect(textOf(body.querySelector('p'))).toBe('One two');
    expect(textOf(field)).toBe('typed since');
  });

  it('leaves out what stands beside the title', () => {
    const body = bodyOf('<div><i>📄</i><span>Export <b>CSV</b></span><button>Open</button></div>');
    expect(textOf(body.firstElementChild, 'i, button')).toBe('Export CSV');
  });

  it('is markup only to the eye', () => {
    const body = bodyOf('<p>&lt;img src=x onerror=alert(1)&gt;</p>');
    expect(textOf(body.firstElementChild)).toBe('<img src=x onerror=alert(1)>');
  });

  it('is bounded, so that a thousand titles still fit a message', () => {
    const body = bodyOf(`<p>${'long '.repeat(2_000)}</p>`);
    expect(textOf(body.firstElementChild).length).toBeLessThanOrEqual(1_000);
  });

  it('is taken from the first selector that shows any', () => {
    const body = bodyOf('<h1> </h1><h2>Shown</h2>');
    expect(firstText(body, ['h3', 'h1', 'h2'])).toBe('Shown');
    expect(firstText(body, ['h3'])).toBe('');
  });
});

describe('rows', () => {
  const idOf = (element: Element) => element.getAttribute('data-id');
  const elements = (root: ParentNode) => [...rowsOf(root, '.row', idOf)].map(({ element }) => element.id);

  it('are the outermost of nested elements of one task, from whichever part one looks', () => {
    const body = bodyOf(
      '<div class="row" id="a" data-id="1"><div class="row" id="b" data-id="1"></div></div>',
    );
    expect(elements(body)).toEqual(['a']);
    expect(elements(body.querySelector('#a') as Element)).toEqual(['a']);
    expect(elements(body.querySelector('#b') as Element)).toEqual([]);
  });

  it('may stand inside the row of another task, and twice on a page', () => {
    const body = bodyOf(
      '<div class="row" id="a" data-id="1"><div class="row" id="b" data-id="2"></div></div><div class="row" id="c" data-id="1"></div><div class="row" id="d"></div>',
    );
    expect(elements(body)).toEqual(['a', 'b', 'c']);
    expect(elements(body.querySelector('#b') as Element)).toEqual(['b']);
  });
});

it('the nearest ancestor with a verdict decides', () => {
  const body = bodyOf(
    '<div contenteditable="true"><div contenteditable="false"><p id="island"></p></div><p id="prose"></p></div><p id="free"></p>',
  );
  const inEditor = ancestorTest((ancestor) =>
    ancestor.hasAttribute('contenteditable')
      ? ancestor.getAttribute('contenteditable') !== 'false'
      : undefined,
  );
  const inside = (id: string) => inEditor(body.querySelector(`#${id}`) as Element);
  for (const _ of ['first', 'from memory']) {
    expect(['island', 'prose', 'free'].map(inside)).toEqual([false, true, false]);
  }
});

it('a link counts only when it leads to the web', () => {
  const body = bodyOf(
    '<a href="/x">1</a><a href="javascript:alert(1)">2</a><a href="https://[">3</a><a>4</a>',
  );
  const page = new URL('https://acme.example/board');
  const links = [...body.querySelectorAll('a')].map((link) => linkOf(link, page)?.href ?? null);
  expect(links).toEqual(['https://acme.example/x', null, null, null]);
});
