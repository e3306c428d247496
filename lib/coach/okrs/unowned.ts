import { finding, type Rule } from '@/lib/coach/finding';
import type { OkrsContext } from './context';
import { activeObjectives, pursuedUnder } from './pursued';

/** Nobody answers for a key result; firm where nobody answers for its objective either. Evidence: who does for that. */
export const unowned: Rule<OkrsContext> = {
  id: 'unowned',
  subject: 'keyResult',
  remedies: ['assignOwner', 'drop'],
  judge(context) {
    return activeObjectives(context).flatMap((objective) =>
      pursuedUnder(context, objective.id)
        .filter(({ keyResult }) => keyResult.owner === null)
        .map(({ keyResult }) => {
          const tier = objective.owner === null ? 'firm' : 'hint';
          return finding(unowned, keyResult.id, tier, { objectiveOwner: objective.owner });
        }),
    );
  },
};
