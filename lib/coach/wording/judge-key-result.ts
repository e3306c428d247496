import type { Finding } from '@/lib/coach/finding';
import { read } from '@/lib/coach/words/reading';
import { rulingOn } from '@/lib/coach/words/ruling';
import { signalsOf } from '@/lib/coach/words/signals';
import type { Verdict } from '@/lib/coach/words/verdict';
import { KEY_RESULT_RULES } from './rules';

/** What the Coach makes of a key result's words. */
export interface KeyResultJudgement {
  verdict: Verdict;
  /** The id of the language it was read in. */
  language: string;
  findings: Finding[];
}

/**
 * Judges a key result's words, in the language named or the one they look like. Pure, linear in the text's length, and
 * never throws. `id` is the record's, for the findings' subject.
 */
export function judgeKeyResult(text: string, language?: string, id = ''): KeyResultJudgement {
  const reading = read(text, language);
  const signals = signalsOf(reading);
  const context = { id, reading, signals, ruling: rulingOn(reading, signals) };
  return {
    verdict: context.ruling.verdict,
    language: reading.language.id,
    // An empty line is not yet a key result to find fault with.
    findings: !/[\p{L}\p{N}]/u.test(reading.line)
      ? []
      : KEY_RESULT_RULES.flatMap((rule) => rule.judge(context)),
  };
}
