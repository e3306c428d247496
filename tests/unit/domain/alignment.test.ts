import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Alignment, wouldLoop } from '@/lib/domain/alignment';

type Link = Pick<Alignment, 'child' | 'parent'>;

const objective = (id: string): Alignment['parent'] => ({ kind: 'objective', id });
const keyResult = (id: string): Alignment['parent'] => ({ kind: 'keyResult', id });
/** Key result "k:x" belongs to objective "x". */
const objectiveOf = (id: string) => (id.startsWith('k:') ? id.slice(2) : null);
const loops = (child: string, parent: Alignment['parent'], alignments: Link[]) =>
  wouldLoop({ child, parent, alignments, objectiveOf });

test('an objective cannot contribute to itself nor to its own key result', () => {
  expect(loops('a', objective('a'), [])).toBe(true);
  expect(loops('a', keyResult('k:a'), [])).toBe(true);
  expect(loops('a', objective('b'), [])).toBe(false);
});

test('a loop by way of others is found, through objectives and key results', () => {
  const alignments = [
    { child: 'b', parent: keyResult('k:c') },
    { child: 'c', parent: objective('d') },
    { child: 'c', parent: keyResult('k:a') },
  ];
  expect(loops('a', keyResult('k:b'), alignments)).toBe(true);
  expect(loops('d', objective('b'), alignments)).toBe(true);
  expect(loops('b', objective('d'), alignments)).toBe(false);
});

test('a key result that is unknown leads nowhere', () => {
  expect(loops('a', keyResult('gone'), [{ child: 'b', parent: objective('a') }])).toBe(false);
});

test('a loop that is there already does not stop the answer', () => {
  const ring = [
    { child: 'x', parent: objective('y') },
    { child: 'y', parent: objective('x') },
  ];
  expect(loops('a', objective('x'), ring)).toBe(false);
});

test('links that are accepted one by one never form a loop', () => {
  const id = fc.constantFrom(...'abcdefgh');
  const link = fc.record({
    child: id,
    parent: fc.oneof(
      id.map(objective),
      id.map((of) => keyResult(`k:${of}`)),
    ),
  });
  fc.assert(
    fc.property(fc.array(link, { maxLength: 40 }), (links) => {
      const accepted: Link[] = [];
      for (const next of links) if (!loops(next.child, next.parent, accepted)) accepted.push(next);
      expect(hasOrder(accepted)).toBe(true);
    }),
  );
});

/** Whether objectives can be removed leaf by leaf until none is left: then there is no loop. */
function hasOrder(links: Link[]): boolean {
  let left = links.map(({ child, parent }) => ({
    child,
    above: parent.kind === 'objective' ? parent.id : parent.id.slice(2),
  }));
  for (let size = -1; size !== left.length; ) {
    size = left.length;
    const children = new Set(left.map(({ child }) => child));
    left = left.filter(({ above }) => children.has(above));
  }
  return left.length === 0;
}
