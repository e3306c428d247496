import type { Mark } from '@/lib/domain/answers';
import type { TaskKey } from '@/lib/domain/task';
import { BADGE, badgeValue } from './badge-value';

/** Writes badges on rows and cards, and nowhere else. */
export interface Badges {
  /** Brings the badges of these rows up to date; a row whose task has no mark yet keeps none. */
  paint(rows: Iterable<readonly [Element, TaskKey]>): void;
  /** Takes the badge off an element that stands for no task any more. */
  clear(element: Element): void;
  /** Takes every badge off the page. */
  clearAll(): void;
}

/** `markOf` tells what is known of a task. Nothing is written inside an editable region. */
export function createBadges(document: Document, markOf: (key: TaskKey) => Mark | undefined): Badges {
  function clear(element: Element): void {
    if (element.hasAttribute(BADGE)) element.removeAttribute(BADGE);
  }

  return {
    clear,
    paint(rows) {
      for (const [element, key] of rows) {
        const mark = markOf(key);
        const value = mark ? badgeValue(mark) : null;
        if (value === element.getAttribute(BADGE)) continue;
        if (value === null || isEditable(element)) clear(element);
        else element.setAttribute(BADGE, value);
      }
    },
    clearAll() {
      for (const element of document.querySelectorAll(`[${BADGE}]`)) clear(element);
    },
  };
}

/** By attribute, because `isContentEditable` makes the browser compute styles first. */
function isEditable(element: Element): boolean {
  const nearest = element.closest('[contenteditable]');
  return nearest !== null && nearest.getAttribute('contenteditable') !== 'false';
}
