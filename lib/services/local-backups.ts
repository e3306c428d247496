import type { LocalBackup } from '@/lib/domain/answers';
import { Refusal } from '@/lib/domain/refusal';
import { localBackups } from '@/lib/store/local-backups';
import type { Reader } from '@/lib/store/reader';
import { dropStaging } from '@/lib/store/staging';
import { read, record } from '@/lib/store/transaction';
import { LOCAL_BACKUPS } from './back-up-before';
import type { Context, Undone } from './context';
import { replaceAll } from './replace-all';

/** The local backups, the latest first. They guard against mistakes, not against the loss of this browser. */
export function readLocalBackups(context: Context): Promise<LocalBackup[]> {
  return read(context, localBackups);
}

/**
 * Puts a local backup in the place of all data, as one step; what is there is backed up before. It can be watched under
 * the backup's id. Throws `backupGone`, `givenUp`.
 */
export function restoreLocalBackup(
  context: Context,
  { id }: { id: string },
): Promise<Undone & { records: number }> {
  return context.underway.run(id, async (watch) => {
    const { records } = await read(context, (reads) => found(reads, id));
    const undo = await replaceAll(context, { staging: id, expected: records, spare: id, watch });
    return { records, undo };
  });
}

/** Removes a local backup for good. */
export function removeLocalBackup(context: Context, { id }: { id: string }): Promise<void> {
  return record(context, async (writes) => {
    if ((await localBackups(writes)).some((backup) => backup.id === id)) await dropStaging(writes, id);
    writes.touch(LOCAL_BACKUPS);
  });
}

async function found(reads: Reader, id: string): Promise<LocalBackup> {
  const backup = (await localBackups(reads)).find((each) => each.id === id);
  if (!backup) throw new Refusal('backupGone');
  return backup;
}
