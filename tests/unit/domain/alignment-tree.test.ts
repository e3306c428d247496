import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignmentForest, lineOf, nodesOf, supportedBy, supportersOf } from '@/lib/domain/alignment-tree';
import type { ObjectiveAnswer } from '@/lib/domain/answers';
import type { Level } from '@/lib/domain/objective';
import { keyResultAnswer, objectiveAnswer } from '../sidebar/answers';

const at = (level: Level, answer: ObjectiveAnswer): ObjectiveAnswer => ({
  ...answer,
  objective: { ...answer.objective, level },
});
const under = (id: string) => ({ kind: 'objective' as const, id, title: '' });
const shape = (answers: ObjectiveAnswer[]) =>
  nodesOf(alignmentForest(answers)).map(({ id, missing, children }) => [
    id,
    missing,
    children.map((child) => child.id),
  ]);

test('an objective stands below the objective or the key result that it contributes to', () => {
  const result = keyResultAnswer('k1', {});
  const forest = alignmentForest([
    at('company', objectiveAnswer('o1', [result])),
    objectiveAnswer('o2', [], { kind: 'keyResult', id: 'k1', title: '' }),
    at('personal', objectiveAnswer('o3', [], under('o2'))),
  ]);
  expect(nodesOf(forest).map(({ id, through }) => [id, through?.id ?? null])).toEqual([
    ['o1', null],
    ['o2', 'k1'],
    ['o3', null],
  ]);
  expect([...lineOf(forest, 'o2')]).toEqual(['o1', 'o2', 'o3']);
  expect(lineOf(forest, 'gone').size).toBe(0);
});

test('a line leads up to the top and to all below, and to no other branch', () => {
  const forest = alignmentForest(
    ['a', 'b', 'c', 'd'].map((id, n) => objectiveAnswer(id, [], n ? under(n < 3 ? 'a' : 'b') : null)),
  );
  expect([...lineOf(forest, 'b')]).toEqual(['a', 'b', 'd']);
  expect([...lineOf(forest, 'c')]).toEqual(['a', 'c']);
});

test('what is missing is told where it could be there: a parent below others, children of the company', () => {
  expect(
    shape([
      at('company', objectiveAnswer('taken', [])),
      at('company', objectiveAnswer('alone', [])),
      objectiveAnswer('child', [], under('taken')),
      objectiveAnswer('orphan', []),
    ]),
  ).toEqual([
    ['taken', null, ['child']],
    ['child', null, []],
    ['alone', 'children', []],
    ['orphan', 'parent', []],
  ]);
  expect(shape([objectiveAnswer('o1', []), objectiveAnswer('o2', [])]).map(([, missing]) => missing)).toEqual(
    [null, null],
  );
});

test('whatever the parents say, circles included, every objective comes exactly once', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const parents = fc.array(fc.option(fc.constantFrom(...ids, 'elsewhere'), { nil: null }), {
    minLength: ids.length,
    maxLength: ids.length,
  });
  fc.assert(
    fc.property(parents, (chosen) => {
      const answers = ids.map((id, n) =>
        objectiveAnswer(id, [], chosen[n] ? under(chosen[n] as string) : null),
      );
      const found = nodesOf(alignmentForest(answers)).map(({ id }) => id);
      expect(found.toSorted()).toEqual(ids);
    }),
  );
});

test('support besides is told at both of its ends, and by its title where the other one is not on the map', () => {
  const to = (kind: 'objective' | 'keyResult', id: string) => ({ kind, id, title: `Title of ${id}` });
  const nodes = nodesOf(
    alignmentForest([
      objectiveAnswer('o1', [keyResultAnswer('k1', {})]),
      { ...objectiveAnswer('o2', []), supports: [to('keyResult', 'k1'), to('objective', 'old')] },
    ]),
  );
  const [first, second] = nodes;
  if (!first || !second) throw new Error('Two stand there');
  expect(supportedBy(second, nodes).map(({ end, node }) => [end.title, node?.id])).toEqual([
    ['Title of k1', 'o1'],
    ['Title of old', undefined],
  ]);
  expect(supportersOf(first, nodes).map(({ id }) => id)).toEqual(['o2']);
  expect(supportersOf(second, nodes)).toEqual([]);
});
