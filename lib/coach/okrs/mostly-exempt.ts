import { finding, type Rule } from '@/lib/coach/finding';
import { coverageOf } from '@/lib/domain/coverage';
import { openByContainer, statesOf } from './containers';
import type { OkrsContext } from './context';

/** Most of a container's open work is said to serve nothing: so is it, or so was it easiest to answer. Evidence: counts. */
export const mostlyExempt: Rule<OkrsContext> = {
  id: 'mostly-exempt',
  subject: 'container',
  remedies: ['reviewExemptions', 'keep'],
  judge({ tasks, thresholds }) {
    const { share, least } = thresholds.mostlyExempt;
    return [...openByContainer(tasks)].flatMap(([id, open]) => {
      const { exempt, exemptShare } = coverageOf(statesOf(open));
      if (open.length < least || exemptShare === null || exemptShare < share) return [];
      return [finding(mostlyExempt, id, 'hint', { exempt, of: open.length })];
    });
  },
};
