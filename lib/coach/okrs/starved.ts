import { finding, type Rule } from '@/lib/coach/finding';
import type { OkrsContext } from './context';
import { openTasksOf, pursued } from './pursued';

/** Off track, and no open work is tied to it. Evidence: the status, and the day as of which tasks are known. */
export const starved: Rule<OkrsContext> = {
  id: 'starved',
  subject: 'keyResult',
  remedies: ['openWork', 'tie', 'drop'],
  judge(context) {
    const open = openTasksOf(context);
    return pursued(context).flatMap(({ keyResult, standing, asOf }) => {
      const status = standing.underlying ?? standing.status;
      if (status !== 'offTrack' || asOf === null || open.has(keyResult.id)) return [];
      return [finding(starved, keyResult.id, 'firm', { status, asOf })];
    });
  },
};
