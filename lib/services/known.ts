import { MOST_LEVELS } from '@/lib/domain/inheritance';
import type { Stored } from '@/lib/domain/record';
import type { TaskKey } from '@/lib/domain/task';
import { type Caught, ruleBook } from '@/lib/domain/tying-rule';
import { type Names, namesOf } from '@/lib/store/aliases';
import type { Reader } from '@/lib/store/reader';
import { everyName, tiesOf } from '@/lib/store/ties';
import { rulesInForce } from './rules-in-force';

/** What is stored of tasks and of those above them, found under any of their names. */
export interface Known {
  names: Map<TaskKey, Names>;
  ties: Map<TaskKey, Stored<'tie'>[]>;
  exemptions: Map<TaskKey, Stored<'exemption'>>;
  tasks: Map<TaskKey, Stored<'task'>>;
  /** The key results that are served, or that rules name, and still there. */
  keyResults: Map<string, Stored<'keyResult'>>;
  /** The rules in force; not read while everything is answered without them. */
  rules: readonly Stored<'tyingRule'>[];
  /** The rule that speaks for a task. */
  ruleFor(task: Caught): Stored<'tyingRule'> | null;
}

/** What is gathered level by level. */
type Stock = Omit<Known, 'rules' | 'ruleFor'>;

/** Reads all that the answers for these tasks need. */
export async function knownOf(reads: Reader, keys: Iterable<TaskKey>): Promise<Known> {
  const known: Stock = {
    names: new Map(),
    ties: new Map(),
    exemptions: new Map(),
    tasks: new Map(),
    keyResults: new Map(),
  };
  const open = await readLevel(reads, known, [...keys]);
  if (open.length === 0) return { ...known, rules: [], ruleFor: () => null };
  const [inForce] = await Promise.all([rulesInForce(reads), readUpwards(reads, known, open)]);
  for (const { keyResult } of inForce) if (keyResult) known.keyResults.set(keyResult.id, keyResult);
  const rules = inForce.map(({ rule }) => rule);
  return { ...known, rules, ruleFor: ruleBook(rules) };
}

/** What is stored of each task, under its present key or else under a former one. */
export async function tasksOf(
  reads: Reader,
  names: ReadonlyMap<TaskKey, Names>,
): Promise<Map<TaskKey, Stored<'task'>>> {
  return firstOf(names, await reads.getMany('task', everyName(names)));
}

/** The key results that a task's own ties serve, oldest tie first. Those that were removed are served no more. */
export function ownKeyResults(
  { ties, keyResults }: Pick<Known, 'ties' | 'keyResults'>,
  key: TaskKey,
): Stored<'keyResult'>[] {
  const ids = new Set((ties.get(key) ?? []).map((tie) => tie.keyResult));
  return [...ids].flatMap((id) => keyResults.get(id) ?? []);
}

/** Level by level, and no higher than it takes to find somebody's answer. */
async function readUpwards(reads: Reader, known: Stock, unanswered: readonly TaskKey[]): Promise<void> {
  let open = unanswered;
  for (let up = 0; up < MOST_LEVELS && open.length > 0; up += 1) {
    const parents = new Set(open.flatMap((key) => known.tasks.get(key)?.parent ?? []));
    const level = [...parents].filter((key) => !known.names.has(key));
    open = await readLevel(reads, known, level);
  }
}

/** Reads what is stored of these tasks; answers those for which nobody has answered. */
async function readLevel(reads: Reader, known: Stock, level: readonly TaskKey[]): Promise<TaskKey[]> {
  if (level.length === 0) return [];
  const names = await namesOf(reads, level);
  const [ties, exemptions, tasks] = await Promise.all([
    tiesOf(reads, names),
    reads.getMany('exemption', everyName(names)),
    tasksOf(reads, names),
  ]);
  add(known.names, names);
  add(known.ties, ties);
  add(known.exemptions, firstOf(names, exemptions));
  add(known.tasks, tasks);
  await readKeyResults(
    reads,
    known,
    [...ties.values()].flatMap((own) => own.map((tie) => tie.keyResult)),
  );
  return [...names.keys()].filter(
    (key) => !known.exemptions.has(key) && ownKeyResults(known, key).length === 0,
  );
}

async function readKeyResults(
  reads: Reader,
  { keyResults }: Pick<Known, 'keyResults'>,
  ids: string[],
): Promise<void> {
  const wanted = ids.filter((id) => !keyResults.has(id));
  if (wanted.length > 0) add(keyResults, await reads.getMany('keyResult', wanted));
}

function add<K, V>(to: Map<K, V>, more: ReadonlyMap<K, V>): void {
  for (const [key, value] of more) to.set(key, value);
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
