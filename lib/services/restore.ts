import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import { beginStaging, dropStaging, stage, stagedRecords } from '@/lib/store/staging';
import { swapIn } from '@/lib/store/swap-in';
import { command, record } from '@/lib/store/transaction';
import type { Context, Undone } from './context';
import { backUpBefore } from './local-backups';
import { refuseRecord } from './restorable';

/** Begins a restore. The data stay as they are until it is committed. */
export async function beginRestore(context: Context): Promise<{ staging: string }> {
  const staging = context.newId();
  await record(context, (writes) => beginStaging(writes, staging, context.now()));
  return { staging };
}

/**
 * Lays a page of records down; `isKept` knows what the fields of each kind must be. Throws `stagingGone`,
 * `newerVersion` and `notABackup`.
 */
export async function stagePage(
  context: Context,
  { staging, records }: { staging: string; records: readonly { id: string; kind: string }[] },
  isKept: (record: unknown) => record is Stored,
): Promise<{ staged: number }> {
  const sound = records.map((one) => {
    const refusal = refuseRecord(one, context.now());
    if (refusal) throw refusal;
    if (!isKept(one)) throw new Refusal('notABackup');
    return one;
  });
  const staged = await record(context, (writes) => stage(writes, staging, sound));
  return { staged };
}

/**
 * Swaps the staged records in for all data, in one transaction and as one step; what is there is backed up
 * before. Throws `stagingGone`, and
 * `notABackup` when not as many records lie there as were expected.
 */
export async function commitRestore(
  context: Context,
  { staging, expected }: { staging: string; expected: number },
): Promise<Undone & { records: number }> {
  await backUpBefore(context, 'restore');
  const { undo } = await command(context, async (writes) => {
    if ((await stagedRecords(writes, staging)) !== expected) throw new Refusal('notABackup');
    await swapIn(writes, staging, null, context.now());
  });
  return { records: expected, undo };
}

/** Gives a restore up; the data were never touched. */
export function cancelRestore(context: Context, { staging }: { staging: string }): Promise<void> {
  return record(context, (writes) => dropStaging(writes, staging));
}
