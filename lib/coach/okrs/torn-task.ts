import { finding, type Rule } from '@/lib/coach/finding';
import type { OkrsContext } from './context';
import { opposedPairs } from './opposed';

/** An open task serves two results that are in conflict; serving two is no fault by itself. Evidence: the two. */
export const tornTask: Rule<OkrsContext> = {
  id: 'torn-task',
  subject: 'task',
  remedies: ['untie', 'talk'],
  judge(context) {
    const serving = context.tasks.filter(
      ({ status, keyResults }) => status !== 'done' && keyResults.length > 1,
    );
    if (serving.length === 0) return [];
    const opposed = opposedPairs(context);
    return serving.flatMap((task) => {
      const torn = opposed.find((pair) => pair.every(({ id }) => task.keyResults.includes(id)));
      return torn ? [finding(tornTask, task.id, 'hint', { keyResults: torn.map(({ id }) => id) })] : [];
    });
  },
};
