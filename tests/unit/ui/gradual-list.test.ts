import { expect, test } from 'vitest';
import { gradualList } from '@/components/ui/gradual-list';

test('a part is made when it is first asked for, and once', () => {
  const made: number[] = [];
  const list = gradualList([1, 2, 3], (one) => {
    made.push(one);
    return { one };
  });
  expect(list.length).toBe(3);
  expect(made).toEqual([]);
  const two = list.first(2);
  expect(two).toEqual([{ one: 1 }, { one: 2 }]);
  expect(made).toEqual([1, 2]);
  expect(list.first(1)[0]).toBe(two[0]);
  expect(list.first(9)).toHaveLength(3);
  expect(made).toEqual([1, 2, 3]);
});
