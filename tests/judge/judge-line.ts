import { DEFAULT_THRESHOLDS } from '@/lib/coach/thresholds';
import { workContext } from '@/lib/coach/work/context';
import { WORK_RULES } from '@/lib/coach/work/rules';
import { asKnownOn, type JudgeLine } from './line';
import { lineFacts } from './line-facts';

/** What a line is answered with: each rule with each day on which it says something. */
export interface JudgedLine {
  id: string;
  findings: { rule: string; asOf: string }[];
}

/** Judges a line on each of its days, by what was known on that day and no more. */
export function judgeLine(line: JudgeLine): JudgedLine {
  const findings = line.asOf.flatMap((asOf) => {
    const context = workContext(lineFacts(asKnownOn(line, asOf)), asOf, DEFAULT_THRESHOLDS);
    return WORK_RULES.flatMap((rule) => rule.judge(context)).map(({ rule }) => ({ rule, asOf }));
  });
  return { id: line.id, findings };
}
