import { setTimeout as pause } from 'node:timers/promises';
import { PATIENCE_MS } from './patience.ts';

const EVERY_MS = 40;

/**
 * Asks until the answer is neither false, null nor undefined, and gives that answer.
 * Throws, naming `what` was waited for, when that has not come after `withinMs`.
 */
export async function until<T>(
  ask: () => Promise<T> | T,
  what: string,
  withinMs = PATIENCE_MS,
): Promise<NonNullable<Exclude<T, false>>> {
  const end = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== null && answer !== undefined) {
      return answer as NonNullable<Exclude<T, false>>;
    }
    if (performance.now() > end) throw new Error(`Waited ${withinMs} ms in vain for ${what}`);
    await pause(EVERY_MS);
  }
}
