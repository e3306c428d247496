import { finding, type Rule } from '@/lib/coach/finding';
import type { OkrsContext } from './context';

/** Work with no answer to what it serves; firm once it is in progress. Exempt work has its answer. Evidence: its status. */
export const untiedWork: Rule<OkrsContext> = {
  id: 'untied-work',
  subject: 'task',
  remedies: ['tie', 'exempt'],
  judge({ tasks }) {
    return tasks
      .filter(({ answer, status }) => answer === 'untied' && status !== 'done')
      .map(({ id, status }) => finding(untiedWork, id, status === 'doing' ? 'firm' : 'hint', { status }));
  },
};
