import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Client } from '@/lib/client/client';
import type { Progress } from '@/lib/client/collect-backup';
import { sendStaged } from '@/lib/client/send-staged';
import { Refusal } from '@/lib/domain/refusal';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A client whose commit waits for `end`; `asked` is what it was asked, in order. */
function opened() {
  const asked: string[] = [];
  const commit = Promise.withResolvers<void>();
  const command = async (name: string) => {
    asked.push(name);
    if (name === 'import.begin') return { staging: 's' };
    if (name === 'underway.read') return { done: 30, total: 40 };
    if (name === 'import.commit') await commit.promise;
    return null;
  };
  const seen: Progress[] = [];
  const stop = new AbortController();
  const client = { command } as unknown as Pick<Client, 'command'>;
  async function* lay() {
    yield 2;
  }
  const sent = sendStaged(
    client,
    { kind: 'import', total: 2, lay },
    { text: '' },
    { onProgress: (progress) => seen.push(progress), signal: stop.signal },
  );
  return { asked, commit, seen, stop, sent };
}

test('what is put in place is told of while it is', async () => {
  const { asked, commit, seen, sent } = opened();
  await vi.advanceTimersByTimeAsync(300);
  expect(seen).toEqual([
    { done: 2, total: 2 },
    { done: 0, total: 0, isPlacing: true },
    { done: 30, total: 40, isPlacing: true },
  ]);
  commit.resolve();
  await sent;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toEqual(['import.begin', 'import.commit', 'underway.read']);
});

test('given up while it is put in place, it throws the reason and leaves nothing lying', async () => {
  const { asked, commit, stop, sent } = opened();
  const thrown = sent.catch((reason: unknown) => reason);
  await vi.advanceTimersByTimeAsync(10);
  stop.abort();
  await vi.advanceTimersByTimeAsync(10);
  expect(asked.at(-1)).toBe('underway.giveUp');
  commit.reject(new Refusal('givenUp'));
  expect(await thrown).toBe(stop.signal.reason);
  expect(asked.at(-1)).toBe('import.cancel');
});

test('given up too late, it is done', async () => {
  const { asked, commit, stop, sent } = opened();
  await vi.advanceTimersByTimeAsync(10);
  stop.abort();
  commit.resolve();
  await sent;
  expect(asked).not.toContain('import.cancel');
});
