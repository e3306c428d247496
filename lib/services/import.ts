import type { ImportCounts, ImportEntry } from '@/lib/domain/draft';
import { Refusal } from '@/lib/domain/refusal';
import { countRecords } from '@/lib/store/pages';
import { beginStaging, dropStaging, stagedBrings, stagedEntries, stageEntries } from '@/lib/store/staging';
import { command, read, record } from '@/lib/store/transaction';
import { backUpBefore } from './back-up-before';
import type { Context, Undone } from './context';
import { createImported } from './create-imported';
import { MOST_KEY_RESULTS, MOST_OBJECTIVES } from './create-okrs';

/** An import of more records than this is preceded by a local backup. */
const LARGE = 500;

/** Begins an import. Nothing is created until it is committed. */
export async function beginImport(context: Context): Promise<{ staging: string }> {
  const staging = context.newId();
  await record(context, (writes) => beginStaging(writes, staging, context.now(), 'entries'));
  return { staging };
}

/** Lays a page of entries down. Throws `stagingGone`. */
export async function stageImport(
  context: Context,
  { staging, entries }: { staging: string; entries: readonly ImportEntry[] },
): Promise<{ staged: number }> {
  const brings = entries.reduce((sum, entry) => sum + recordsIn(entry), 0);
  return { staged: await record(context, (writes) => stageEntries(writes, staging, entries, brings)) };
}

/**
 * Creates all that was staged, in one transaction and as one step; before a large import everything is backed up. It
 * can be watched under the staging's name. Throws `stagingGone`, `malformed` when not as many entries lie there as were
 * expected, `tooLarge`, `keyResultGone` for a check-in or a tie of a key result that is not there, `givenUp`, and what
 * creating them throws; then nothing was created.
 */
export function commitImport(
  context: Context,
  { staging, expected }: { staging: string; expected: number },
): Promise<Undone & ImportCounts> {
  return context.underway.run(staging, async (watch) => {
    const brings = await record(context, (writes) => stagedBrings(writes, staging));
    watch.expect(brings);
    if (brings > LARGE) {
      watch.expect(await read(context, countRecords));
      await backUpBefore(context, 'import', { watch });
    }
    const { result, undo } = await command(context, async (writes) => {
      const entries = (await stagedEntries(writes, staging)) as ImportEntry[];
      if (entries.length !== expected) throw new Refusal('malformed');
      refuseTooLarge(entries);
      const counts = await createImported(writes, context, entries, watch);
      await dropStaging(writes, staging);
      return counts;
    });
    return { ...result, undo };
  });
}

/** How many records an entry brings: a tie comes with its task. */
function recordsIn(entry: ImportEntry): number {
  if (entry.what === 'cycle' || entry.what === 'checkIn') return 1;
  if (entry.what === 'tie') return 2;
  return entry.objective.keyResults.reduce((sum, { checkIns = [] }) => sum + 1 + checkIns.length, 1);
}

function refuseTooLarge(entries: readonly ImportEntry[]): void {
  const objectives = entries.filter((entry) => entry.what === 'objective');
  const keyResults = objectives.reduce((sum, { objective }) => sum + objective.keyResults.length, 0);
  if (objectives.length > MOST_OBJECTIVES || keyResults > MOST_KEY_RESULTS) throw new Refusal('tooLarge');
}
