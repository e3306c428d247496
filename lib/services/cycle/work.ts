import type { Thresholds } from '@/lib/coach/thresholds';
import { taskStatesAsOf } from '@/lib/coach/work/task-states';
import { containerCoverage, coverageWeeks, isOpenOn } from '@/lib/domain/coverage-series';
import type { CycleWork, WorkShare } from '@/lib/domain/overview';
import { addDays, laterOf, type PlainDate } from '@/lib/domain/plain-date';
import { movedBetween, progressLine } from '@/lib/domain/progress-line';
import type { Stored } from '@/lib/domain/record';
import { weekEnds } from '@/lib/domain/weekly';
import { type Measured, measured } from '@/lib/services/answers';
import { foundCycle } from '@/lib/services/closing/found-cycle';
import { allWork, type WorkBounds } from '@/lib/services/coach/all-work';
import { dayBook } from '@/lib/services/coach/day-book';
import { taskState } from '@/lib/services/coach/task-state';
import type { AnsweredTasks } from '@/lib/services/coach/tied-work';
import type { Context } from '@/lib/services/context';
import { formerKeyResults } from '@/lib/services/former-key-results';
import { keyResultsOf, objectivesIn } from '@/lib/services/open-key-results';
import { thresholdsOf } from '@/lib/services/thresholds';
import { type Turns, takeTurns } from '@/lib/services/turns';
import { unlessChanged } from '@/lib/services/unless-changed';
import { read } from '@/lib/store/transaction';
import { coveredTask, type ServingTask } from './covered-tasks';
import { standsOf } from './stands';

/** All work is looked at while so much is kept at most: some seconds, page by page and turn by turn. */
const MOST_WORK: WorkBounds = { ties: 120_000, tasks: 150_000 };
/** So many are told of; the page shows no more. */
const MOST_CONTAINERS = 20;
const MOST_KEY_RESULTS = 100;

/**
 * A cycle as the tasks that were met tell of it, today or on its last day; null where more is kept than can be looked
 * at together. Throws `notFound`.
 */
export function readCycleWork(
  context: Context,
  { id }: { id: string },
  mostWork = MOST_WORK,
): Promise<CycleWork | null> {
  const about = JSON.stringify([id, mostWork]);
  return unlessChanged(context, { question: 'cycle work', about }, () => lookAt(context, id, mostWork));
}

async function lookAt(given: Context, id: string, mostWork: WorkBounds): Promise<CycleWork | null> {
  const context = { ...given, dayOf: dayBook(given.dayOf) };
  const turns = takeTurns();
  await read(given, (reads) => foundCycle(reads, id));
  const work = await allWork(given, mostWork, turns);
  if (work === null) return null;
  const around = await read(given, async (reads) => {
    const cycle = await foundCycle(reads, id);
    const all = await measured(reads, await keyResultsOf(reads, await objectivesIn(reads, [cycle])));
    return { cycle, all, thresholds: await thresholdsOf(reads) };
  });
  return workOfCycle({ ...around, former: await formerKeyResults(given) }, work, context, turns);
}

interface Around {
  cycle: Stored<'cycle'>;
  all: readonly Measured[];
  thresholds: Thresholds;
  /** By the key result that it serves. */
  former: ReadonlyMap<string, readonly unknown[]>;
}

async function workOfCycle(
  { cycle, all, thresholds, former }: Around,
  work: AnsweredTasks,
  context: Context,
  turns: Turns,
): Promise<CycleWork> {
  const today = context.today();
  const until = today < cycle.endsOn ? today : cycle.endsOn;
  const since = laterOf(cycle.startsOn, addDays(until, -thresholds.crowded.days));
  const present = all.filter(({ keyResult }) => keyResult.dropped === null);
  const covered = await turns.map(work.keys, (key) => coveredTask(work, key, context.dayOf));
  const tasks = covered.filter((task) => task !== null);
  const ids = new Set(present.map(({ keyResult }) => keyResult.id));
  const open = tasks.filter(
    ({ stretches, keyResults }) => keyResults.some((one) => ids.has(one)) && isOpenOn(stretches, until),
  );
  const states = (await turns.map(work.keys, (key) => taskState(key, work, context))).flat();
  const stands = await standsOf({ cycle, present, thresholds }, { work, states }, context, turns);
  const openOf = countsOf(open);
  const shares = await turns.map(present, (one) => ({
    ...workShare(one, openOf.get(one.keyResult.id) ?? 0, open.length, { since, until }),
    ...stands(one.keyResult.id),
    former: former.get(one.keyResult.id)?.length ?? 0,
  }));
  shares.sort(standingOutFirst);
  const containers = containerCoverage(tasks, until);
  await turns.pause();
  return {
    asOf: taskStatesAsOf(states, until, thresholds.taskStates),
    coverage: (await turns.map(weekEnds(cycle, today), (on) => coverageWeeks(tasks, [on]))).flat(),
    containers: containers.slice(0, MOST_CONTAINERS),
    moreContainers: Math.max(0, containers.length - MOST_CONTAINERS),
    open: open.length,
    since,
    keyResults: shares.slice(0, MOST_KEY_RESULTS),
    moreKeyResults: Math.max(0, shares.length - MOST_KEY_RESULTS),
  };
}

/** How many of these tasks serve each key result. */
function countsOf(tasks: readonly ServingTask[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { keyResults } of tasks) for (const id of keyResults) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function workShare(
  { keyResult, objective, checkIns }: Measured,
  open: number,
  of: number,
  { since, until }: { since: PlainDate; until: PlainDate },
): Omit<WorkShare, 'status' | 'stands' | 'former'> {
  const { id, code, colour, title } = keyResult;
  return {
    keyResult: { id, code, colour, title },
    objective: { id: objective.id, title: objective.title },
    open,
    share: of === 0 ? null : open / of,
    moved: movedBetween(progressLine({ keyResult, checkIns }), since, until),
  };
}

function standingOutFirst(a: WorkShare, b: WorkShare): number {
  return Number(b.stands !== null) - Number(a.stands !== null) || b.open - a.open;
}
