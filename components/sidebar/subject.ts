import type { PageView } from '@/lib/client/types';
import type { InViewTask, TaskAnswer } from '@/lib/domain/answers';
import type { SeenTask } from '@/lib/domain/task';

/** True for a task that nobody has answered for although the person works on it. */
export function callsForAnswer({ state, task }: TaskAnswer): boolean {
  return state === 'untied' && task.isMine && task.status === 'doing';
}

/** The same of a task in view, unless the person does not want to be told so. */
export function callsInView({ mark, isMine, isMuted, status }: InViewTask): boolean {
  return mark.state === 'untied' && !mark.done && isMine && !isMuted && status === 'doing';
}

/**
 * The task that This task is about: the one that is open, else the first in view that calls for an answer.
 * null while there is neither.
 */
export function subjectOf(view: PageView | null, inView: readonly InViewTask[] | null): SeenTask | null {
  if (!view) return null;
  if (view.open) return view.open;
  const calling = inView?.find(callsInView);
  return view.inView.find((seen) => seen.key === calling?.key) ?? null;
}
