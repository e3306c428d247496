import type { Answered, Mark, Via } from '@/lib/domain/answers';
import { ancestorsOf } from '@/lib/domain/inheritance';
import type { Stored } from '@/lib/domain/record';
import { parseTaskKey, type TaskKey } from '@/lib/domain/task';
import type { ExemptionReason } from '@/lib/domain/tie';
import { type Known, ownKeyResults } from './known';

/** What is answered for a task, by itself or through what. */
export interface TaskStand {
  state: Answered;
  /** The key results served, when tied. */
  keyResults: Stored<'keyResult'>[];
  /** Why, when exempt. */
  reason: ExemptionReason | null;
  /** Null for an own answer, and for none. */
  via: Via | null;
}

/**
 * What is answered for one of the tasks that were read: its own tie or exemption, else that of the nearest task
 * above it that has one, else what the rule says that speaks for it.
 */
export function standOf(known: Known, key: TaskKey): TaskStand {
  const own = ownStand(known, key);
  if (own) return own;
  const above = ancestorsOf(presentOf(known, key), (task) => {
    const parent = known.tasks.get(task)?.parent ?? null;
    return parent === null ? null : presentOf(known, parent);
  });
  for (const ancestor of above) {
    const stand = ownStand(known, ancestor);
    if (stand) return { ...stand, via: { by: 'parent', key: ancestor, title: titleIn(known, ancestor) } };
  }
  return ruledStand(known, key, above) ?? { state: 'untied', keyResults: [], reason: null, via: null };
}

/** The mark of one of the tasks that were read. */
export function markOf(known: Known, key: TaskKey, { state, keyResults, via } = standOf(known, key)): Mark {
  const [first] = keyResults;
  return {
    state,
    ...(first ? { code: first.code, colour: first.colour } : {}),
    ...(keyResults.length > 1 ? { serves: keyResults.length } : {}),
    ...(via ? { via: via.by } : {}),
    ...(known.tasks.get(key)?.status === 'done' ? { done: true } : {}),
  };
}

/** The title of one of the tasks that were read; empty while its tool has shown none to this person. */
export function titleIn({ tasks }: Pick<Known, 'tasks'>, key: TaskKey): string {
  return tasks.get(key)?.title ?? '';
}

/** The same, or the task's native id. */
export function titleOf({ tasks }: Pick<Known, 'tasks'>, key: TaskKey): string {
  return titleIn({ tasks }, key) || (parseTaskKey(key)?.id ?? key);
}

/** What was answered for the task itself; null for nothing. */
export function ownStand(known: Known, key: TaskKey): TaskStand | null {
  const keyResults = ownKeyResults(known, key);
  if (keyResults.length > 0) return { state: 'tied', keyResults, reason: null, via: null };
  const exemption = known.exemptions.get(key);
  return exemption ? { state: 'exempt', keyResults, reason: exemption.reason, via: null } : null;
}

function ruledStand(known: Known, key: TaskKey, above: readonly TaskKey[]): TaskStand | null {
  const task = known.tasks.get(key);
  const rule = known.ruleFor({
    key: presentOf(known, key),
    labels: task?.labels ?? [],
    container: task?.container?.id ?? null,
    above: above.flatMap((ancestor) => known.names.get(ancestor)?.all ?? ancestor),
  });
  if (!rule) return null;
  const via: Via = { by: 'rule', rule };
  if ('exempt' in rule.means) return { state: 'exempt', keyResults: [], reason: rule.means.exempt, via };
  const keyResult = known.keyResults.get(rule.means.keyResult);
  return keyResult ? { state: 'tied', keyResults: [keyResult], reason: null, via } : null;
}

function presentOf({ names }: Known, key: TaskKey): TaskKey {
  return names.get(key)?.present ?? key;
}
