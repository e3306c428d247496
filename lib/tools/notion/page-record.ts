import type { TaskFacts } from '@/lib/domain/task-facts';
import type { Collection } from './collection';
import { objectOf, ownOf } from './json';
import { pageAddress, pageKey } from './seen';
import { idsOfValue, textOfValue } from './values';

/** What the record of a page says, its database's columns and people's names given. */
export function factsOfRecord(
  id: string,
  record: Record<string, unknown>,
  collection: Collection | undefined,
  names: ReadonlyMap<string, string>,
): TaskFacts {
  const properties = objectOf(record.properties);
  const title = textOfValue(properties.title);
  const openedAt = timeOf(record.created_time);
  const facts: TaskFacts = { key: pageKey(id), url: pageAddress(id) };
  if (title) facts.title = title;
  if (openedAt !== null) facts.openedAt = openedAt;
  if (!collection) return record.parent_table === 'collection' ? facts : { ...facts, parent: null };

  const { columns, container } = collection;
  const said = (column: string) => ownOf(properties, column);
  if (container) facts.container = container;
  const status = columns.status && columns.categories.get(textOfValue(said(columns.status)));
  if (status) facts.status = status;
  if (columns.assignee !== null) {
    const [user] = idsOfValue(said(columns.assignee), 'u');
    const name = user && names.get(user);
    if (!user) facts.assignee = null;
    else if (name) facts.assignee = { user, name };
  }
  if (columns.parent !== null) {
    const [parent] = columns.parent === 'none' ? [] : idsOfValue(said(columns.parent), 'p');
    facts.parent = parent && parent !== id ? pageKey(parent) : null;
  }
  return facts;
}

/** A time in ms as the API writes it, or null. */
function timeOf(value: unknown): number | null {
  return typeof value === 'number' && value > 0 && value <= Date.UTC(9999, 0) ? value : null;
}
