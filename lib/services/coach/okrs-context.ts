import type { KeyResultState, OkrsContext } from '@/lib/coach/okrs/context';
import type { Thresholds } from '@/lib/coach/thresholds';
import { clockMilliseconds } from '@/lib/domain/clock';
import type { Stored } from '@/lib/domain/record';
import type { TaskKey } from '@/lib/domain/task';
import { type Measured, measured } from '@/lib/services/answers';
import type { Context } from '@/lib/services/context';
import { keyResultsOf, objectivesIn, openCycles } from '@/lib/services/open-key-results';
import type { Reader } from '@/lib/store/reader';
import { fieldClock } from '@/lib/store/stamp';
import { tasksBeginning } from '@/lib/store/task-range';
import { heldSince } from '@/lib/store/ties';
import { contextOfWork, judgeWork } from './key-result-work';
import { taskState } from './task-state';
import { type AnsweredTasks, NO_TASKS, tasksAround, workByKeyResult } from './tied-work';

/** Of containers something is said while so many tasks are known at most: of a part of them nothing true can be said. */
const MOST_KNOWN = 5_000;

/**
 * Reads what the rules about many subjects look at. Where more than `mostTies` are kept, no task is among it and none
 * is said to be known: reading them all would hold up everything else.
 */
export async function okrsContext(
  reads: Reader,
  context: Context,
  thresholds: Thresholds,
  mostTies: number,
): Promise<OkrsContext> {
  const cycles = await openCycles(reads);
  const objectives = await objectivesIn(reads, cycles);
  const all = await measured(reads, await keyResultsOf(reads, objectives));
  const ids = all.map(({ keyResult }) => keyResult.id);
  const isWorkKnown = (await reads.size('tie')) <= mostTies;
  const tasks = isWorkKnown ? await tasksAround(reads, ids, await everyTask(reads)) : NO_TASKS;
  const work = isWorkKnown ? workByKeyResult(tasks) : null;
  const [alignments, revisions] = await Promise.all([
    alignmentsOf(reads, objectives),
    reads.whereMany('revision', 'subject', [...ids, ...objectives.map(({ id }) => id)]),
  ]);
  const ties = new Map([...tasks.known.ties.values()].flat().map((tie) => [tie.id, tie]));
  return {
    today: context.today(),
    cycles,
    objectives,
    keyResults: all.map((one) => stateOf(one, work, tasks, context, thresholds)),
    alignments,
    tasks: tasks.keys.flatMap((key) => taskState(key, tasks, context)),
    ties: [...ties.values()].map((tie) => ({ ...tie, since: heldSince(tie) })),
    revisions: [...revisions.values()].flat(),
    thresholds,
  };
}

function stateOf(
  one: Measured,
  work: ReadonlyMap<string, TaskKey[]> | null,
  { known }: AnsweredTasks,
  context: Context,
  thresholds: Thresholds,
): KeyResultState {
  const own = work?.get(one.keyResult.id) ?? [];
  const all = contextOfWork(one, own, known.tasks, context, thresholds);
  const judged = work ? all : { ...all, asOf: null };
  const { keyResult, standing, readings, asOf } = judged;
  return { keyResult, standing, readings, asOf, findings: judgeWork(judged) };
}

/** The keys of all known tasks; none where they are too many. */
async function everyTask(reads: Reader): Promise<TaskKey[]> {
  if ((await reads.size('task')) > MOST_KNOWN) return [];
  return (await tasksBeginning(reads, '', MOST_KNOWN)).map(({ id }) => id);
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
