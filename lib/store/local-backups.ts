import type { BackupReason, LocalBackup } from '@/lib/domain/answers';
import { KINDS } from '@/lib/domain/record';
import { putAside, type StagingHead } from './put-aside';
import type { Reader } from './reader';
import { dropStaging } from './staging';
import type { Watch } from './watch';
import type { Writer } from './writer';

/** So many local backups are kept; older ones make room. */
export const LOCAL_BACKUPS_KEPT = 5;
const PREFIX = 'backup-';

/** Copies everything aside as a local backup, unless there is nothing yet; `spare` names one that stays though it is old. */
export async function keepLocalBackup(
  writes: Writer,
  reason: BackupReason,
  now: number,
  { spare = null, watch }: { spare?: string | null; watch?: Watch } = {},
): Promise<void> {
  const counts = await Promise.all(KINDS.map((kind) => writes.size(kind)));
  if (counts.every((count) => count === 0)) return;
  const staging = `${PREFIX}${writes.clock}`;
  await putAside(writes.transaction, { staging, begunAt: now, reason, measured: true }, watch);
  const old = (await localBackups(writes)).slice(LOCAL_BACKUPS_KEPT).filter(({ id }) => id !== spare);
  for (const { id } of old) await dropStaging(writes, id);
}

/** The local backups, the latest first. */
export async function localBackups(reads: Reader): Promise<LocalBackup[]> {
  const store = reads.transaction.objectStore('staging');
  const keys = (await store.getAllKeys(every())) as [string, number][];
  const heads: StagingHead[] = await Promise.all(
    keys.filter(([, page]) => page === 0).map((key) => store.get(key)),
  );
  return heads
    .map(({ staging, begunAt, reason = 'restore', records, characters = 0 }) => ({
      ...{ id: staging, madeAt: begunAt, reason, records, characters },
    }))
    .sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1));
}

function every(): IDBKeyRange {
  return IDBKeyRange.bound([PREFIX], [`${PREFIX}\uffff`]);
}
