import { type Ruling, ruleOn } from './by-rule';
import { features } from './features';
import { chances } from './model';
import type { Reading } from './reading';
import type { Signals } from './signals';
import type { Verdict } from './verdict';

/**
 * How likely the model must hold a line for work, chosen on lines that neither rules nor model had seen. Firm takes
 * both: the surer the rules' case is, the less is asked of the model.
 */
const FIRM = { firm: 0.85, hint: 0.98 };
const ASKED = 0.7;
/** A question is also asked where the rules see work and the model does not rule it out. */
const SECONDED = 0.4;

/** The verdict on a line: the rules name a case, the model weighs all that it was taught, and firm takes both. */
export function rulingOn(reading: Reading, signals: Signals): Ruling {
  const ruled = ruleOn(signals);
  const chance = chances(features(reading, signals));
  const doubt = chance.task + chance.activity;
  const seconded = isWork(ruled.verdict);
  if (seconded && doubt >= SECONDED) {
    return { ...ruled, tier: doubt >= FIRM[ruled.tier] ? 'firm' : 'hint' };
  }
  if (doubt >= ASKED) {
    const verdict = chance.task >= chance.activity ? 'task' : 'activity';
    return { verdict, tier: 'hint', because: 'model' };
  }
  if (!seconded) return ruled;
  return { verdict: resultOf(signals, chance), tier: 'hint', because: 'model' };
}

function isWork(verdict: Verdict): boolean {
  return verdict === 'task' || verdict === 'activity';
}

/** What a line is that is not work: an outcome has a number. */
function resultOf({ measures }: Signals, chance: Record<Verdict, number>): Verdict {
  if (chance.milestone > Math.max(chance.outcome, chance.vague)) return 'milestone';
  return measures.length > 0 && chance.outcome >= chance.vague ? 'outcome' : 'vague';
}
