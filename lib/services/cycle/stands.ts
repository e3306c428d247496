import type { TaskState } from '@/lib/coach/okrs/context';
import { crowded } from '@/lib/coach/okrs/crowded';
import { starved } from '@/lib/coach/okrs/starved';
import type { Thresholds } from '@/lib/coach/thresholds';
import { cycleGivesVerdict } from '@/lib/domain/cycle';
import type { WorkShare } from '@/lib/domain/overview';
import type { Stored } from '@/lib/domain/record';
import type { TaskKey } from '@/lib/domain/task';
import type { Measured } from '@/lib/services/answers';
import { contextOfWork } from '@/lib/services/coach/key-result-work';
import type { AnsweredTasks } from '@/lib/services/coach/tied-work';
import type { Context } from '@/lib/services/context';
import type { Turns } from '@/lib/services/turns';

type Stand = Pick<WorkShare, 'status' | 'stands'>;

/** The status of each key result, and which of them the Coach finds crowded or starved; nothing of a cycle that ended. */
export async function standsOf(
  {
    cycle,
    present,
    thresholds,
  }: { cycle: Stored<'cycle'>; present: readonly Measured[]; thresholds: Thresholds },
  { work, states: tasks }: { work: AnsweredTasks; states: readonly TaskState[] },
  context: Context,
  turns: Turns,
): Promise<(id: string) => Stand> {
  const own = await keysByKeyResult(tasks, turns);
  const states = await turns.map(present, (one) => ({
    ...contextOfWork(one, own.get(one.keyResult.id) ?? [], work.known.tasks, context, thresholds),
    findings: [],
  }));
  const statuses = new Map(states.map(({ keyResult, standing }) => [keyResult.id, standing.status]));
  const nothing = { alignments: [], ties: [], revisions: [] };
  const today = context.today();
  const judged = {
    ...{ today, cycles: [cycle], keyResults: states, tasks, thresholds, ...nothing },
    objectives: [...new Map(present.map(({ objective }) => [objective.id, objective])).values()],
  };
  const rules = cycleGivesVerdict(cycle, today) ? [crowded, starved] : [];
  const found = await turns.map(
    rules,
    (rule) => new Set(rule.judge(judged).map(({ subject }) => subject.id)),
  );
  const [isCrowded, isStarved] = found;
  return (id) => ({
    status: statuses.get(id) ?? null,
    stands: isStarved?.has(id) ? 'starved' : isCrowded?.has(id) ? 'crowded' : null,
  });
}

async function keysByKeyResult(tasks: readonly TaskState[], turns: Turns): Promise<Map<string, TaskKey[]>> {
  const found = new Map<string, TaskKey[]>();
  await turns.each(tasks, ({ id, keyResults }) => {
    for (const keyResult of keyResults) {
      const keys = found.get(keyResult);
      if (keys) keys.push(id);
      else found.set(keyResult, [id]);
    }
  });
  return found;
}
