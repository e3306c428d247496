import { finding, type Rule } from '@/lib/coach/finding';
import type { WorkContext } from './context';

/** The latest value is older than the cadence and its grace. Evidence: its age, the cadence, the status it would have. */
export const outdated: Rule<WorkContext> = {
  id: 'outdated',
  subject: 'keyResult',
  remedies: ['checkIn'],
  judge({ keyResult, standing }) {
    if (standing.status !== 'outdated' || standing.current === null) return [];
    const { ageDays, observedOn } = standing.current;
    const { cadence } = keyResult;
    return [
      finding(outdated, keyResult.id, 'firm', {
        ageDays,
        observedOn,
        cadence,
        underlying: standing.underlying,
      }),
    ];
  },
};
