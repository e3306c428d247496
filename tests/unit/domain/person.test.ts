import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialsOf, whoIsMeant } from '@/lib/domain/person';

const people = (pairs: [id: string, sameAs: string | null][]) =>
  pairs.map(([id, sameAs]) => ({ id, sameAs }));
const meant = (pairs: [id: string, sameAs: string | null][]) =>
  Object.fromEntries([...whoIsMeant(people(pairs))].map(([id, person]) => [id, person.id]));

test('one who turned out to be another means that one, and so on', () => {
  expect(
    meant([
      ['a', 'b'],
      ['b', 'c'],
      ['c', null],
      ['d', null],
    ]),
  ).toEqual({ a: 'c', b: 'c', c: 'c', d: 'd' });
});

test('one who turned out to be somebody who is gone stays who they are', () => {
  expect(meant([['a', 'gone']])).toEqual({ a: 'a' });
});

test('two who name each other are both the first of them, whoever leads there', () => {
  expect(
    meant([
      ['c', 'b'],
      ['b', 'a'],
      ['a', 'b'],
    ]),
  ).toEqual({ a: 'a', b: 'a', c: 'a' });
});

test('whoever is meant means themselves, in whatever order people are kept', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.constantFrom(...ids)), { minLength: 5, maxLength: 5 }),
      fc.shuffledSubarray(ids, { minLength: 5 }),
      (leads, order) => {
        const pairs = ids.map((id, index): [string, string | null] => [id, leads[index] ?? null]);
        const found = meant(pairs);
        for (const id of ids) expect(found[found[id] as string]).toBe(found[id]);
        const shuffled = order.map((id): [string, string | null] => [id, leads[ids.indexOf(id)] ?? null]);
        expect(meant(shuffled)).toEqual(found);
      },
    ),
  );
});

test.each([
  ['Ada Park', 'AP'],
  ['ada', 'A'],
  ['Jean-Luc de la Tour', 'JT'],
  ['王小明', '小明'],
  ['王', '王'],
  ['李 娜', '李娜'],
  ['🦊 Fox', '🦊F'],
  ['  ', ''],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
