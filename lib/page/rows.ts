import type { SeenTask, TaskKey } from '@/lib/domain/task';
import type { Sighting } from '@/lib/tools/tool';
import { bearerOf, rowBehind } from './bearer';
import { isSame } from './seen';

/** What a reading of the page found to be different. */
export interface RowsRead {
  /** Rows that are there now and were not, or stand for another task now. */
  arrived: Sighting[];
  /** Elements that stood for a task and do not any more. */
  gone: Element[];
}

/** The rows and cards that stand in the document now, each by the element that bears its badge. */
export interface Rows {
  /** Reads below these roots, or everywhere for null, and forgets what left the document. */
  read(roots: readonly Element[] | null): RowsRead;
  /** Forgets every row, and answers their elements. */
  empty(): Element[];
  /** Whether the element stood for a task when it was last read. */
  has(element: Element): boolean;
  /** Element and task of every row. */
  entries(): (readonly [Element, TaskKey])[];
  /** The distinct tasks that stand in the document. */
  keys(): TaskKey[];
  /** The first row that stands for a task, or null. */
  elementOf(key: TaskKey): Element | null;
}

/** `find` is the adapter's reading of a part of the page. */
export function createRows(document: Document, find: (root: ParentNode) => Sighting[]): Rows {
  const known = new Map<Element, SeenTask>();

  function forget(isGone: (element: Element) => boolean): Element[] {
    const gone = [...known.keys()].filter(isGone);
    for (const element of gone) known.delete(element);
    return gone;
  }

  return {
    read(roots) {
      const places = roots ? outermost(roots) : [document];
      const found = new Map<Element, Sighting>();
      for (const { element: row, task } of places.flatMap(find)) {
        const element = bearerOf(row);
        found.set(element, { element, task });
      }
      const gone = forget(
        (element) =>
          !found.has(element) && (!element.isConnected || places.some((place) => place.contains(element))),
      );
      const arrived = [...found.values()].filter(({ element, task }) => !isSame(known.get(element), task));
      for (const { element, task } of arrived) known.set(element, task);
      return { arrived, gone };
    },
    empty: () => forget(() => true),
    has: (element) => known.has(element),
    entries: () => Array.from(known, ([element, task]) => [element, task.key] as const),
    keys: () => [...new Set([...known.values()].map((task) => task.key))],
    elementOf(key) {
      for (const [element, task] of known)
        if (task.key === key && element.isConnected) return rowBehind(element);
      return null;
    },
  };
}

/** Of places inside one another only the outer one; those that left the document are dropped. */
function outermost(roots: readonly Element[]): Element[] {
  const present = roots.filter((root) => root.isConnected);
  return present.filter((root) => !present.some((other) => other !== root && other.contains(root)));
}
