import { finding, type Rule } from '@/lib/coach/finding';
import { addDays, dayNumber, type PlainDate } from '@/lib/domain/plain-date';
import type { KeyResultState, OkrsContext, TaskState } from './context';
import { activeObjectives, pursuedUnder, tasksByKeyResult } from './pursued';

/**
 * One key result takes most of an objective's work, and has not moved. Evidence: its tasks, those of the whole
 * objective, the share of the way moved, over how many days, and the day as of which tasks are known.
 */
export const crowded: Rule<OkrsContext> = {
  id: 'crowded',
  subject: 'keyResult',
  remedies: ['retie', 'talk', 'adaptKeyResult'],
  judge(context) {
    const { share, least, days, movedShare } = context.thresholds.crowded;
    const since = addDays(context.today, -days);
    const recent = tasksByKeyResult(context.tasks.filter((task) => isRecent(task, since)));
    return activeObjectives(context).flatMap((objective) => {
      const states = pursuedUnder(context, objective.id);
      const of = new Set(states.flatMap(({ keyResult }) => recent.get(keyResult.id) ?? [])).size;
      if (states.length < 2) return [];
      return states.flatMap((state) => {
        const { keyResult, asOf } = state;
        const tasks = recent.get(keyResult.id)?.length ?? 0;
        const moved = movedSince(state, since);
        if (tasks < least || tasks / of < share || asOf === null) return [];
        if (moved === null || moved >= movedShare) return [];
        return [finding(crowded, keyResult.id, 'hint', { tasks, of, moved, days, asOf })];
      });
    });
  },
};

function isRecent({ status, doneOn }: TaskState, since: PlainDate): boolean {
  return status !== 'done' || (doneOn !== null && doneOn >= since);
}

/** Null while no two check-ins tell: one up to that day, one after it. What stands at its aim need not move. */
function movedSince({ readings, standing }: KeyResultState, since: PlainDate): number | null {
  const before = readings.series.findLast(({ day }) => day <= dayNumber(since));
  const latest = readings.checked.at(-1);
  if (!before || !latest || latest.day <= before.day || standing.progress === 1) return null;
  return latest.position - before.position;
}
