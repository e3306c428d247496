import type { CycleAnswer, KeyResultAnswer } from '@/lib/domain/answers';
import { cycleRuns } from '@/lib/domain/cycle';
import { dueAfter } from '@/lib/domain/due';
import type { PlainDate } from '@/lib/domain/plain-date';

export interface NextDue {
  answer: KeyResultAnswer;
  on: PlainDate;
}

/** The key result, of mine and nobody's, that falls due first after `today`; null when none does. */
export function nextDue(cycles: readonly CycleAnswer[], today: PlainDate): NextDue | null {
  let next: NextDue | null = null;
  for (const { cycle, objectives } of cycles) {
    for (const answer of objectives.flatMap((objective) => objective.keyResults)) {
      const { keyResult, standing, isMine } = answer;
      if (!isMine && keyResult.owner !== null) continue;
      const on = dueAfter(keyResult, cycle, standing.current?.observedOn ?? null);
      if (on === null || on <= today || !cycleRuns(cycle, on)) continue;
      if (next === null || on < next.on) next = { answer, on };
    }
  }
  return next;
}
