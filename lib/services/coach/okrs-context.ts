import type { KeyResultState, OkrsContext } from '@/lib/coach/okrs/context';
import { tasksByKeyResult } from '@/lib/coach/okrs/pursued';
import type { Thresholds } from '@/lib/coach/thresholds';
import { clockMilliseconds } from '@/lib/domain/clock';
import type { Stored } from '@/lib/domain/record';
import { type Measured, measured } from '@/lib/services/answers';
import type { Context } from '@/lib/services/context';
import { keyResultsOf, objectivesIn, openCycles } from '@/lib/services/open-key-results';
import type { Reader } from '@/lib/store/reader';
import { fieldClock } from '@/lib/store/stamp';
import { heldSince } from '@/lib/store/ties';
import { dayBook } from './day-book';
import { contextOfWork, judgeWork } from './key-result-work';
import { taskState } from './task-state';
import { type AnsweredTasks, NO_TASKS } from './tied-work';

/** Reads what the rules about many subjects look at; with null for all work, no task is among it and none is known. */
export async function okrsContext(
  reads: Reader,
  given: Context,
  thresholds: Thresholds,
  allWork: AnsweredTasks | null,
): Promise<OkrsContext> {
  const context = { ...given, dayOf: dayBook(given.dayOf) };
  const cycles = await openCycles(reads);
  const objectives = await objectivesIn(reads, cycles);
  const all = await measured(reads, await keyResultsOf(reads, objectives));
  const ids = all.map(({ keyResult }) => keyResult.id);
  const [alignments, revisions] = await Promise.all([
    alignmentsOf(reads, objectives),
    reads.whereMany('revision', 'subject', [...ids, ...objectives.map(({ id }) => id)]),
  ]);
  const answered = allWork ?? NO_TASKS;
  const tasks = answered.keys.flatMap((key) => taskState(key, answered, context));
  const work = tasksByKeyResult(tasks);
  const stateOf = (one: Measured): KeyResultState => {
    const own = (work.get(one.keyResult.id) ?? []).map(({ id }) => id);
    const judged = contextOfWork(one, own, answered.known.tasks, context, thresholds);
    const { keyResult, standing, readings } = judged;
    const asOf = allWork ? judged.asOf : null;
    return { keyResult, standing, readings, asOf, findings: judgeWork({ ...judged, asOf }) };
  };
  return {
    today: context.today(),
    cycles,
    objectives,
    keyResults: all.map(stateOf),
    alignments,
    tasks,
    ties: [...answered.known.ties.values()].flat().map((tie) => ({ ...tie, since: heldSince(tie) })),
    revisions: [...revisions.values()].flat(),
    thresholds,
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
