import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atOnce, takeTurns } from '@/lib/services/turns';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Makes two things, each of which takes longer than a stretch; what was made by now is in the list. */
function makeTwo(turns: ReturnType<typeof takeTurns>): number[] {
  const made: number[] = [];
  void turns.each([1, 2], (one) => {
    vi.advanceTimersByTime(30);
    made.push(one);
  });
  return made;
}

test('computing stands still while somebody waits for an answer, and goes on after it', async () => {
  const answer = Promise.withResolvers<string>();
  const answered = atOnce(() => answer.promise);
  const made = makeTwo(takeTurns());
  await vi.advanceTimersByTimeAsync(100);
  expect(made).toEqual([1]);
  answer.resolve('told');
  expect(await answered).toBe('told');
  await vi.advanceTimersByTimeAsync(10);
  expect(made).toEqual([1, 2]);
});

test('an answer that fails holds up nothing any longer', async () => {
  await expect(atOnce(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const made = makeTwo(takeTurns());
  await vi.advanceTimersByTimeAsync(1);
  expect(made).toEqual([1, 2]);
});

test('a long command does not stop it altogether', async () => {
  const command = Promise.withResolvers<void>();
  const carriedOut = atOnce(() => command.promise);
  const made = makeTwo(takeTurns());
  await vi.advanceTimersByTimeAsync(300);
  expect(made).toEqual([1, 2]);
  command.resolve();
  await carriedOut;
});

test('computing that is itself waited for lets others have their turn, and goes on', async () => {
  await atOnce(async () => {
    const made = makeTwo(takeTurns({ standsStill: false }));
    expect(made).toEqual([1]);
    await vi.advanceTimersByTimeAsync(1);
    expect(made).toEqual([1, 2]);
  });
});
