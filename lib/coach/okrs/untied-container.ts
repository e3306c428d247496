import { finding, type Rule } from '@/lib/coach/finding';
import { taskStatesAsOf } from '@/lib/coach/work/task-states';
import { coverageOf } from '@/lib/domain/coverage';
import { openByContainer, statesOf } from './containers';
import type { OkrsContext } from './context';

/**
 * Most of a container's open work has no answer yet: coverage below one half, exempt work set aside. Evidence: the
 * untied, of how many, and the day as of which their states are known.
 */
export const untiedContainer: Rule<OkrsContext> = {
  id: 'untied-container',
  subject: 'container',
  remedies: ['tie'],
  judge({ tasks, today, thresholds }) {
    const { share, least } = thresholds.untiedContainer;
    return [...openByContainer(tasks)].flatMap(([id, open]) => {
      const { tied, untied } = coverageOf(statesOf(open));
      const of = tied + untied;
      const asOf = taskStatesAsOf(open, today, thresholds.taskStates);
      if (untied < least || untied / of <= share || asOf === null) return [];
      return [finding(untiedContainer, id, 'hint', { untied, of, asOf })];
    });
  },
};
