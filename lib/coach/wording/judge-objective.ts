import type { Finding } from '@/lib/coach/finding';
import { read } from '@/lib/coach/words/reading';
import { signalsOf } from '@/lib/coach/words/signals';
import { OBJECTIVE_RULES } from './rules';

/** What the Coach makes of an objective's words. */
export interface ObjectiveJudgement {
  /** The id of the language it was read in. */
  language: string;
  findings: Finding[];
}

/** Judges an objective's words, as `judgeKeyResult` does a key result's. */
export function judgeObjective(text: string, language?: string, id = ''): ObjectiveJudgement {
  const reading = read(text, language);
  const context = { id, reading, signals: signalsOf(reading) };
  return { language: reading.language.id, findings: OBJECTIVE_RULES.flatMap((rule) => rule.judge(context)) };
}
