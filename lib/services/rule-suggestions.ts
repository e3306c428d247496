import { parseTaskKey, type TaskKey } from '@/lib/domain/task';
import {
  catchOf,
  isSameCatch,
  keyPrefixOf,
  type RuleFields,
  type RuleSuggestion,
} from '@/lib/domain/tying-rule';
import { namesOf } from '@/lib/store/aliases';
import { tasksBeginning } from '@/lib/store/task-range';
import { read } from '@/lib/store/transaction';
import type { Context } from './context';
import { type Known, knownOf, tasksOf } from './known';
import { standOf, titleOf } from './marks';

type Catch = Omit<RuleFields, 'means'>;

/** So many known tasks are looked at where no view is given. */
const LOOKED_AT = 5_000;
/** So many suggestions can be looked through. */
const MOST = 100;
/** One task alone is tied by itself. */
const WORTH_A_RULE = 2;

/**
 * What these tasks, or with null the known ones, have in common: parents, labels, key prefixes and containers, with
 * most untied tasks first. Where there is a rule already, there is nothing to suggest.
 */
export function suggestRules(
  context: Context,
  { tasks }: { tasks: TaskKey[] | null },
): Promise<RuleSuggestion[]> {
  return read(context, async (reads) => {
    const keys = tasks ?? (await tasksBeginning(reads, '', LOOKED_AT)).map(({ id }) => id);
    const [known, rules] = await Promise.all([knownOf(reads, keys), reads.all('tyingRule')]);
    const parents = keys.flatMap((key) => known.tasks.get(key)?.parent ?? []);
    const above = { tasks: await tasksOf(reads, await namesOf(reads, parents)) };
    const found = new Map<string, RuleSuggestion>();
    for (const key of new Set(keys)) {
      const isUntied = standOf(known, key).state === 'untied';
      for (const fields of catchesOf(known, above, key)) {
        const suggestion = found.get(catchOf(fields)) ?? { fields, tasks: 0, untied: 0 };
        suggestion.tasks += 1;
        suggestion.untied += isUntied ? 1 : 0;
        found.set(catchOf(fields), suggestion);
      }
    }
    return [...found.values()]
      .filter(
        ({ fields, tasks: many }) => many >= WORTH_A_RULE && !rules.some((rule) => isSameCatch(rule, fields)),
      )
      .sort((a, b) => b.untied - a.untied || b.tasks - a.tasks)
      .slice(0, MOST);
  });
}

/** Everything by which a rule could catch a task. */
function catchesOf(known: Known, above: Pick<Known, 'tasks'>, key: TaskKey): Catch[] {
  const ref = parseTaskKey(key);
  if (!ref) return [];
  const task = known.tasks.get(key);
  const prefix = keyPrefixOf(ref.id);
  const { container = null, parent = null, labels = [] } = task ?? {};
  const as = (by: Catch['match']['by'], value: string, name: string): Catch => ({
    tool: ref.tool,
    site: ref.site,
    name,
    match: { by, value },
  });
  return [
    ...(container && container.id !== prefix
      ? [as('container', container.id, container.title || container.id)]
      : []),
    ...(prefix ? [as('keyPrefix', prefix, prefix)] : []),
    ...labels.map((label) => as('label', label, label)),
    ...(parent ? [as('parent', parent, titleOf(above, parent))] : []),
  ];
}
