import { expect, test } from 'vitest';
import { createInView } from '@/lib/page/view';

const tasks = (...ids: string[]) => ids.map((key) => ({ key, title: key, url: 'https://x.test/' }));

test('what is met stays in view when it leaves the document', () => {
  const view = createInView();
  view.enter('board');
  view.meet(tasks('a', 'b'), () => ['a', 'b'], true);
  view.meet(tasks('c', 'a'), () => ['c'], true);
  expect(view.keys()).toEqual(['a', 'b', 'c']);
});

test('opening a task over the view keeps what is in view', () => {
  const view = createInView();
  view.enter('board');
  view.meet(tasks('a'), () => ['a'], true);
  expect(view.enter('board')).toBe(false);
  expect(view.keys()).toEqual(['a']);
});

test('another view empties it, and what still stands from the old one does not stay', () => {
  const view = createInView();
  view.enter('board');
  view.meet(tasks('a', 'b'), () => ['a', 'b'], true);
  expect(view.enter('backlog')).toBe(true);
  expect(view.keys()).toEqual([]);
  view.meet([], () => ['a', 'b'], false);
  expect(view.keys()).toEqual(['a', 'b']);
  view.meet(tasks('x'), () => ['x'], true);
  expect(view.keys()).toEqual(['x']);
  view.meet(tasks('y'), () => ['y'], true);
  expect(view.keys()).toEqual(['x', 'y']);
});

test('a filter that leaves a task standing counts it', () => {
  const view = createInView();
  view.enter('board');
  view.meet(tasks('a', 'b'), () => ['a', 'b'], true);
  view.enter('board?assignee=me');
  view.meet([], () => ['a'], true);
  view.meet([], () => [], true);
  expect(view.keys()).toEqual(['a']);
});

test('an address that names the project only stays on the view of it that was shown', () => {
  const view = createInView();
  view.enter('project/34/board/56');
  view.meet(tasks('a'), () => ['a'], true);
  expect(view.enter('project/34/')).toBe(false);
  expect(view.enter('project/34/board/56')).toBe(false);
  expect(view.keys()).toEqual(['a']);
  expect(view.enter('project/34/')).toBe(false);
  expect(view.enter('project/34/list/57')).toBe(true);
  expect(view.keys()).toEqual([]);
});

test('a view that only later says which of a project it is keeps what was met; another project does not', () => {
  const view = createInView();
  view.enter('project/34/');
  view.meet(tasks('a'), () => ['a'], true);
  expect(view.enter('project/34/list/57')).toBe(false);
  expect(view.keys()).toEqual(['a']);
  expect(view.enter('project/345/')).toBe(true);
});
