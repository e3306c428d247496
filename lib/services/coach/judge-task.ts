import type { Finding } from '@/lib/coach/finding';
import { tornTask } from '@/lib/coach/okrs/torn-task';
import type { Thresholds } from '@/lib/coach/thresholds';
import type { WorkContext } from '@/lib/coach/work/context';
import type { StatusCategory, TaskKey } from '@/lib/domain/task';
import type { Measured } from '@/lib/services/answers';

/** What is found of one task that serves all of these key results. */
export function judgeTask(
  task: { id: TaskKey; status: StatusCategory | null },
  served: readonly { measured: Measured; work: WorkContext }[],
  thresholds: Thresholds,
): Finding[] {
  const [first] = served;
  if (!first) return [];
  const keyResults = served.map(({ work }) => ({ ...work, findings: [] }));
  const state = {
    ...{ ...task, assignee: null, container: null, doneOn: null, answer: 'tied' as const },
    keyResults: keyResults.map(({ keyResult }) => keyResult.id),
  };
  return tornTask.judge({
    today: first.work.today,
    cycles: served.map(({ measured }) => measured.cycle),
    objectives: served.map(({ measured }) => measured.objective),
    keyResults,
    ...{ alignments: [], ties: [], revisions: [] },
    tasks: [state],
    thresholds,
  });
}
