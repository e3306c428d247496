const PATIENCE_MS = 60_000;
const PAUSE_MS = 20;

/** Asks until an answer comes that is neither a failure nor false, and gives up after a minute, naming what it waited for. */
export async function until(ask: () => Promise<unknown>, what: string): Promise<void> {
  const start = performance.now();
  for (;;) {
    const answer = await ask().catch(() => false);
    if (answer !== false) return;
    if (performance.now() - start > PATIENCE_MS) throw new Error(`Waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
