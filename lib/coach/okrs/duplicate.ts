import { finding, type Rule } from '@/lib/coach/finding';
import type { OkrsContext } from './context';
import { chainOf, parentsOf } from './parents';
import { directionOf, sameMetricPairs } from './same-metric';

/**
 * The same metric in the same direction under two owners who may not know of each other. Not where one objective is
 * aligned with the other: that is a cascade. Told on both. Evidence: the other one, its objective and its owner.
 */
export const duplicate: Rule<OkrsContext> = {
  id: 'duplicate',
  subject: 'keyResult',
  remedies: ['merge', 'talk'],
  judge(context) {
    const parents = parentsOf(context);
    const isAbove = (above: string, below: string) =>
      chainOf(parents, below).some((objective) => objective.id === above);
    return sameMetricPairs(context)
      .filter(([a, b]) => a.owner !== null && b.owner !== null && a.owner !== b.owner)
      .filter(([a, b]) => directionOf(a.metric) === directionOf(b.metric))
      .filter(([a, b]) => !isAbove(a.objective, b.objective) && !isAbove(b.objective, a.objective))
      .flatMap(([a, b]) => [
        finding(duplicate, a.id, 'hint', { other: b.id, otherObjective: b.objective, otherOwner: b.owner }),
        finding(duplicate, b.id, 'hint', { other: a.id, otherObjective: a.objective, otherOwner: a.owner }),
      ]);
  },
};
