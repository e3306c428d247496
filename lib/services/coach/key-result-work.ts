import { ranked } from '@/lib/coach/rank';
import type { Thresholds } from '@/lib/coach/thresholds';
import { type WorkContext, workContext } from '@/lib/coach/work/context';
import { WORK_RULES } from '@/lib/coach/work/rules';
import type { TaskKey } from '@/lib/domain/task';
import type { Measured } from '@/lib/services/answers';
import type { Context } from '@/lib/services/context';
import type { Known } from '@/lib/services/known';
import { workOf } from './work-record';

/** What the rules about one key result look at, with the states of the tasks that serve it. */
export function contextOfWork(
  { keyResult, cycle, objective, checkIns }: Measured,
  tasks: readonly TaskKey[],
  known: Known['tasks'],
  { today, dayOf }: Pick<Context, 'today' | 'dayOf'>,
  thresholds: Thresholds,
): WorkContext {
  const work = tasks.flatMap((key) => {
    const task = known.get(key);
    return (task && workOf(task, dayOf)) ?? [];
  });
  const { ambition } = objective;
  return workContext({ keyResult, cycle, ambition, checkIns, work, stoodAt: null }, today(), thresholds);
}

/** What the rules about one key result find. */
export function judgeWork(context: WorkContext) {
  return ranked(WORK_RULES.flatMap((rule) => rule.judge(context)));
}
