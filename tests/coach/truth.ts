import { VERDICTS, type Verdict } from '@/lib/coach/words/verdict';
import type { CoachLine } from './line';

/** Other names under which labelled lines know a verdict or a rule. */
const VERDICT_NAMES: Readonly<Record<string, Verdict>> = { activity_count: 'activity' };
const RULE_NAMES: Readonly<Record<string, string>> = {
  no_number: 'number-less',
  over_ambitious: 'over-stretched',
  vanity: 'vanity-metric',
};
const OBJECTIVE_RULES: Readonly<Record<string, string>> = {
  task: 'objective-is-task',
  metric: 'objective-has-metric',
  bau: 'objective-is-routine',
  vague: 'objective-is-vague',
};

/** The verdict that a reader gave the line, or null. */
export function trueVerdict({ kind, label }: CoachLine): Verdict | null {
  if (kind === 'objective' || !label) return null;
  return VERDICT_NAMES[label] ?? VERDICTS.find((verdict) => verdict === label) ?? null;
}

/** The rules that a reader found to apply, or null where nobody looked. */
export function trueRules({ kind, findings, obj_flags }: CoachLine): ReadonlySet<string> | null {
  if (kind === 'objective')
    return obj_flags ? new Set(obj_flags.map((flag) => OBJECTIVE_RULES[flag] ?? flag)) : null;
  if (!findings) return null;
  return new Set(findings.filter((name) => typeof name === 'string').map((name) => RULE_NAMES[name] ?? name));
}
