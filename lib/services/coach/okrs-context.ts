import type { KeyResultState, OkrsContext } from '@/lib/coach/okrs/context';
import { tasksByKeyResult } from '@/lib/coach/okrs/pursued';
import { clockMilliseconds } from '@/lib/domain/clock';
import type { Stored } from '@/lib/domain/record';
import { type Measured, measured } from '@/lib/services/answers';
import type { Context } from '@/lib/services/context';
import { keyResultsOf, objectivesIn, openCycles } from '@/lib/services/open-key-results';
import { thresholdsOf } from '@/lib/services/thresholds';
import type { Turns } from '@/lib/services/turns';
import type { Reader } from '@/lib/store/reader';
import { fieldClock } from '@/lib/store/stamp';
import { heldSince } from '@/lib/store/ties';
import { dayBook } from './day-book';
import { contextOfWork, judgeWork } from './key-result-work';
import { taskState } from './task-state';
import { type AnsweredTasks, NO_TASKS } from './tied-work';

/** What stands around all that is pursued, read at one moment. */
export type OkrsRead = Awaited<ReturnType<typeof readOkrs>>;

/** Reads what the rules about many subjects look at beside the work. */
export async function readOkrs(reads: Reader) {
  const cycles = await openCycles(reads);
  const objectives = await objectivesIn(reads, cycles);
  const all = await measured(reads, await keyResultsOf(reads, objectives));
  const ids = all.map(({ keyResult }) => keyResult.id);
  const [alignments, revisions, thresholds] = await Promise.all([
    alignmentsOf(reads, objectives),
    reads.whereMany('revision', 'subject', [...ids, ...objectives.map(({ id }) => id)]),
    thresholdsOf(reads),
  ]);
  return { cycles, objectives, all, alignments, revisions: [...revisions.values()].flat(), thresholds };
}

/** What the rules about many subjects look at; with null for all work, no task is among it and none is known. */
export async function okrsContext(
  { all, ...okrs }: OkrsRead,
  given: Context,
  allWork: AnsweredTasks | null,
  turns: Turns,
): Promise<OkrsContext> {
  const context = { ...given, dayOf: dayBook(given.dayOf) };
  const answered = allWork ?? NO_TASKS;
  const tasks = (await turns.map(answered.keys, (key) => taskState(key, answered, context))).flat();
  const work = tasksByKeyResult(tasks);
  const stateOf = (one: Measured): KeyResultState => {
    const own = (work.get(one.keyResult.id) ?? []).map(({ id }) => id);
    const judged = contextOfWork(one, own, answered.known.tasks, context, okrs.thresholds);
    const { keyResult, standing, readings } = judged;
    const asOf = allWork ? judged.asOf : null;
    return { keyResult, standing, readings, asOf, findings: judgeWork({ ...judged, asOf }) };
  };
  const ties = [...answered.known.ties.values()].flat();
  return {
    ...okrs,
    today: context.today(),
    keyResults: await turns.map(all, stateOf),
    tasks,
    ties: await turns.map(ties, (tie) => ({ ...tie, since: heldSince(tie) })),
  };
}

async function alignmentsOf(
  reads: Reader,
  objectives: readonly Stored<'objective'>[],
): Promise<OkrsContext['alignments']> {
  const found = await reads.whereMany(
    'alignment',
    'child',
    objectives.map(({ id }) => id),
  );
  return [...found.values()].flat().map((alignment) => ({ ...alignment, since: alignedSince(alignment) }));
}

/** Since when an alignment stands as it is meant: when it was made, or made again, or last said to hold. */
function alignedSince(alignment: Stored<'alignment'>): number {
  return Math.max(clockMilliseconds(fieldClock(alignment, 'deleted')), alignment.keptAt ?? 0);
}
