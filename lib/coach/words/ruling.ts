import type { Language } from '@/lib/coach/languages/language';
import { type Ruling, ruleOn } from './by-rule';
import { features } from './features';
import { chances } from './model';
import type { Reading } from './reading';
import type { Signals } from './signals';
import type { Verdict } from './verdict';

/** How likely the model must hold a line for work to ask about it, chosen on lines that neither had seen. */
const ASKED = 0.42;
/** A question is also asked where the rules see work and the model does not rule it out. */
const SECONDED = 0.35;

/** The verdict on a line: the rules name a case, the model weighs all that it was taught, and how sure both are decides. */
export function rulingOn(reading: Reading, signals: Signals): Ruling {
  const ruled = ruleOn(signals);
  const chance = chances(features(reading, signals));
  const doubt = chance.task + chance.activity;
  const seconded = isWork(ruled.verdict);
  const tier = isFirm(reading, signals, seconded ? ruled.tier : 'none', doubt) ? 'firm' : 'hint';
  if (seconded && doubt >= SECONDED) return { ...ruled, tier };
  if (doubt >= ASKED) {
    return { verdict: chance.task >= chance.activity ? 'task' : 'activity', tier, because: 'model' };
  }
  if (!seconded) return ruled;
  return { verdict: resultOf(signals, chance), tier: 'hint', because: 'model' };
}

/** What others may have acted on ("book 40 demos") is never said to be work where only the model is sure of it. */
function isFirm(
  { language }: Reading,
  { lead, measures }: Signals,
  rules: keyof Language['firmFrom'],
  doubt: number,
): boolean {
  const gains = lead.tags.has('gain') && measures.length > 0;
  return doubt >= language.firmFrom[rules] && (rules === 'firm' || !gains);
}

function isWork(verdict: Verdict): boolean {
  return verdict === 'task' || verdict === 'activity';
}

/** What a line is that is not work: an outcome has a number. */
function resultOf({ measures }: Signals, chance: Record<Verdict, number>): Verdict {
  if (chance.milestone > Math.max(chance.outcome, chance.vague)) return 'milestone';
  return measures.length > 0 && chance.outcome >= chance.vague ? 'outcome' : 'vague';
}
