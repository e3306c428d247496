import type { ImportCounts, ImportEntry } from '@/lib/domain/draft';
import { Refusal } from '@/lib/domain/refusal';
import type { TaskKey } from '@/lib/domain/task';
import { type Tie, tieId } from '@/lib/domain/tie';
import { namesOf } from '@/lib/store/aliases';
import type { Watch } from '@/lib/store/watch';
import type { Writer } from '@/lib/store/writer';
import type { Context } from './context';
import { type DraftMaker, draftMaker } from './drafts';
import { liftExemptions } from './exemptions';
import { writeInTurn } from './in-turn';
import { keepSeen } from './sightings';

type EntryOf<W extends ImportEntry['what']> = Extract<ImportEntry, { what: W }>;

/** Creates what an import brings, within one command. Throws `keyResultGone`, `givenUp`, and what drafts are refused for. */
export async function createImported(
  writes: Writer,
  context: Context,
  entries: readonly ImportEntry[],
  watch: Watch,
): Promise<ImportCounts> {
  const [objectives, checkIns, ties] = [
    only(entries, 'objective'),
    only(entries, 'checkIn'),
    only(entries, 'tie'),
  ];
  const maker = await draftMaker(writes, context);
  for (const { cycle, objective } of objectives) await maker.objective(objective, await maker.cycle(cycle));
  for (const { cycle } of only(entries, 'cycle')) await maker.cycle(cycle);
  await addCheckIns(writes, maker, checkIns);
  await maker.finish(watch);
  await createTies(writes, maker, ties, context, watch);
  const keyResults = objectives.flatMap(({ objective }) => objective.keyResults);
  const brought = keyResults.reduce((sum, draft) => sum + (draft.checkIns?.length ?? 0), 0);
  return {
    objectives: objectives.length,
    keyResults: keyResults.length,
    checkIns: checkIns.length + brought,
    ties: ties.length,
  };
}

function only<W extends ImportEntry['what']>(entries: readonly ImportEntry[], what: W): EntryOf<W>[] {
  return entries.filter((entry): entry is EntryOf<W> => entry.what === what);
}

async function addCheckIns(
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
  watch: Watch,
): Promise<void> {
  const tasks = new Map(entries.map(({ task }) => [task.key, task]));
  const names = await namesOf(writes, tasks.keys());
  const present = (key: TaskKey) => names.get(key)?.present ?? key;
  const known = await writes.getMany('task', [...tasks.keys()].map(present));
  const fresh = [...tasks.values()].filter(({ key }) => !known.has(present(key)));
  watch.passed(entries.length - fresh.length);
  await keepSeen(writes, fresh, context, watch);
  const served = await writes.getMany('keyResult', new Set(entries.map(({ keyResult }) => keyResult)));
  const ties = new Map<string, Omit<Tie, 'kind' | 'id'>>();
  for (const { keyResult, task: seen, hypothesis, tiedBy: name } of entries) {
    if (!served.has(keyResult)) throw new Refusal('keyResultGone');
    const task = present(seen.key);
    const tiedBy = await maker.person(name);
    ties.set(tieId(task, keyResult), { task, keyResult, hypothesis, tiedBy });
  }
  await writeInTurn(ties, (part) => writes.putMany('tie', part), watch);
  await liftExemptions(writes, names);
}
