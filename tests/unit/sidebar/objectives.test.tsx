// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ObjectiveTree } from '@/components/okr/objective-tree';
import { treeRows } from '@/components/okr/tree-rows';
import type { Client } from '@/lib/client/types';
import type { FindingAnswer } from '@/lib/domain/findings';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { cycleAnswer, keyResultAnswer, objectiveAnswer } from './answers';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

const CYCLE = cycleAnswer([
  objectiveAnswer('o1', [keyResultAnswer('k1'), keyResultAnswer('k2')]),
  objectiveAnswer('o2', [keyResultAnswer('k3')], { kind: 'keyResult', id: 'k2', title: '' }),
  objectiveAnswer('o3', []),
]);
const NO_COACH = {
  onOpen: () => {},
  onCheckIn: () => {},
  client: {} as Client,
  findings: [],
  does: () => null,
};
const names = () => screen.getAllByRole('treeitem').map((item) => item.getAttribute('data-row'));

test('a child stands below its parent, one level deeper, and everything comes once', () => {
  const rows = treeRows(CYCLE, () => true);
  expect(rows.map(({ id, level }) => [id, level])).toEqual([
    ['o1', 1],
    ['k1', 2],
    ['k2', 2],
    ['o2', 2],
    ['k3', 3],
    ['o3', 1],
  ]);
  expect(rows.map(({ place, siblings }) => [place, siblings])).toEqual([
    [1, 2],
    [1, 3],
    [2, 3],
    [3, 3],
    [1, 1],
    [2, 2],
  ]);
});

test('objectives in a circle of parents and children of a folded one are neither lost nor doubled', () => {
  const circle = cycleAnswer([
    objectiveAnswer('a', [keyResultAnswer('ka')], { kind: 'objective', id: 'b', title: '' }),
    objectiveAnswer('b', [], { kind: 'objective', id: 'a', title: '' }),
  ]);
  expect(treeRows(circle, () => true).map((row) => row.id)).toEqual(['a', 'ka', 'b']);
  expect(treeRows(circle, () => false).map((row) => row.id)).toEqual(['a']);
  expect(treeRows(CYCLE, () => false).map((row) => row.id)).toEqual(['o1', 'o3']);
});

test('arrows walk the tree, left folds and goes up, right opens', async () => {
  const { container } = render(<ObjectiveTree cycle={CYCLE} spaces={[]} label="Objectives" {...NO_COACH} />);
  await expectAccessible(container);
  const tree = screen.getByRole('tree');
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? tree, { key });
  screen.getAllByRole('treeitem')[0]?.focus();
  press('ArrowDown');
  expect(document.activeElement?.getAttribute('data-row')).toBe('k1');
  press('ArrowLeft');
  expect(document.activeElement?.getAttribute('data-row')).toBe('o1');
  press('ArrowLeft');
  expect(names()).toEqual(['o1', 'o3']);
  press('ArrowRight');
  expect(names()).toHaveLength(6);
  press('End');
  expect(document.activeElement?.getAttribute('data-row')).toBe('o3');
});

test('more than a dozen objectives start folded', () => {
  const many = Array.from({ length: 20 }, (_, index) =>
    objectiveAnswer(`o${index}`, [keyResultAnswer(`k${index}`)]),
  );
  render(<ObjectiveTree cycle={cycleAnswer(many)} spaces={[]} label="Objectives" {...NO_COACH} />);
  expect(screen.getAllByRole('treeitem')).toHaveLength(20);
});

const FOUND: FindingAnswer = {
  rule: 'unowned',
  tier: 'hint',
  subject: { kind: 'keyResult', id: 'k1' },
  evidence: { objectiveOwner: null },
  remedies: ['assignOwner'],
  names: { k1: 'Key result k1' },
};

test('a key result of which something was found opens to it, and its fields keep their keys', async () => {
  const { container } = render(
    <ObjectiveTree cycle={CYCLE} spaces={[]} label="Objectives" {...NO_COACH} findings={[FOUND]} />,
  );
  const marked = screen.getAllByRole('treeitem').filter((item) => item.textContent?.includes('worth a look'));
  expect(marked.map((item) => item.getAttribute('data-row'))).toEqual(['k1']);
  expect(screen.queryByText('Nobody owns this key result.')).toBeNull();
  await act(async () => marked[0]?.focus());
  fireEvent.keyDown(marked[0] as Element, { key: 'ArrowRight' });
  expect(names()).toEqual(['o1', 'k1', 'k1 0', 'k2', 'o2', 'k3', 'o3']);
  screen.getByText('Nobody owns this key result.');
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Do not tell me' }));
  const why = screen.getByLabelText('Why not? (optional)');
  expect(fireEvent.keyDown(why, { key: 'Home' })).toBe(true);
  expect(document.activeElement).toBe(why);
});

test('c on a key result checks in on it, and on an objective does nothing', async () => {
  const checked: string[] = [];
  render(
    <ObjectiveTree
      cycle={CYCLE}
      spaces={[]}
      label="Objectives"
      {...NO_COACH}
      onCheckIn={(id) => checked.push(id)}
    />,
  );
  const [objective, keyResult] = screen.getAllByRole('treeitem');
  for (const item of [objective, keyResult]) {
    await act(async () => item?.focus());
    fireEvent.keyDown(item as Element, { key: 'c' });
  }
  expect(checked).toEqual(['k1']);
  fireEvent.click(screen.getByRole('button', { name: 'Check in on K2 (c)' }));
  expect(checked).toEqual(['k1', 'k2']);
});

test('o on a key result and a click on its title lead to its page, and leave the row as it is', async () => {
  const opened: string[] = [];
  render(
    <ObjectiveTree
      cycle={CYCLE}
      spaces={[]}
      label="Objectives"
      {...NO_COACH}
      onOpen={(id) => opened.push(id)}
    />,
  );
  const [objective, keyResult] = screen.getAllByRole('treeitem');
  for (const item of [objective, keyResult]) {
    await act(async () => item?.focus());
    fireEvent.keyDown(item as Element, { key: 'o' });
  }
  expect(opened).toEqual(['k1']);
  fireEvent.click(keyResult?.querySelector('button') as Element);
  expect(opened).toEqual(['k1', 'k1']);
});
