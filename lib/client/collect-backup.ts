import type { HowFar } from '@/lib/domain/answers';
import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import { writeBackup } from '@/lib/exchange/backup-file';
import type { Ask } from '@/lib/protocol/envelope';
import type { ReplyOf } from '@/lib/protocol/messages';

/** So often a backup starts over because the data changed while it was read. */
const TRIES = 3;

/** How far a backup, an import or a restore has come. */
export interface Progress extends HowFar {
  /** All was sent: what is counted is put in place. */
  isPlacing?: boolean;
}

export interface Watched {
  onProgress: (progress: Progress) => void;
  /** Aborted: the promise rejects with the signal's reason, and nothing was changed. */
  signal: AbortSignal;
}

/**
 * The pieces of a backup file's text, read page by page at one revision; `savedAt` is ISO 8601. Throws a
 * Refusal, `dataChanged` when the data does not stand still.
 */
export function collectBackup(ask: Ask, savedAt: string, watched: Watched): Promise<string[]> {
  return whole(ask, watched, ({ pages, records }) =>
    Array.fromAsync(writeBackup({ savedAt, records }, pages)),
  );
}

/** Every record that is kept, tombstones included; throws as `collectBackup` does. */
export function collectRecords(ask: Ask, watched: Watched): Promise<Stored[]> {
  return whole(ask, watched, async ({ pages }) => pages.flat());
}

/** Reads all pages, from the start again while the data change meanwhile. */
async function whole<T>(
  ask: Ask,
  watched: Watched,
  take: (read: { pages: Stored[][]; records: number }) => Promise<T>,
): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await take(await readPages(ask, watched));
    } catch (thrown) {
      const again = thrown instanceof Refusal && thrown.code === 'dataChanged' && left > 1;
      if (!again) throw thrown;
    }
  }
}

/** Everything that is kept, page by page at one revision. Throws a Refusal, `dataChanged` when it has moved on. */
async function readPages(ask: Ask, { onProgress, signal }: Watched) {
  const pages: Stored[][] = [];
  let revision: number | null = null;
  let after: string | null = null;
  let records = 0;
  let total = 0;
  do {
    signal.throwIfAborted();
    const page: ReplyOf<'backup.page'> = await ask('backup.page', { revision, after });
    pages.push(page.records);
    records += page.records.length;
    ({ revision, next: after } = page);
    total = page.total ?? total;
    onProgress({ done: records, total });
  } while (after !== null);
  signal.throwIfAborted();
  return { pages, records };
}
