import { afterEach, expect, test, vi } from 'vitest';
import { database } from '@/lib/store/database';
import { startBackground } from './background';
import { LONG_COMMANDS } from './long-commands';

afterEach(() => vi.restoreAllMocks());

let names = 0;

/** Ends the worker at its n-th write from now on: the browser gives its transaction up then. */
function killAtWrite(nth: number): { writes: number } {
  const count = { writes: 0 };
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...[value, key]
  ) {
    const request = key === undefined ? put.call(this, value) : put.call(this, value, key);
    count.writes += 1;
    if (count.writes === nth) this.transaction.abort();
    return request;
  });
  return count;
}

test.each(LONG_COMMANDS)(
  '%s whose worker is killed in it has changed nothing, or all',
  async (_, prepare) => {
    names += 1;
    const name = `killed-commands-${names}`;
    const first = startBackground(() => database(name));
    const act = await prepare(first);
    const before = await first.records();
    let killed = 0;
    for (let nth = 1; ; nth = nth * 2 + 1) {
      const { writes } = await carriedOut(act, nth);
      if (writes < nth) break;
      killed += 1;
      const next = startBackground(() => database(name));
      expect(await next.records()).toEqual(before);
    }
    expect(killed).toBeGreaterThan(2);
    const after = await startBackground(() => database(name)).records();
    expect(after).toEqual(await first.records());
    expect(after).not.toEqual(before);
  },
);

async function carriedOut(act: () => Promise<unknown>, nth: number): Promise<{ writes: number }> {
  const count = killAtWrite(nth);
  const refused = await act().then(
    () => false,
    () => true,
  );
  vi.restoreAllMocks();
  expect(refused).toBe(count.writes >= nth);
  return count;
}
