import { finding, type Rule } from '@/lib/coach/finding';
import type { OkrsContext } from './context';
import { plannedObjectives, pursuedUnder } from './pursued';

/** None, and the objective cannot be told from a wish; one, and it is easily gamed. Evidence: how many. */
export const tooFewKeyResults: Rule<OkrsContext> = {
  id: 'too-few-key-results',
  subject: 'objective',
  remedies: ['addKeyResult'],
  judge(context) {
    return plannedObjectives(context).flatMap((objective) => {
      const count = pursuedUnder(context, objective.id).length;
      if (count >= context.thresholds.keyResults.few) return [];
      return [finding(tooFewKeyResults, objective.id, count === 0 ? 'firm' : 'hint', { count })];
    });
  },
};
