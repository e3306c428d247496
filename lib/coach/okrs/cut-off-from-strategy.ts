import { finding, type Rule } from '@/lib/coach/finding';
import type { Objective } from '@/lib/domain/objective';
import type { OkrsContext } from './context';
import { chainOf, parentsOf } from './parents';
import { activeObjectives } from './pursued';

/**
 * A company objective without the line of the strategy that it serves, or for whom it is; or an objective whose chain of
 * parents reaches none that has both. One without any parent is unaligned, which is another finding. Evidence:
 * what is missing, and where the chain ends.
 */
export const cutOffFromStrategy: Rule<OkrsContext> = {
  id: 'cut-off-from-strategy',
  subject: 'objective',
  remedies: ['addStrategy', 'align'],
  judge(context) {
    const parents = parentsOf(context);
    return activeObjectives(context).flatMap((objective) => {
      const chain = chainOf(parents, objective.id);
      if (isAnchored(objective) || chain.some(isAnchored)) return [];
      if (objective.level === 'company') {
        return [finding(cutOffFromStrategy, objective.id, 'hint', { missing: missingIn(objective) })];
      }
      const ends = chain.filter(({ id }) => parents(id).length === 0).map(({ id }) => id);
      return chain.length === 0 ? [] : [finding(cutOffFromStrategy, objective.id, 'hint', { ends })];
    });
  },
};

function isAnchored(objective: Objective): boolean {
  return objective.level === 'company' && missingIn(objective).length === 0;
}

function missingIn({ strategy, forWhom }: Objective): string[] {
  return [...(strategy.trim() === '' ? ['strategy'] : []), ...(forWhom.trim() === '' ? ['forWhom'] : [])];
}
