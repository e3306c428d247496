import { expect, test } from 'vitest';
import { afterList, afterRecord, afterSkip, EMPTY_QUEUE, withoutSkips } from '@/components/popup/queue';

const DUE = ['a', 'b', 'c'];

test('the most overdue one comes first', () => {
  expect(afterList(EMPTY_QUEUE, DUE).pinned).toBe('a');
});

test('the one being filled in stays when something more overdue comes in', () => {
  const queue = afterList(EMPTY_QUEUE, DUE);
  expect(afterList(queue, ['z', ...DUE]).pinned).toBe('a');
});

test('recording moves on before the list has heard of it', () => {
  const queue = afterRecord(afterList(EMPTY_QUEUE, DUE), 'a', DUE);
  expect(queue.pinned).toBe('b');
  expect(afterList(queue, DUE).pinned).toBe('b');
});

test('one that was recorded and taken back is up again, before the others', () => {
  const recorded = afterRecord(afterList(EMPTY_QUEUE, DUE), 'b', DUE);
  const heard = afterList(recorded, ['a', 'c']);
  const back = afterList(heard, DUE);
  expect(back.pinned).toBe('b');
  expect(back.recorded).toEqual([]);
});

test('what is skipped is passed over until it is asked for again', () => {
  let queue = afterList(EMPTY_QUEUE, DUE);
  for (const id of DUE) queue = afterSkip(queue, id, DUE);
  expect(queue.pinned).toBeNull();
  expect(afterList(queue, DUE).pinned).toBeNull();
  expect(withoutSkips(queue, DUE).pinned).toBe('a');
});

test('nothing is up when all are recorded', () => {
  let queue = afterList(EMPTY_QUEUE, DUE);
  for (const id of DUE) queue = afterRecord(queue, id, DUE);
  expect(afterList(queue, []).pinned).toBeNull();
  expect(queue.recorded).toEqual(DUE);
});
