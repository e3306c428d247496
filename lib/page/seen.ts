import type { SeenTask } from '@/lib/domain/task';

/**
 * What is known of a task after it was met again: a fact that this place does not show stays as it was.
 * Answers `known` itself when nothing is different.
 */
export function joinSeen(known: SeenTask | undefined, met: SeenTask): SeenTask {
  if (!known) return met;
  const title = met.title || known.title;
  const status = met.status ?? known.status;
  const assignee = met.assignee ?? known.assignee;
  const parent = met.parent ?? known.parent;
  const container = met.container ?? known.container;
  const same =
    title === known.title &&
    met.url === known.url &&
    status === known.status &&
    parent === known.parent &&
    assignee?.name === known.assignee?.name &&
    assignee?.user === known.assignee?.user &&
    container?.id === known.container?.id &&
    container?.title === known.container?.title;
  if (same) return known;
  return {
    key: met.key,
    title,
    url: met.url,
    ...(status && { status }),
    ...(assignee && { assignee }),
    ...(parent && { parent }),
    ...(container && { container }),
  };
}
