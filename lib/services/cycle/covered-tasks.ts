import { clockMilliseconds } from '@/lib/domain/clock';
import { type CoveredTask, openStretches } from '@/lib/domain/coverage-series';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { Stored } from '@/lib/domain/record';
import type { TaskKey } from '@/lib/domain/task';
import type { AnsweredTasks } from '@/lib/services/coach/tied-work';
import type { Known } from '@/lib/services/known';
import { standOf, type TaskStand } from '@/lib/services/marks';
import { fieldClock } from '@/lib/store/stamp';
import { tiedAt } from '@/lib/store/ties';

/** A task with when it was open, what is answered for it, and the key results that it serves. */
export type ServingTask = CoveredTask & { key: TaskKey; keyResults: readonly string[] };

/**
 * A task as its coverage is told; null while nobody knows when it was open. What was answered once and taken back leaves
 * no trace here.
 */
export function coveredTask(
  { known }: Pick<AnsweredTasks, 'known'>,
  key: TaskKey,
  dayOf: (at: number) => PlainDate,
): ServingTask | null {
  const task = known.tasks.get(key);
  if (!task) return null;
  const stretches = openStretches(task, clockMilliseconds(task.clock), dayOf);
  if (stretches.length === 0) return null;
  const stand = standOf(known, key);
  const since = answeredAt(known, key, stand);
  return {
    key,
    stretches,
    answer: stand.state,
    answeredOn: since === null ? null : dayOf(since),
    container: task.container,
    keyResults: stand.keyResults.map(({ id }) => id),
  };
}

/** When the answer was given that holds for a task, ms since the epoch; null where there is none. */
function answeredAt(known: Known, key: TaskKey, { state, keyResults, via }: TaskStand): number | null {
  if (state === 'untied') return null;
  if (via?.by === 'rule') return madeAt(via.rule as Stored<'tyingRule'>);
  const by = via?.key ?? key;
  const exemption = known.exemptions.get(by);
  if (state === 'exempt') return exemption ? madeAt(exemption) : null;
  const served = new Set(keyResults.map(({ id }) => id));
  const ties = (known.ties.get(by) ?? []).filter(({ keyResult }) => served.has(keyResult));
  return Math.min(...ties.map(tiedAt));
}

/** When a record was made, or made again after it was removed. */
function madeAt(record: Stored): number {
  return clockMilliseconds(fieldClock(record, 'deleted'));
}
