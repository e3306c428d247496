import { finding, type Rule } from '@/lib/coach/finding';
import type { KeyResultWords } from './context';

/** Nothing in the line can be measured, so nobody will be able to say whether it was reached. */
export const numberLess: Rule<KeyResultWords> = {
  id: 'number-less',
  subject: 'keyResult',
  remedies: ['adaptKeyResult', 'keep'],
  judge({ id, reading, signals, ruling }) {
    if (signals.measures.length > 0 || ruling.verdict === 'activity') return [];
    // A certificate is had or not, and "weekly" may be the number: what is missing is then only worth a question.
    const tier = ruling.verdict === 'milestone' || signals.cadence ? 'hint' : 'firm';
    return [finding(numberLess, id, tier, { quote: reading.line })];
  },
};
