import { finding, type Rule } from '@/lib/coach/finding';
import type { Measure, Signals } from '@/lib/coach/words/signals';
import { measureQuotes, type ObjectiveWords } from './context';

/** A number stands in the aim: it belongs in a key result, where it can be checked in. */
export const objectiveHasMetric: Rule<ObjectiveWords> = {
  id: 'objective-has-metric',
  subject: 'objective',
  remedies: ['addKeyResult', 'adaptObjective', 'keep'],
  judge(context) {
    const [first] = context.signals.measures;
    if (!first || isNamed(context.signals, first)) return [];
    const tier = isMeasured(context.signals, first) ? 'firm' : 'hint';
    return [finding(objectiveHasMetric, context.id, tier, { numbers: measureQuotes(context) })];
  },
};

/** "In all four branches" tells where, and "no patient is left alone" is a promise: neither says how much. */
function isNamed({ has }: Signals, { quantity: { kind, amount }, counted }: Measure): boolean {
  if (!Number.isNaN(amount) || has.has('metric') || has.has('change')) return false;
  return kind === 'percent' || (kind === 'count' && !counted.has('outsider'));
}

function isMeasured({ level, fromTo }: Signals, { quantity: { kind }, counted }: Measure): boolean {
  // "Ten times better than anyone" is a figure of speech.
  if (kind === 'multiple') return false;
  return fromTo || level || kind === 'percent' || kind === 'money' || counted.has('outsider');
}
