import type { ImportEntry } from '@/lib/domain/draft';
import { Refusal } from '@/lib/domain/refusal';
import type { TaskKey } from '@/lib/domain/task';
import { tieId } from '@/lib/domain/tie';
import { namesOf } from '@/lib/store/aliases';
import { beginStaging, dropStaging, stagedEntries, stageEntries } from '@/lib/store/staging';
import { command, record } from '@/lib/store/transaction';
import type { Writer } from '@/lib/store/writer';
import type { Context, Undone } from './context';
import { MOST_KEY_RESULTS, MOST_OBJECTIVES } from './create-okrs';
import { type DraftMaker, draftMaker } from './drafts';
import { liftExemptions } from './exemptions';
import { backUpBefore } from './local-backups';
import { keepSeen } from './sightings';

/** An import of more records than this is preceded by a local backup. */
const LARGE = 500;

type EntryOf<W extends ImportEntry['what']> = Extract<ImportEntry, { what: W }>;

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
  return { staged: await record(context, (writes) => stageEntries(writes, staging, entries)) };
}

/**
 * Creates all that was staged, in one transaction and as one step; before a large import everything is backed up.
 * Throws `stagingGone`, `malformed` when not as
 * many entries lie there as were expected, `tooLarge`, `keyResultGone` for a check-in or a tie of a key result that
 * is not there, and what creating them throws; then nothing was created.
 */
export async function commitImport(
  context: Context,
  { staging, expected }: { staging: string; expected: number },
): Promise<Undone & { objectives: number; keyResults: number; checkIns: number; ties: number }> {
  if (await isLarge(context, staging)) await backUpBefore(context, 'import');
  const { result, undo } = await command(context, async (writes) => {
    const entries = (await stagedEntries(writes, staging)) as ImportEntry[];
    if (entries.length !== expected) throw new Refusal('malformed');
    const objectives = only(entries, 'objective');
    const keyResults = objectives.flatMap(({ objective }) => objective.keyResults);
    if (objectives.length > MOST_OBJECTIVES || keyResults.length > MOST_KEY_RESULTS)
      throw new Refusal('tooLarge');
    const maker = await draftMaker(writes, context);
    for (const { cycle, objective } of objectives) await maker.objective(objective, await maker.cycle(cycle));
    await maker.align();
    const checkIns = only(entries, 'checkIn');
    await createCheckIns(writes, maker, checkIns);
    const ties = only(entries, 'tie');
    await createTies(writes, maker, ties, context);
    await dropStaging(writes, staging);
    const brought = keyResults.reduce((sum, draft) => sum + (draft.checkIns?.length ?? 0), 0);
    return {
      objectives: objectives.length,
      keyResults: keyResults.length,
      checkIns: checkIns.length + brought,
      ties: ties.length,
    };
  });
  return { ...result, undo };
}

/** Whether an import is worth a local backup before it. */
function isLarge(context: Context, staging: string): Promise<boolean> {
  return record(context, async (writes) => {
    const entries = (await stagedEntries(writes, staging)) as ImportEntry[];
    const brought = only(entries, 'objective').flatMap(({ objective }) =>
      objective.keyResults.map(({ checkIns }) => 1 + (checkIns?.length ?? 0)),
    );
    return entries.length + brought.reduce((sum, one) => sum + one, 0) > LARGE;
  });
}

function only<W extends ImportEntry['what']>(entries: readonly ImportEntry[], what: W): EntryOf<W>[] {
  return entries.filter((entry): entry is EntryOf<W> => entry.what === what);
}

async function createCheckIns(
  writes: Writer,
  maker: DraftMaker,
  entries: readonly EntryOf<'checkIn'>[],
): Promise<void> {
  const known = await writes.getMany('keyResult', new Set(entries.map(({ keyResult }) => keyResult)));
  const drafts = entries.map(({ keyResult, checkIn }) => {
    const of = known.get(keyResult);
    if (!of) throw new Refusal('keyResultGone');
    return { of, draft: checkIn };
  });
  await maker.checkIns(drafts);
}

/** A task is kept as the file shows it unless more is known of it; a tie lifts its exemption. */
async function createTies(
  writes: Writer,
  maker: DraftMaker,
  entries: readonly EntryOf<'tie'>[],
  context: Context,
): Promise<void> {
  const tasks = new Map(entries.map(({ task }) => [task.key, task]));
  const names = await namesOf(writes, tasks.keys());
  const present = (key: TaskKey) => names.get(key)?.present ?? key;
  const known = await writes.getMany('task', [...tasks.keys()].map(present));
  const fresh = [...tasks.values()].filter(({ key }) => !known.has(present(key)));
  await keepSeen(writes, fresh, context);
  const served = await writes.getMany('keyResult', new Set(entries.map(({ keyResult }) => keyResult)));
  for (const { keyResult, task: seen, hypothesis, tiedBy } of entries) {
    if (!served.has(keyResult)) throw new Refusal('keyResultGone');
    const task = present(seen.key);
    const by = await maker.person(tiedBy);
    await writes.put('tie', tieId(task, keyResult), { task, keyResult, hypothesis, tiedBy: by });
  }
  await liftExemptions(writes, names);
}
