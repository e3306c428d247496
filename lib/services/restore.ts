import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import { beginStaging, dropStaging, stage } from '@/lib/store/staging';
import { record } from '@/lib/store/transaction';
import type { Context, Undone } from './context';
import { replaceAll } from './replace-all';
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

/** Puts the staged records in the place of all data; it can be watched under the staging's name. Throws as `replaceAll`. */
export function commitRestore(
  context: Context,
  { staging, expected }: { staging: string; expected: number },
): Promise<Undone & { records: number }> {
  return context.underway.run(staging, async (watch) => ({
    undo: await replaceAll(context, { staging, expected, watch }),
    records: expected,
  }));
}

/** Gives a restore up; the data were never touched. */
export function cancelRestore(context: Context, { staging }: { staging: string }): Promise<void> {
  return record(context, (writes) => dropStaging(writes, staging));
}
