import type { BackupReason } from '@/lib/domain/answers';
import { keepLocalBackup } from '@/lib/store/local-backups';
import { record } from '@/lib/store/transaction';
import type { Watch } from '@/lib/store/watch';
import type { Context } from './context';

/** What the bell names when a local backup was made or removed. */
export const LOCAL_BACKUPS = 'localBackups';

/** Copies everything aside before something that replaces or adds much. Throws `storageFull`, `givenUp`. */
export function backUpBefore(
  context: Context,
  reason: BackupReason,
  how: { spare?: string; watch: Watch },
): Promise<void> {
  return record(context, async (writes) => {
    await keepLocalBackup(writes, reason, context.now(), how);
    writes.touch(LOCAL_BACKUPS);
  });
}
