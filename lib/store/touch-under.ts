import { namesOf } from './aliases';
import { everyName } from './ties';
import { tasksUnder } from './under';
import type { Writer } from './writer';

/** Beyond so many tasks it is said that everything was touched: the bell names no more. */
const MOST = 200;

/**
 * Touches every task that may be answered otherwise than before, under every key that a page may show: those
 * that were answered, moved or put under another parent, and all that inherit from them.
 */
export async function touchUnder(writes: Writer): Promise<void> {
  const { turned } = writes;
  const touched = writes.touched();
  if (turned.size === 0 || touched === 'all') return;
  if (touched.length > MOST) return writes.touchAll();
  writes.touch(...everyName(await namesOf(writes, turned)));
  const under = await tasksUnder(writes, turned, MOST);
  if (under.length >= MOST) writes.touchAll();
  else for (const { all } of under) writes.touch(...all);
}
