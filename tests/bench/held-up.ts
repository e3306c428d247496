import type { Page } from 'playwright-core';

/** What a page of ours has. */
export interface InPage {
  chrome: { runtime: { sendMessage(request: unknown): Promise<unknown> } };
  heldUp?: { until: boolean; longest: number; ended: Promise<void> };
}

/**
 * How long a small question waits at most while `act` goes on, in ms: one after another is asked from this page. It is
 * what a person feels who does something else meanwhile.
 */
export async function longestWait(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(begin);
  await act();
  return page.evaluate(end);
}

/** Runs in the page. */
function begin(): void {
  const here = globalThis as never as InPage;
  const watch = { until: false, longest: 0, ended: Promise.resolve() };
  const ask = async () => {
    while (!watch.until) {
      const started = performance.now();
      await here.chrome.runtime.sendMessage({ throughline: 'revision.read', payload: {} });
      watch.longest = Math.max(watch.longest, performance.now() - started);
    }
  };
  watch.ended = ask();
  here.heldUp = watch;
}

/** Runs in the page. */
async function end(): Promise<number> {
  const { heldUp } = globalThis as never as InPage;
  if (!heldUp) return Number.NaN;
  heldUp.until = true;
  await heldUp.ended;
  return heldUp.longest;
}
