import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameParts } from '@/lib/client/same-parts';

test('the answer is the next one, whatever the former was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (former, next) => {
      const before = structuredClone(next);
      expect(sameParts(former, next)).toEqual(before);
      expect(next).toEqual(before);
    }),
  );
});

test('an equal answer is the former one itself', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (former) => {
      expect(sameParts(former, structuredClone(former))).toBe(former);
    }),
  );
});

test('where one part differs, the others stay identical', () => {
  const former = {
    list: [
      { id: 'a', at: { n: 1 } },
      { id: 'b', at: { n: 1 } },
    ],
    other: { n: 2 },
  };
  const next = structuredClone(former);
  next.list.splice(1, 1, { id: 'b', at: { n: 9 } });
  const answer = sameParts(former, next);
  expect(answer).not.toBe(former);
  expect(answer.list[0]).toBe(former.list[0]);
  expect(answer.list[1]).not.toBe(former.list[1]);
  expect(answer.other).toBe(former.other);
});

test('a list that lost its end is another list', () => {
  const former = [1, 2, 3];
  expect(sameParts(former, [1, 2])).toEqual([1, 2]);
});
