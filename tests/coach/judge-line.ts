import type { Tier } from '@/lib/coach/finding';
import { judgeKeyResult } from '@/lib/coach/wording/judge-key-result';
import { judgeObjective } from '@/lib/coach/wording/judge-objective';
import type { Verdict } from '@/lib/coach/words/verdict';
import type { CoachLine } from './line';

/** What a line is answered with, beside all that it said itself. */
export interface CoachedLine {
  verdict: Verdict | 'objective';
  findings: { rule: string; tier: Tier }[];
}

/** Judges a line as the kind that it says it is. */
export function judgeLine({ text, lang, kind }: CoachLine): CoachedLine {
  const language = lang ?? undefined;
  const judged =
    kind === 'objective'
      ? { verdict: 'objective' as const, findings: judgeObjective(text, language).findings }
      : judgeKeyResult(text, language);
  return { verdict: judged.verdict, findings: judged.findings.map(({ rule, tier }) => ({ rule, tier })) };
}
