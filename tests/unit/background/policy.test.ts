import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { policyOf } from '@/entrypoints/background/policy';

let answer: (policy: object) => void;
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(fakeBrowser.storage.managed, 'get').mockImplementation(
    () => new Promise((resolve) => (answer = resolve as never)) as never,
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('the policy is read once', async () => {
  const policy = policyOf(() => {});
  const asked = [policy(), policy()];
  answer({ patches: [] });
  expect(await Promise.all(asked)).toEqual([{ patches: [] }, { patches: [] }]);
  expect(fakeBrowser.storage.managed.get).toHaveBeenCalledTimes(1);
});

test('a browser that does not answer keeps nobody waiting, and is believed when it does', async () => {
  const onChange = vi.fn();
  const policy = policyOf(onChange);
  const asked = policy();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await asked).toBeNull();
  expect(await policy()).toBeNull();
  expect(onChange).not.toHaveBeenCalled();
  answer({ patches: [] });
  await vi.advanceTimersByTimeAsync(0);
  expect(onChange).toHaveBeenCalledTimes(1);
  expect(await policy()).toEqual({ patches: [] });
});
