import type { BackupReason, LocalBackup } from '@/lib/domain/answers';
import { Refusal } from '@/lib/domain/refusal';
import { keepLocalBackup, localBackups } from '@/lib/store/local-backups';
import type { Reader } from '@/lib/store/reader';
import { dropStaging } from '@/lib/store/staging';
import { swapIn } from '@/lib/store/swap-in';
import { command, read, record } from '@/lib/store/transaction';
import type { Context, Undone } from './context';

/** What the bell names when a local backup was made or removed. */
const TOUCHED = 'localBackups';

/** The local backups, the latest first. They guard against mistakes, not against the loss of this browser. */
export function readLocalBackups(context: Context): Promise<LocalBackup[]> {
  return read(context, localBackups);
}

/** Copies everything aside before something that replaces or adds much. Throws `storageFull`. */
export function backUpBefore(
  context: Context,
  reason: BackupReason,
  spare: string | null = null,
): Promise<void> {
  return record(context, async (writes) => {
    await keepLocalBackup(writes, reason, context.now(), spare);
    writes.touch(TOUCHED);
  });
}

/** Puts a local backup in the place of all data, as one step; what is there is backed up before. Throws `backupGone`. */
export async function restoreLocalBackup(
  context: Context,
  { id }: { id: string },
): Promise<Undone & { records: number }> {
  await read(context, (reads) => found(reads, id));
  await backUpBefore(context, 'restore', id);
  const { result, undo } = await command(context, async (writes) => {
    const { records } = await found(writes, id);
    await swapIn(writes, id, null, context.now());
    return records;
  });
  return { records: result, undo };
}

/** Removes a local backup for good. */
export function removeLocalBackup(context: Context, { id }: { id: string }): Promise<void> {
  return record(context, async (writes) => {
    if ((await localBackups(writes)).some((backup) => backup.id === id)) await dropStaging(writes, id);
    writes.touch(TOUCHED);
  });
}

async function found(reads: Reader, id: string): Promise<LocalBackup> {
  const backup = (await localBackups(reads)).find((each) => each.id === id);
  if (!backup) throw new Refusal('backupGone');
  return backup;
}
