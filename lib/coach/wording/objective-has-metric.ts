import { finding, type Rule } from '@/lib/coach/finding';
import { measureQuotes, type ObjectiveWords } from './context';

/** A number stands in the aim: it belongs in a key result, where it can be checked in. */
export const objectiveHasMetric: Rule<ObjectiveWords> = {
  id: 'objective-has-metric',
  subject: 'objective',
  remedies: ['addKeyResult', 'adaptObjective', 'keep'],
  judge(context) {
    const { measures, level, fromTo } = context.signals;
    const [first] = measures;
    if (!first) return [];
    const { kind } = first.quantity;
    const measured =
      fromTo || level || kind === 'percent' || kind === 'money' || first.counted.has('outsider');
    return [
      finding(objectiveHasMetric, context.id, measured ? 'firm' : 'hint', {
        numbers: measureQuotes(context),
      }),
    ];
  },
};
