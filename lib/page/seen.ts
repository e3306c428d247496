import type { SeenTask } from '@/lib/domain/task';

/**
 * What is known of a task after it was met again: a fact that this place does not show stays as it was.
 * Answers `known` itself when nothing is different.
 */
export function joinSeen(known: SeenTask | undefined, met: SeenTask): SeenTask {
  if (!known) return met;
  if (isSame(known, met)) return known;
  const joined = { ...known, ...met, title: met.title || known.title };
  return isSame(joined, known) ? known : joined;
}

/** Whether two readings of a task say the same. Compared field by field: it is done for every row of a page. */
export function isSame(one: SeenTask | undefined, other: SeenTask): boolean {
  return (
    one?.key === other.key &&
    one.title === other.title &&
    one.url === other.url &&
    one.status === other.status &&
    one.parent === other.parent &&
    one.assignee?.user === other.assignee?.user &&
    one.assignee?.name === other.assignee?.name &&
    one.container?.id === other.container?.id &&
    one.container?.title === other.container?.title
  );
}
