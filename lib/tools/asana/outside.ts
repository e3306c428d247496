import { ancestorTest } from '@/lib/tools/dom/element';
import type { Place } from '@/lib/tools/tool';
import type { AsanaSelectors } from './selectors';

/** Whether an element is a panel over the view or the pane of a task: by name, or by what only a pane has inside. */
export function isPane(select: AsanaSelectors, element: Element): boolean {
  if (element.matches(`${select.card}, ${select.row}, ${select.plainRow}`)) return false;
  if (element.matches(select.panel)) return true;
  return element.hasAttribute('data-task-id') && element.querySelector(select.paneInside) !== null;
}

/**
 * A test whether an element stands outside the view: in prose, or in a panel over it. In the pane of a task that
 * fills the page its subtasks are the view. Make one test per pass.
 */
export function outsideTest(select: AsanaSelectors, place: Place): (element: Element) => boolean {
  const page = place.view === 'task' ? place.task?.id : null;
  const isOwn = (ancestor: Element) => page && ancestor.getAttribute('data-task-id') === page;
  const away = ancestorTest((ancestor) => {
    if (ancestor.matches(select.prose)) return true;
    return (isPane(select, ancestor) && !isOwn(ancestor)) || undefined;
  });
  if (!page) return away;
  const inOwn = ancestorTest((ancestor) => (isOwn(ancestor) ? true : undefined));
  return (element) => away(element) || (inOwn(element) && !element.matches(select.subtask));
}
