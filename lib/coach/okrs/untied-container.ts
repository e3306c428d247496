import { finding, type Rule } from '@/lib/coach/finding';
import { coverageOf } from '@/lib/domain/coverage';
import { openByContainer, statesOf } from './containers';
import type { OkrsContext } from './context';

/**
 * Most of a container's open work has no answer yet: coverage below one half, exempt work set aside. Evidence: the
 * untied, and of how many.
 */
export const untiedContainer: Rule<OkrsContext> = {
  id: 'untied-container',
  subject: 'container',
  remedies: ['tie'],
  judge({ tasks, thresholds }) {
    const { share, least } = thresholds.untiedContainer;
    return [...openByContainer(tasks)].flatMap(([id, open]) => {
      const { tied, untied } = coverageOf(statesOf(open));
      const of = tied + untied;
      return untied < least || untied / of <= share
        ? []
        : [finding(untiedContainer, id, 'hint', { untied, of })];
    });
  },
};
