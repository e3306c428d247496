import { finding, type Rule } from '@/lib/coach/finding';
import { elapsed } from '@/lib/domain/expected';
import { isRange } from '@/lib/domain/metric';
import type { WorkContext } from './context';

/** The last two check-ins both stand at the aim long before its time: was it low? Evidence: the share of time gone by. */
export const sandbagging: Rule<WorkContext> = {
  id: 'sandbagging',
  subject: 'keyResult',
  remedies: ['adaptKeyResult', 'keep'],
  judge({ keyResult, standing, span, thresholds }) {
    if (standing.status === null || !isRange(keyResult.metric)) return [];
    const gone = elapsed(span);
    const latest = standing.trend.slice(-2);
    const attained = latest.length === 2 && latest.every((progress) => progress >= 1);
    if (!attained || gone >= thresholds.sandbagging.elapsedShare) return [];
    return [finding(sandbagging, keyResult.id, 'hint', { elapsed: gone })];
  },
};
