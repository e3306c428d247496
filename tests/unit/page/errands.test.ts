import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ApiRequest } from '@/lib/domain/reading';
import { createErrands } from '@/lib/page/errands';
import type { Ask } from '@/lib/protocol/envelope';
import type { Errand } from '@/lib/protocol/messages';

const ORIGIN = 'https://acme.atlassian.net';
const window = {
  location: { origin: ORIGIN },
  setTimeout: (call: () => void, ms: number) => setTimeout(call, ms),
  clearTimeout: (id: number) => clearTimeout(id),
} as unknown as Window;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A page whose background wants one request per message of tasks, or says `restMs`. */
function page({ url = `${ORIGIN}/read`, restMs = 0 as number | null } = {}) {
  const asked: string[][] = [];
  const sent: ApiRequest[] = [];
  const ask = (async (name: string, payload: { tasks: string[] }): Promise<Errand> => {
    if (name !== 'page.wants') return { ask: null, restMs };
    asked.push(payload.tasks);
    return { ask: { id: 'x', request: { method: 'GET', url, headers: {}, body: null } }, restMs: 0 };
  }) as unknown as Ask;
  const errands = createErrands(
    window,
    ask,
    async (request) => {
      sent.push(request);
      return { status: 200, type: 'application/json', retryAfter: null, body: '' };
    },
    () => Date.now(),
  );
  return { asked, sent, errands };
}

const keys = (from: number, to: number) => Array.from({ length: to - from }, (_, nth) => `k${from + nth}`);

test('while rows keep coming only full requests go out, and the rest once they have stopped', async () => {
  const { asked, errands } = page();
  for (const to of [30, 60, 90, 120, 150]) {
    errands.run(keys(0, to), null, 100);
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(asked.map((tasks) => tasks.length)).toEqual([100]);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked.map((tasks) => tasks.length)).toEqual([100, 50]);
});

test('what was asked for is not asked for again, until the person says so', async () => {
  const { asked, errands } = page();
  errands.run(keys(0, 3), null, 1);
  await vi.advanceTimersByTimeAsync(2_000);
  errands.run(keys(0, 3), null, 1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toHaveLength(1);
  errands.forget();
  errands.run(keys(0, 3), null, 1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toHaveLength(2);
});

test('nothing is asked while the site is not connected, nor while the background says to rest', async () => {
  const { asked, errands } = page({ restMs: 30_000 });
  errands.run(keys(0, 3), null, 0);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toEqual([]);
  errands.run(keys(0, 3), null, 1);
  await vi.advanceTimersByTimeAsync(20_000);
  errands.run(keys(0, 3), null, 1);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(10_000);
  errands.run(keys(0, 3), null, 1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toHaveLength(2);
});

test.each(['https://evil.example/read', 'http://acme.atlassian.net/read', 'nonsense'])(
  'nothing is sent to %s from this page',
  async (url) => {
    const { sent, errands } = page({ url });
    errands.run(keys(0, 3), null, 1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toEqual([]);
  },
);
