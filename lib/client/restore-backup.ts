import { KINDS, type Kind, type Stored } from '@/lib/domain/record';
import { readBackup } from '@/lib/exchange/backup-file';
import type { Client, Said } from './client';
import type { Watched } from './collect-backup';
import { sendStaged } from './send-staged';

/** What a backup file holds, before anything is restored. */
export interface BackupContent {
  /** ISO 8601. */
  savedAt: string;
  records: number;
  /** Records of each kind that are not deleted, for the kinds that have any. */
  counts: { kind: Kind; count: number }[];
  pages: Stored[][];
}

/** Reads a backup file's text. Throws Refusal `notABackup`, `newerVersion` or `tooLarge`. */
export function openBackup(text: string): BackupContent {
  const { head, pages } = readBackup(text);
  const living = pages.flat().filter((record) => !record.deleted);
  const counts = KINDS.map((kind) => ({
    kind,
    count: living.filter((record) => record.kind === kind).length,
  })).filter(({ count }) => count > 0);
  return { savedAt: head.savedAt, records: head.records, counts, pages };
}

/**
 * Puts a backup in the place of all data, as one step that can be undone. Throws a Refusal, or the signal's
 * reason; the data is as it was then.
 */
export function restoreBackup(
  client: Pick<Client, 'command'>,
  { pages, records }: BackupContent,
  said: Said,
  watched: Watched,
): Promise<void> {
  async function* lay(staging: string) {
    for (const page of pages) {
      await client.command('restore.page', { staging, records: page.map((record) => ({ ...record })) });
      yield page.length;
    }
  }
  return sendStaged(client, { kind: 'restore', total: records, lay }, said, watched);
}
