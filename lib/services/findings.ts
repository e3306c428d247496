import type { Finding } from '@/lib/coach/finding';
import { unmuted } from '@/lib/coach/mute';
import { OKRS_RULES } from '@/lib/coach/okrs/rules';
import { atAGlance, ranked } from '@/lib/coach/rank';
import type { FindingsAnswer } from '@/lib/domain/findings';
import type { TaskKey } from '@/lib/domain/task';
import type { Reader } from '@/lib/store/reader';
import { read } from '@/lib/store/transaction';
import { measured } from './answers';
import { allWork, type WorkBounds } from './coach/all-work';
import { judgeTask, TOLD_ON_TASKS } from './coach/judge-task';
import { contextOfWork, judgeWork } from './coach/key-result-work';
import { withNames } from './coach/names';
import { okrsContext, readOkrs } from './coach/okrs-context';
import { tasksAround, workByKeyResult } from './coach/tied-work';
import type { Context } from './context';
import { thresholdsOf } from './thresholds';
import { takeTurns } from './turns';
import { unlessChanged } from './unless-changed';

/** Of the work of all key results together something is said while so much is kept at most. */
const MOST_WORK: WorkBounds = { ties: 25_000, tasks: 40_000 };

/**
 * What the Coach finds about these key results and their work alone; with null about all that is pursued, key results,
 * objectives, people and containers beside each other. `task` names one that serves all of the key results.
 */
export async function readFindings(
  context: Context,
  { keyResults, task }: { keyResults: readonly string[] | null; task: TaskKey | null },
  mostWork = MOST_WORK,
): Promise<FindingsAnswer> {
  if (keyResults !== null) {
    return read(context, async (reads) => told(reads, await findAbout(reads, context, keyResults, task)));
  }
  return unlessChanged(context, { question: 'findings', about: JSON.stringify(mostWork) }, async () => {
    const found = await findAmongAll(context, mostWork);
    return read(context, (reads) => told(reads, found));
  });
}

/** What is told of what was found. */
async function told(reads: Reader, found: readonly Finding[]): Promise<FindingsAnswer> {
  const all = ranked(unmuted(found, (await reads.fact('mutes')) ?? []));
  const named = await withNames(reads, all);
  const glance = new Set(atAGlance(all));
  return { all: named, glance: named.filter((_, place) => glance.has(all[place] as Finding)) };
}

async function findAbout(
  reads: Reader,
  context: Context,
  ids: readonly string[],
  task: TaskKey | null,
): Promise<Finding[]> {
  const [keyResults, thresholds, tasks] = await Promise.all([
    reads.getMany('keyResult', ids),
    thresholdsOf(reads),
    tasksAround(reads, ids, task === null ? [] : [task]),
  ]);
  const byKeyResult = workByKeyResult(tasks);
  const { known } = tasks;
  const served = (await measured(reads, [...keyResults.values()])).map((one) => {
    const own = byKeyResult.get(one.keyResult.id) ?? [];
    return { measured: one, work: contextOfWork(one, own, known.tasks, context, thresholds) };
  });
  const found = served.flatMap(({ work }) => judgeWork(work));
  if (task === null) return found;
  return [...(await judgeTask(reads, context, task, tasks, served, thresholds)), ...found];
}

/** Outside of any transaction: judging very much takes its turns. */
async function findAmongAll(context: Context, mostWork: WorkBounds): Promise<Finding[]> {
  const turns = takeTurns();
  const work = await allWork(context, mostWork, turns);
  const okrs = await okrsContext(await read(context, readOkrs), context, work, turns);
  const many = await turns.map(OKRS_RULES, (rule) =>
    TOLD_ON_TASKS.has(rule.subject) ? [] : rule.judge(okrs),
  );
  return [...okrs.keyResults.flatMap(({ findings }) => findings), ...many.flat()];
}
