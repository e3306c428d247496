import { crowded } from '@/lib/coach/okrs/crowded';
import { starved } from '@/lib/coach/okrs/starved';
import type { Thresholds } from '@/lib/coach/thresholds';
import { taskStatesAsOf } from '@/lib/coach/work/task-states';
import { containerCoverage, coverageWeeks, isOpenOn } from '@/lib/domain/coverage-series';
import { cycleGivesVerdict } from '@/lib/domain/cycle';
import type { CycleWork, WorkShare } from '@/lib/domain/overview';
import { addDays, laterOf, type PlainDate } from '@/lib/domain/plain-date';
import { movedBetween, progressLine } from '@/lib/domain/progress-line';
import type { Stored } from '@/lib/domain/record';
import { weekEnds } from '@/lib/domain/weekly';
import { type Measured, measured } from '@/lib/services/answers';
import { foundCycle } from '@/lib/services/closing/found-cycle';
import { allWork, type WorkBounds } from '@/lib/services/coach/all-work';
import { dayBook } from '@/lib/services/coach/day-book';
import { contextOfWork } from '@/lib/services/coach/key-result-work';
import { taskState } from '@/lib/services/coach/task-state';
import type { AnsweredTasks } from '@/lib/services/coach/tied-work';
import type { Context } from '@/lib/services/context';
import { keyResultsOf, objectivesIn } from '@/lib/services/open-key-results';
import { thresholdsOf } from '@/lib/services/thresholds';
import { read } from '@/lib/store/transaction';
import { coveredTasks, type ServingTask } from './covered-tasks';

/** All work is looked at while so much is kept at most: some seconds' reading, page by page. */
const MOST_WORK: WorkBounds = { ties: 150_000, tasks: 200_000 };
/** So many are told of; the page shows no more. */
const MOST_CONTAINERS = 20;
const MOST_KEY_RESULTS = 100;

/**
 * A cycle as the tasks that were met tell of it, today or on its last day; null where more is kept than can be looked
 * at together. Throws `notFound`.
 */
export async function readCycleWork(
  given: Context,
  { id }: { id: string },
  mostWork = MOST_WORK,
): Promise<CycleWork | null> {
  const context = { ...given, dayOf: dayBook(given.dayOf) };
  await read(given, (reads) => foundCycle(reads, id));
  const work = await allWork(given, mostWork);
  if (work === null) return null;
  return read(given, async (reads) => {
    const cycle = await foundCycle(reads, id);
    const all = await measured(reads, await keyResultsOf(reads, await objectivesIn(reads, [cycle])));
    return workOfCycle(cycle, all, work, context, await thresholdsOf(reads));
  });
}

function workOfCycle(
  cycle: Stored<'cycle'>,
  all: readonly Measured[],
  work: AnsweredTasks,
  context: Context,
  thresholds: Thresholds,
): CycleWork {
  const today = context.today();
  const until = today < cycle.endsOn ? today : cycle.endsOn;
  const since = laterOf(cycle.startsOn, addDays(until, -thresholds.crowded.days));
  const tasks = coveredTasks(work, context.dayOf);
  const present = all.filter(({ keyResult }) => keyResult.dropped === null);
  const ids = new Set(present.map(({ keyResult }) => keyResult.id));
  const open = tasks.filter(
    ({ stretches, keyResults }) => keyResults.some((one) => ids.has(one)) && isOpenOn(stretches, until),
  );
  const states = work.keys.flatMap((key) => taskState(key, work, context));
  const stands = standsOf(cycle, present, work, states, context, thresholds);
  const openOf = countsOf(open);
  const shares = present
    .map((one) => workShare(one, openOf.get(one.keyResult.id) ?? 0, open.length, { since, until }))
    .map((share) => ({ ...share, ...stands(share.keyResult.id) }))
    .sort(standingOutFirst);
  const containers = containerCoverage(tasks, until);
  return {
    asOf: taskStatesAsOf(states, until, thresholds.taskStates),
    coverage: coverageWeeks(tasks, weekEnds(cycle, today)),
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
): Omit<WorkShare, 'status' | 'stands'> {
  const { id, code, colour, title } = keyResult;
  return {
    keyResult: { id, code, colour, title },
    objective: { id: objective.id, title: objective.title },
    open,
    share: of === 0 ? null : open / of,
    moved: movedBetween(progressLine({ keyResult, checkIns }), since, until),
  };
}

/** The status of each key result, and which of them the Coach finds crowded or starved; nothing of a cycle that ended. */
function standsOf(
  cycle: Stored<'cycle'>,
  present: readonly Measured[],
  work: AnsweredTasks,
  tasks: ReturnType<typeof taskState>,
  context: Context,
  thresholds: Thresholds,
): (id: string) => Pick<WorkShare, 'status' | 'stands'> {
  const own = Map.groupBy(
    tasks.flatMap(({ id, keyResults }) => keyResults.map((keyResult) => ({ id, keyResult }))),
    ({ keyResult }) => keyResult,
  );
  const states = present.map((one) => {
    const keys = (own.get(one.keyResult.id) ?? []).map(({ id }) => id);
    return { ...contextOfWork(one, keys, work.known.tasks, context, thresholds), findings: [] };
  });
  const statuses = new Map(states.map(({ keyResult, standing }) => [keyResult.id, standing.status]));
  const nothing = { alignments: [], ties: [], revisions: [] };
  const today = context.today();
  const judged = {
    ...{ today, cycles: [cycle], keyResults: states, tasks, thresholds, ...nothing },
    objectives: [...new Map(present.map(({ objective }) => [objective.id, objective])).values()],
  };
  const found = (rule: typeof crowded) =>
    new Set(cycleGivesVerdict(cycle, today) ? rule.judge(judged).map(({ subject }) => subject.id) : []);
  const [isCrowded, isStarved] = [found(crowded), found(starved)];
  return (id) => ({
    status: statuses.get(id) ?? null,
    stands: isStarved.has(id) ? 'starved' : isCrowded.has(id) ? 'crowded' : null,
  });
}

function standingOutFirst(a: WorkShare, b: WorkShare): number {
  return Number(b.stands !== null) - Number(a.stands !== null) || b.open - a.open;
}
