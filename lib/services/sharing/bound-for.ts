import type { Stored } from '@/lib/domain/record';
import type { JoinedSpace } from '@/lib/domain/space';
import type { OutboxEntry } from '@/lib/store/outbox';
import { placeOf, type Surroundings } from '@/lib/sync/placing';
import { parseScope, scopeIn, scopeOfTask } from '@/lib/sync/scope';

/** The scope of a record that a joined space has; null for the person's own, and for that of a space not joined. */
export function homeOf(record: Stored, spaces: readonly JoinedSpace[]): string | null {
  const home = parseScope(record.scope);
  return home && spaces.some(({ id }) => id === home.space) ? record.scope : null;
}

/** Where a record that has no place yet belongs; null: it stays the person's own. */
export function placeFor(record: Stored, around: Surroundings, space: JoinedSpace): string | null {
  if (record.deleted) return null;
  if (record.kind === 'person') {
    // Who only reads tells nothing of themselves: the server knows its members by name.
    return record.id === space.here && space.role !== 'viewer' ? scopeIn(space.id, 'org') : null;
  }
  return placeOf(record, around);
}

/** The scope inside a space that is not the record's own. */
export function elsewhere(record: Stored): string {
  return record.kind === 'task' ? scopeOfTask(record) : 'org';
}

/**
 * Whether what waits goes to a space: where it has its place, and of a person or a task where they are shared as well
 * (`alsoIn`: the spaces by a task's id). Not twice.
 */
export function goesTo(
  record: Stored,
  home: string,
  space: JoinedSpace,
  { sentTo = [] }: Pick<OutboxEntry, 'sentTo'>,
  alsoIn: ReadonlyMap<string, string[]>,
): boolean {
  if (sentTo.includes(space.id)) return false;
  if (parseScope(home)?.space === space.id) return true;
  if (record.kind === 'task') return alsoIn.get(record.id)?.includes(space.id) ?? false;
  return record.kind === 'person' && space.people.includes(record.id);
}
