import { finding, type Rule } from '@/lib/coach/finding';
import { taskStatesAsOf } from '@/lib/coach/work/task-states';
import { coverageOf } from '@/lib/domain/coverage';
import { openByContainer, statesOf } from './containers';
import type { OkrsContext } from './context';

/**
 * Most of a container's open work is said to serve nothing: so is it, or so was it easiest to answer. Evidence: counts,
 * and the day as of which the states of its tasks are known.
 */
export const mostlyExempt: Rule<OkrsContext> = {
  id: 'mostly-exempt',
  subject: 'container',
  remedies: ['reviewExemptions', 'keep'],
  judge({ tasks, today, thresholds }) {
    const { share, least } = thresholds.mostlyExempt;
    return [...openByContainer(tasks)].flatMap(([id, open]) => {
      const { exempt, exemptShare } = coverageOf(statesOf(open));
      if (open.length < least || exemptShare === null || exemptShare < share) return [];
      const asOf = taskStatesAsOf(open, today, thresholds.taskStates);
      return asOf === null ? [] : [finding(mostlyExempt, id, 'hint', { exempt, of: open.length, asOf })];
    });
  },
};
