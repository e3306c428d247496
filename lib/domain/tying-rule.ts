import type { KeyResultAnswer } from './answers';
import { parseTaskKey, type TaskKey } from './task';
import type { TyingRule } from './tie';

/** What rules look at in a task. */
export interface Caught {
  key: TaskKey;
  labels: readonly string[];
  /** The id of its project, board or database. */
  container: string | null;
  /** The tasks above it under all their names, nearest first. */
  above: readonly TaskKey[];
}

/** What a person says of a rule. */
export type RuleFields = Pick<TyingRule, 'tool' | 'site' | 'match' | 'name' | 'means'>;

/** Why a rule answers for no task: its key result was removed or dropped, or its cycle is closed. */
export type RuleRest = 'removed' | 'dropped' | 'closed';

/** A rule as Surfaces show it. */
export interface RuleAnswer {
  rule: TyingRule;
  /** The key result that it names; null for an exemption, and when it was removed. */
  keyResult: KeyResultAnswer | null;
  rest: RuleRest | null;
}

/** What a rule would answer, among the tasks that were asked about. */
export interface RulePreview {
  /** So many tasks were looked at. */
  of: number;
  /** So many would be answered by the rule; the others have an answer that goes first, or it does not catch them. */
  caught: number;
  /** So many of these are untied without it. */
  untied: number;
  /** The first of them; a title is empty where its tool has shown none to this person. */
  first: { key: TaskKey; title: string }[];
}

/** Something that many tasks have in common, for which a rule could be made. */
export interface RuleSuggestion {
  fields: Omit<RuleFields, 'means'>;
  /** So many of the tasks have it, and so many of them are untied. */
  tasks: number;
  untied: number;
}

/** A rule with the clock at which it was made. */
type DatedRule = TyingRule & { clock: string };

/** What stands before the number in a key such as `WEB-12`; null for an id that counts nothing. */
export function keyPrefixOf(id: string): string | null {
  return /^(.+)-\d+$/.exec(id)?.[1] ?? null;
}

/**
 * Finds the rule that speaks for a task: what says more of it goes first, so parent before label before key
 * prefix before container. Of parents the nearest, and among equals the rule that was made last.
 */
export function ruleBook<R extends DatedRule>(rules: readonly R[]): (task: Caught) => R | null {
  if (rules.length === 0) return () => null;
  const latest = new Map<string, R>();
  for (const rule of rules) {
    const name = catchOf(rule);
    latest.set(name, newer(latest.get(name), rule));
  }
  return (task) => {
    const ref = parseTaskKey(task.key);
    if (!ref) return null;
    const by = (kind: TyingRule['match']['by'], value: string | null): R[] => {
      const rule = value === null ? undefined : latest.get(nameOf(ref.tool, ref.site, kind, value));
      return rule ? [rule] : [];
    };
    const [parent] = task.above.flatMap((key) => by('parent', key));
    const [label] = task.labels.flatMap((text) => by('label', text)).sort(newestFirst);
    return (
      parent ?? label ?? by('keyPrefix', keyPrefixOf(ref.id))[0] ?? by('container', task.container)[0] ?? null
    );
  };
}

/** Whether two rules catch the same tasks: then there is to be only one of them. */
export function isSameCatch(a: Omit<RuleFields, 'means'>, b: Omit<RuleFields, 'means'>): boolean {
  return catchOf(a) === catchOf(b);
}

/** Names what a rule catches. */
export function catchOf({ tool, site, match }: Pick<RuleFields, 'tool' | 'site' | 'match'>): string {
  return nameOf(tool, site, match.by, match.value);
}

/** People write labels and prefixes in either case; ids and keys are told apart by case nowhere. */
function nameOf(tool: string, site: string, by: string, value: string): string {
  return JSON.stringify([tool, site, by, value.trim().toLowerCase()]);
}

function newer<R extends DatedRule>(one: R | undefined, other: R): R {
  return one && newestFirst(one, other) < 0 ? one : other;
}

function newestFirst(a: DatedRule, b: DatedRule): number {
  return a.clock > b.clock ? -1 : a.clock < b.clock ? 1 : a.id > b.id ? -1 : 1;
}
