import { Refusal } from '@/lib/domain/refusal';
import { countRecords } from '@/lib/store/pages';
import { stagedRecords } from '@/lib/store/staging';
import { swapIn } from '@/lib/store/swap-in';
import { command, read } from '@/lib/store/transaction';
import type { Watch } from '@/lib/store/watch';
import { backUpBefore } from './back-up-before';
import type { Context } from './context';

/**
 * Swaps what is staged in for all data, in one transaction and as one step, which it answers; what is there is backed
 * up before. Throws `stagingGone`, `givenUp`, and `notABackup` when not as many records lie there as were expected.
 */
export async function replaceAll(
  context: Context,
  how: { staging: string; expected: number; spare?: string; watch: Watch },
): Promise<string> {
  const { staging, expected, watch } = how;
  // What is there is copied twice: to be kept as a backup, and for Undo.
  watch.expect(2 * (await read(context, countRecords)) + expected);
  await backUpBefore(context, 'restore', how);
  const { undo } = await command(context, async (writes) => {
    if ((await stagedRecords(writes, staging)) !== expected) throw new Refusal('notABackup');
    await swapIn(writes, { staging, since: null, now: context.now() }, watch);
  });
  return undo;
}
