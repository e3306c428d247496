import type { Finding } from '@/lib/coach/finding';
import { OKRS_RULES } from '@/lib/coach/okrs/rules';
import type { Thresholds } from '@/lib/coach/thresholds';
import type { WorkContext } from '@/lib/coach/work/context';
import type { TaskKey } from '@/lib/domain/task';
import type { Measured } from '@/lib/services/answers';
import type { Context } from '@/lib/services/context';
import type { Reader } from '@/lib/store/reader';
import { heldSince } from '@/lib/store/ties';
import { taskState } from './task-state';
import type { AnsweredTasks } from './tied-work';

/** What is told where a task stands: on the task, in view, on the card of its tie. */
export const TOLD_ON_TASKS: ReadonlySet<string> = new Set(['task', 'tie']);

const RULES = OKRS_RULES.filter(({ subject }) => TOLD_ON_TASKS.has(subject));

/** What is found of one task, and of its ties with these key results, which are all that it serves. */
export async function judgeTask(
  reads: Reader,
  context: Context,
  task: TaskKey,
  tasks: AnsweredTasks,
  served: readonly { measured: Measured; work: WorkContext }[],
  thresholds: Thresholds,
): Promise<Finding[]> {
  const keyResults = served.map(({ work }) => ({ ...work, findings: [] }));
  const ids = keyResults.map(({ keyResult }) => keyResult.id);
  const revisions = await reads.whereMany('revision', 'subject', ids);
  const ties = (tasks.known.ties.get(task) ?? []).filter((tie) => ids.includes(tie.keyResult));
  const judged = {
    today: context.today(),
    cycles: served.map(({ measured }) => measured.cycle),
    objectives: served.map(({ measured }) => measured.objective),
    keyResults,
    alignments: [],
    tasks: taskState(task, tasks, context),
    ties: ties.map((tie) => ({ ...tie, task, since: heldSince(tie) })),
    revisions: [...revisions.values()].flat(),
    thresholds,
  };
  return RULES.flatMap((rule) => rule.judge(judged));
}
