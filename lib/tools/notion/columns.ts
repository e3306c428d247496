import type { StatusCategory } from '@/lib/domain/task';

/** What a database's schema says of the properties that matter; ids as the schema writes them. */
export interface Columns {
  /** Null: no property that is the status for certain. */
  status: string | null;
  /** The category of a value of that property, by what a page says: an option's name or id. */
  categories: ReadonlyMap<string, StatusCategory>;
  /** Null: no property that is the assignee for certain. */
  assignee: string | null;
  /** Null: the schema relates pages to others of the same database, but not for certain to a parent. */
  parent: string | null | 'none';
}

/** A: ids of the properties of Notion's own task databases. */
export const CANONICAL = {
  status: 'notion://tasks/status_property',
  assignee: 'notion://tasks/assign_property',
  parent: 'notion://tasks/parent_task_relation',
} as const;

/** The property of Notion's own making, else the only one there is; of several no one is certain. */
export function certain(ids: readonly string[], canonical: string): string | null {
  const own = ids.find((id) => decoded(id) === canonical);
  return own ?? (ids.length === 1 ? (ids[0] ?? null) : null);
}

/** A property's id without the percent signs in which the public API writes it. */
export function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
