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
    if (!first || isNamed(first)) return [];
    const tier = isMeasured(context.signals, first) ? 'firm' : 'hint';
    return [finding(objectiveHasMetric, context.id, tier, { numbers: measureQuotes(context) })];
  },
};

/** "In all four branches" tells where, and not how much. */
function isNamed({ quantity, counted }: Measure): boolean {
  const inWords = quantity.kind === 'count' && Number.isNaN(quantity.amount);
  return inWords && (counted.has('place') || counted.has('staff')) && !counted.has('outsider');
}

function isMeasured({ level, fromTo }: Signals, { quantity: { kind }, counted }: Measure): boolean {
  // "Ten times better than anyone" is a figure of speech.
  if (kind === 'multiple') return false;
  return fromTo || level || kind === 'percent' || kind === 'money' || counted.has('outsider');
}
