import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import { countRecords, readPage } from '@/lib/store/pages';
import { read } from '@/lib/store/transaction';
import type { Context } from './context';

/** A message holds at most 4 MB; a character takes up to three bytes. */
const PAGE = { records: 500, characters: 1_000_000 };

/**
 * One page of everything that is kept, tombstones included, secrets and settings not. All pages of a backup
 * belong to the `revision` of the first (null), which alone says the total; throws `dataChanged` when the data has moved on since.
 */
export function readBackupPage(
  context: Context,
  { revision, after }: { revision: number | null; after: string | null },
): Promise<{ revision: number; records: Stored[]; next: string | null; total: number | null }> {
  return read(context, async (reads) => {
    const current = (await reads.fact('revision')) ?? 0;
    if (revision !== null && revision !== current) throw new Refusal('dataChanged');
    // To count goes through all of them.
    const total = revision === null ? await countRecords(reads) : null;
    return { revision: current, total, ...(await readPage(reads, after, PAGE)) };
  });
}
