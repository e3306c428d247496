import { expect, test } from 'vitest';
import { openQuery } from '@/lib/client/query';
import { Refusal } from '@/lib/domain/refusal';

/** Answers that the test gives when it wants to. */
function answers<T>() {
  const waiting: { resolve: (value: T) => void; reject: (reason: unknown) => void }[] = [];
  const ask = () => new Promise<T>((resolve, reject) => waiting.push({ resolve, reject }));
  return { ask, waiting };
}

test('a question is asked at once and its answer arrives in the state', async () => {
  const { ask, waiting } = answers<number>();
  const query = openQuery(ask);
  expect(query.state.value).toEqual({ value: null, error: null, loading: true });
  waiting[0]?.resolve(4);
  await Promise.resolve();
  expect(query.state.value).toEqual({ value: 4, error: null, loading: false });
});

test('however often it is refreshed while an answer is awaited, it is asked once more', async () => {
  const { ask, waiting } = answers<number>();
  const query = openQuery(ask);
  for (let times = 0; times < 5; times += 1) query.refresh();
  expect(waiting).toHaveLength(1);
  waiting[0]?.resolve(1);
  await Promise.resolve();
  expect(waiting).toHaveLength(2);
  waiting[1]?.resolve(2);
  await Promise.resolve();
  expect(waiting).toHaveLength(2);
  expect(query.state.value.value).toBe(2);
});

test('a failed try keeps the last answer and says why', async () => {
  const { ask, waiting } = answers<number>();
  const query = openQuery(ask);
  waiting[0]?.resolve(1);
  await Promise.resolve();
  query.refresh();
  waiting[1]?.reject(new Refusal('unreachable'));
  await Promise.resolve();
  expect(query.state.value.value).toBe(1);
  expect(query.state.value.error?.code).toBe('unreachable');
});

test('an answer that comes after it was closed is dropped', async () => {
  const { ask, waiting } = answers<number>();
  const query = openQuery(ask);
  query.close();
  waiting[0]?.resolve(1);
  await Promise.resolve();
  expect(query.state.value.value).toBeNull();
});
