import { Refusal } from '@/lib/domain/refusal';
import { isSameCatch, type RuleAnswer, type RuleFields } from '@/lib/domain/tying-rule';
import { command, read } from '@/lib/store/transaction';
import { answersOf, measured } from './answers';
import type { Context, Undone } from './context';
import { peopleBook } from './people-book';
import { ruleStandings } from './rules-in-force';

/** Every tying rule with the key result it names, the one made last first. */
export function readRules(context: Context): Promise<RuleAnswer[]> {
  return read(context, async (reads) => {
    const standings = await ruleStandings(reads, await reads.all('tyingRule'));
    const named = new Map(
      standings.flatMap(({ keyResult }) => (keyResult ? [[keyResult.id, keyResult]] : [])),
    );
    const people = await peopleBook(reads);
    const answers = answersOf(await measured(reads, [...named.values()]), people, context.today());
    const byId = new Map(answers.map((answer) => [answer.keyResult.id, answer]));
    return standings
      .sort((a, b) => (a.rule.clock < b.rule.clock ? 1 : -1))
      .map(({ rule, keyResult, rest }) => ({
        rule,
        keyResult: keyResult ? (byId.get(keyResult.id) ?? null) : null,
        rest,
      }));
  });
}

/** Makes a rule, or changes what the one means that catches the same. Throws `keyResultGone`. */
export async function saveRule(
  context: Context,
  { catches, means }: { catches: Omit<RuleFields, 'means'>; means: RuleFields['means'] },
): Promise<Undone & { id: string }> {
  const { result, undo } = await command(context, async (writes) => {
    if ('keyResult' in means && !(await writes.get('keyResult', means.keyResult))) {
      throw new Refusal('keyResultGone');
    }
    const same = (await writes.all('tyingRule')).find((rule) => isSameCatch(rule, catches));
    const id = same?.id ?? context.newId();
    await writes.put('tyingRule', id, { ...catches, means });
    return id;
  });
  return { id: result, undo };
}

/** Removes a rule; what it answered is as it was without it. Throws `notFound`. */
export async function removeRule(context: Context, { id }: { id: string }): Promise<Undone> {
  const { undo } = await command(context, async (writes) => {
    if (!(await writes.get('tyingRule', id))) throw new Refusal('notFound');
    await writes.remove('tyingRule', id);
  });
  return { undo };
}
