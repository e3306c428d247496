import type { Stored } from '@/lib/domain/record';
import type { RuleRest } from '@/lib/domain/tying-rule';
import type { Reader } from '@/lib/store/reader';

/** A rule with the key result that it names and why it rests, if it does. */
export interface RuleStanding {
  rule: Stored<'tyingRule'>;
  keyResult: Stored<'keyResult'> | null;
  rest: RuleRest | null;
}

/** The rules that answer for tasks: new work does not serve what is over. */
export async function rulesInForce(reads: Reader): Promise<RuleStanding[]> {
  return (await ruleStandings(reads, await reads.all('tyingRule'))).filter(({ rest }) => rest === null);
}

/** How each of these rules stands. */
export async function ruleStandings(
  reads: Reader,
  rules: readonly Stored<'tyingRule'>[],
): Promise<RuleStanding[]> {
  const named = new Set(rules.flatMap(({ means }) => ('keyResult' in means ? means.keyResult : [])));
  const keyResults = await reads.getMany('keyResult', named);
  const closed = await closedOnes(reads, [...keyResults.values()]);
  return rules.map((rule) => {
    if (!('keyResult' in rule.means)) return { rule, keyResult: null, rest: null };
    const keyResult = keyResults.get(rule.means.keyResult);
    if (!keyResult) return { rule, keyResult: null, rest: 'removed' };
    const rest = keyResult.dropped !== null ? 'dropped' : closed.has(keyResult.id) ? 'closed' : null;
    return { rule, keyResult, rest };
  });
}

/** Those whose cycle is closed, or gone. */
async function closedOnes(
  reads: Reader,
  keyResults: readonly Stored<'keyResult'>[],
): Promise<ReadonlySet<string>> {
  const objectives = await reads.getMany(
    'objective',
    keyResults.map(({ objective }) => objective),
  );
  const cycles = await reads.getMany(
    'cycle',
    [...objectives.values()].map(({ cycle }) => cycle),
  );
  const isOpen = ({ objective }: Stored<'keyResult'>): boolean => {
    const cycle = cycles.get(objectives.get(objective)?.cycle ?? '');
    return cycle !== undefined && cycle.state !== 'closed';
  };
  return new Set(keyResults.filter((keyResult) => !isOpen(keyResult)).map(({ id }) => id));
}
