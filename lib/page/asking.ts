import type { SeenTask } from '@/lib/domain/task';
import type { Marks } from './marks';
import type { Reports } from './reports';

/**
 * Asks about the open task whenever it is another one or more is known of it. The page's facts go first,
 * because it takes status and assignee to know whether the handle is to ask its question.
 * `isNews` says that the background knows more of it. `mayAsk` is asked at the last moment; `onAsk` shows the question.
 */
export function createAsking(
  reports: Reports,
  marks: Marks,
  mayAsk: (task: SeenTask) => boolean,
  onAsk: () => void,
): (open: SeenTask | null, isNews?: boolean) => void {
  let last: SeenTask | null = null;

  async function askAbout(task: SeenTask): Promise<void> {
    await reports.send();
    if (!(await marks.wantOpen(task.key)) || !mayAsk(task)) return;
    onAsk();
    reports.asked(task.key);
  }

  return (open, isNews = false) => {
    const before = last;
    last = open;
    if (open && (isNews || open.key !== before?.key || (open !== before && open.title))) void askAbout(open);
  };
}
