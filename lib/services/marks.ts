import type { Mark } from '@/lib/domain/answers';
import type { Stored } from '@/lib/domain/record';
import type { TaskKey } from '@/lib/domain/task';
import { type Names, namesOf } from '@/lib/store/aliases';
import type { Reader } from '@/lib/store/reader';
import { everyName, tiesOf } from '@/lib/store/ties';

/** What is stored of tasks, found under any of their names. */
export interface Known {
  names: Map<TaskKey, Names>;
  ties: Map<TaskKey, Stored<'tie'>[]>;
  exemptions: Map<TaskKey, Stored<'exemption'>>;
  tasks: Map<TaskKey, Stored<'task'>>;
  /** The key results that are served and still there. */
  keyResults: Map<string, Stored<'keyResult'>>;
}

/** Reads all that the marks of these tasks need. */
export async function knownOf(reads: Reader, keys: Iterable<TaskKey>): Promise<Known> {
  const names = await namesOf(reads, keys);
  const every = everyName(names);
  const [ties, exemptions, tasks] = await Promise.all([
    tiesOf(reads, names),
    reads.getMany('exemption', every),
    tasksOf(reads, names),
  ]);
  const served = [...ties.values()].flatMap((own) => own.map((tie) => tie.keyResult));
  return {
    names,
    ties,
    exemptions: firstOf(names, exemptions),
    tasks,
    keyResults: await reads.getMany('keyResult', served),
  };
}

/** What is stored of each task, under its present key or else under a former one. */
export async function tasksOf(
  reads: Reader,
  names: ReadonlyMap<TaskKey, Names>,
): Promise<Map<TaskKey, Stored<'task'>>> {
  return firstOf(names, await reads.getMany('task', everyName(names)));
}

/** The mark of one of the tasks that were read. A tie to a result that was removed ties it no more. */
export function markOf(known: Known, key: TaskKey): Mark {
  const ids = new Set((known.ties.get(key) ?? []).map((tie) => tie.keyResult));
  const served = [...ids].flatMap((id) => known.keyResults.get(id) ?? []);
  const done = known.tasks.get(key)?.status === 'done' ? { done: true } : {};
  const [first] = served;
  if (first) {
    const more = served.length > 1 ? { serves: served.length } : {};
    return { state: 'tied', code: first.code, colour: first.colour, ...more, ...done };
  }
  return { state: known.exemptions.has(key) ? 'exempt' : 'untied', ...done };
}

/** The record under a task's present key, or else under a former one. */
function firstOf<K extends 'exemption' | 'task'>(
  names: ReadonlyMap<TaskKey, Names>,
  found: ReadonlyMap<TaskKey, Stored<K>>,
): Map<TaskKey, Stored<K>> {
  const entries = [...names].flatMap(([key, { present, all }]) => {
    const record = found.get(present) ?? all.map((name) => found.get(name)).find((one) => one);
    return record ? [[key, record] as const] : [];
  });
  return new Map(entries);
}
