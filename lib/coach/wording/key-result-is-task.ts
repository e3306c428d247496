import { finding, type Rule } from '@/lib/coach/finding';
import { type KeyResultWords, leadQuote } from './context';

/** Something to deliver stands where a result should: it can be done and nothing need have changed. */
export const keyResultIsTask: Rule<KeyResultWords> = {
  id: 'key-result-is-task',
  subject: 'keyResult',
  remedies: ['turnIntoTask', 'adaptKeyResult', 'keep'],
  judge(context) {
    const { verdict, tier } = context.ruling;
    if (verdict !== 'task') return [];
    return [finding(keyResultIsTask, context.id, tier, { quote: leadQuote(context) })];
  },
};
