import type { SeenTask } from '@/lib/domain/task';

/**
 * What is known of a task after it was met again: a fact that this place does not show stays as it was.
 * Answers `known` itself when nothing is different.
 */
export function joinSeen(known: SeenTask | undefined, met: SeenTask): SeenTask {
  if (!known) return met;
  const joined = { ...known, ...met, title: met.title || known.title };
  return isSame(joined, known) ? known : joined;
}

/** Whether two readings of a task say the same. */
export function isSame(one: SeenTask | undefined, other: SeenTask): boolean {
  return one !== undefined && facts(one) === facts(other);
}

function facts({ key, title, url, status, parent, assignee, container }: SeenTask): string {
  const { user, name } = assignee ?? {};
  return [key, title, url, status, parent, user, name, container?.id, container?.title].join('\n');
}
