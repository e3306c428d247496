import { record } from '@/lib/store/transaction';
import type { Context } from './context';

/** Counts a content script's message that named tasks of another site, and was dropped. */
export function countDropped(context: Context): Promise<void> {
  return record(context, async (writes) => {
    await writes.keep('dropped', ((await writes.fact('dropped')) ?? 0) + 1);
  });
}
