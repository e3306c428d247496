import { finding, type Rule } from '@/lib/coach/finding';
import type { OkrsContext } from './context';
import { activeObjectives, pursuedUnder } from './pursued';

/** Nobody answers for an objective that is pursued. Evidence: its key results, and how many of them have an owner. */
export const unownedObjective: Rule<OkrsContext> = {
  id: 'unowned-objective',
  subject: 'objective',
  remedies: ['assignOwner'],
  judge(context) {
    return activeObjectives(context)
      .filter(({ owner }) => owner === null)
      .map((objective) => {
        const states = pursuedUnder(context, objective.id);
        const owned = states.filter(({ keyResult }) => keyResult.owner !== null).length;
        return finding(unownedObjective, objective.id, 'firm', { keyResults: states.length, owned });
      });
  },
};
