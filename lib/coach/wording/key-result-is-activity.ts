import { finding, type Rule } from '@/lib/coach/finding';
import { type KeyResultWords, leadQuote, measureQuotes } from './context';

/** A count of what the team does or makes stands where a result should: it measures effort, and not what it brought. */
export const keyResultIsActivity: Rule<KeyResultWords> = {
  id: 'key-result-is-activity',
  subject: 'keyResult',
  remedies: ['turnIntoTask', 'adaptKeyResult', 'keep'],
  judge(context) {
    const { verdict, tier } = context.ruling;
    if (verdict !== 'activity') return [];
    const evidence = { quote: leadQuote(context), numbers: measureQuotes(context) };
    return [finding(keyResultIsActivity, context.id, tier, evidence)];
  },
};
