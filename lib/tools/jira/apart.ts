import { ancestorTest } from '@/lib/tools/dom/element';
import type { ViewKind } from '@/lib/tools/tool';
import type { JiraSelectors } from './selectors';

/** B: whatever lies over a page, by tag and role. */
const OVER = 'dialog, [role="dialog"]';

/**
 * A test whether an element stands in prose, or in an issue that is open over or beside the view; an issue that has
 * the page to itself is the view. Make one test per pass.
 */
export function apartTest(select: JiraSelectors, view: ViewKind): (element: Element) => boolean {
  const open = `${OVER}, ${select.panel}, ${select.modal}`;
  const apart = `${select.prose}, ${open}${view === 'task' ? '' : `, ${select.layout}`}`;
  return ancestorTest((ancestor) => ancestor.matches(apart) || undefined);
}
