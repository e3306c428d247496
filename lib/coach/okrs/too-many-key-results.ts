import { finding, type Rule } from '@/lib/coach/finding';
import type { OkrsContext } from './context';
import { plannedObjectives, pursuedUnder } from './pursued';

/** More key results under an objective than anyone can keep in mind. Evidence: how many. */
export const tooManyKeyResults: Rule<OkrsContext> = {
  id: 'too-many-key-results',
  subject: 'objective',
  remedies: ['openList'],
  judge(context) {
    return plannedObjectives(context).flatMap((objective) => {
      const count = pursuedUnder(context, objective.id).length;
      if (count <= context.thresholds.keyResults.tooMany) return [];
      return [finding(tooManyKeyResults, objective.id, 'firm', { count })];
    });
  },
};
