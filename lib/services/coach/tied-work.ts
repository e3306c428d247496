import type { TaskKey } from '@/lib/domain/task';
import { caughtBy } from '@/lib/services/caught-by';
import { type Known, knownOf } from '@/lib/services/known';
import { standOf } from '@/lib/services/marks';
import { rulesInForce } from '@/lib/services/rules-in-force';
import type { Reader } from '@/lib/store/reader';
import { tasksUnder } from '@/lib/store/under';

/** So many tasks under the tied ones, and so many that one rule catches, are looked at. */
const MOST = 5_000;

/** Tasks as they are answered for: on themselves, through a task above them, or by a rule. */
export interface AnsweredTasks {
  known: Known;
  /** Each once, under its present key. */
  keys: readonly TaskKey[];
}

/** Where nothing is to be said of tasks. */
export const NO_TASKS: AnsweredTasks = {
  known: {
    names: new Map(),
    ties: new Map(),
    exemptions: new Map(),
    tasks: new Map(),
    keyResults: new Map(),
    rules: [],
    ruleFor: () => null,
  },
  keys: [],
};

/**
 * Every known task that may serve one of these key results, and these `others`, with what is stored of them and above
 * them; `standOf` says whether a task serves.
 */
export async function tasksAround(
  reads: Reader,
  keyResults: readonly string[],
  others: readonly TaskKey[] = [],
): Promise<AnsweredTasks> {
  const wanted = new Set(keyResults);
  const [ties, rules] = await Promise.all([reads.whereMany('tie', 'keyResult', wanted), rulesInForce(reads)]);
  const tied = [...ties.values()].flat().map(({ task }) => task);
  const naming = rules.flatMap(({ rule, keyResult }) => (keyResult && wanted.has(keyResult.id) ? rule : []));
  const [under, ...caught] = await Promise.all([
    tasksUnder(reads, tied, MOST),
    ...naming.map((rule) => caughtBy(reads, rule, MOST)),
  ]);
  const candidates = [...tied, ...under.map(({ present }) => present), ...caught.flat(), ...others];
  const known = await knownOf(reads, new Set(candidates));
  return { known, keys: [...new Set(candidates.map((key) => known.names.get(key)?.present ?? key))] };
}

/** Which of these tasks serve which key result. */
export function workByKeyResult({ known, keys }: AnsweredTasks): Map<string, TaskKey[]> {
  const work = new Map<string, TaskKey[]>();
  for (const key of keys) {
    for (const { id } of standOf(known, key).keyResults) {
      const of = work.get(id);
      if (of) of.push(key);
      else work.set(id, [key]);
    }
  }
  return work;
}
