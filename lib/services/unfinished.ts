import { dropUnfinished } from '@/lib/store/staging';
import { record } from '@/lib/store/transaction';
import type { Context } from './context';

/**
 * Removes what imports and restores have laid down and not committed; for the start of the browser, which no page that
 * was sending has outlived. A worker that starts leaves it: the page goes on sending to the next one.
 */
export function tidyUnfinished(context: Context): Promise<void> {
  return record(context, (writes) => dropUnfinished(writes, context.now()));
}
