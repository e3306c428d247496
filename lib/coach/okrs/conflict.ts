import { finding, type Rule } from '@/lib/coach/finding';
import type { OkrsContext } from './context';
import { opposedPairs } from './opposed';

/**
 * Two key results pull in opposite directions: the same metric up here and down there, or a guardrail that another's
 * target must break. Told on both. Evidence: the other one and its objective.
 */
export const conflict: Rule<OkrsContext> = {
  id: 'conflict',
  subject: 'keyResult',
  remedies: ['talk', 'adaptKeyResult', 'drop'],
  judge(context) {
    return opposedPairs(context).flatMap(([a, b]) => [
      finding(conflict, a.id, 'hint', { other: b.id, otherObjective: b.objective }),
      finding(conflict, b.id, 'hint', { other: a.id, otherObjective: a.objective }),
    ]);
  },
};
