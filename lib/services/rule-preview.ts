import type { Stored } from '@/lib/domain/record';
import { Refusal } from '@/lib/domain/refusal';
import type { TaskKey } from '@/lib/domain/task';
import { isSameCatch, type RuleFields, type RulePreview, ruleBook } from '@/lib/domain/tying-rule';
import { read } from '@/lib/store/transaction';
import { caughtBy } from './caught-by';
import type { Context } from './context';
import { knownOf } from './known';
import { standOf, titleIn } from './marks';

/** Nobody reads more titles than this. */
const FIRST = 8;
/** Among all known tasks a rule is tried on so many at most. */
const MOST = 5_000;
/** Names the rule that is tried; it comes after every id and every clock. */
const DRAFT = '~';

/** What a rule would answer: among these tasks, or with null among all that are known. Throws `keyResultGone`. */
export function previewRule(
  context: Context,
  demand: { catches: Omit<RuleFields, 'means'>; means: RuleFields['means']; tasks: TaskKey[] | null },
): Promise<RulePreview> {
  const { catches, means } = demand;
  return read(context, async (reads) => {
    const keys = [...new Set(demand.tasks ?? (await caughtBy(reads, catches, MOST)))];
    const [before, keyResult] = await Promise.all([
      knownOf(reads, keys),
      'keyResult' in means ? reads.get('keyResult', means.keyResult) : undefined,
    ]);
    if ('keyResult' in means && !keyResult) throw new Refusal('keyResultGone');
    const clock = before.rules.find((rule) => isSameCatch(rule, catches))?.clock ?? DRAFT;
    const draft: Stored<'tyingRule'> = {
      ...{ kind: 'tyingRule', id: DRAFT, scope: 'own', clock, clocks: {} },
      ...catches,
      means,
    };
    if (keyResult) before.keyResults.set(keyResult.id, keyResult);
    const after = { ...before, ruleFor: ruleBook([...before.rules, draft]) };
    const caught = keys.filter((key) => {
      const { via } = standOf(after, key);
      return via?.by === 'rule' && via.rule.id === DRAFT;
    });
    return {
      of: keys.length,
      caught: caught.length,
      untied: caught.filter((key) => standOf(before, key).state === 'untied').length,
      first: caught.slice(0, FIRST).map((key) => ({ key, title: titleIn(before, key) })),
    };
  });
}
