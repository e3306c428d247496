import type { TaskFacts } from '@/lib/domain/task-facts';
import { oneLine } from '@/lib/tools/dom/element';
import { notionId } from './address';
import { type DataSource, plainText } from './data-source';
import { listOf, objectOf, wordOf } from './json';
import { pageAddress, pageKey } from './seen';

/** The data source that a page of the public API is a row of, or null. */
export function sourceOf(page: Record<string, unknown>): string | null {
  return notionId(wordOf(objectOf(page.parent).data_source_id));
}

/** Whether a page is in the trash. */
export function isTrashed(page: Record<string, unknown>): boolean {
  return page.in_trash === true || page.archived === true;
}

/** What a page of the public API says, its data source given; null for one that may not be read. */
export function factsOfPage(id: string, page: Record<string, unknown>, source: DataSource | null): TaskFacts {
  const properties = Object.values(objectOf(page.properties)).map(objectOf);
  const property = (column: string | null) =>
    (column !== null && properties.find((one) => one.id === column)) || {};
  const title = plainText(properties.find(({ type }) => type === 'title')?.title);
  const openedAt = Date.parse(wordOf(page.created_time));
  const database = notionId(wordOf(objectOf(page.parent).database_id));

  const facts: TaskFacts = { key: pageKey(id), url: pageAddress(id) };
  if (title) facts.title = title;
  if (openedAt > 0) facts.openedAt = openedAt;
  if (!source) return sourceOf(page) ? facts : { ...facts, parent: null };

  const { columns } = source;
  if (database) facts.container = { id: database, title: source.title };
  const status = columns.categories.get(wordOf(objectOf(property(columns.status).status).id));
  if (status) facts.status = status;
  const { people } = property(columns.assignee);
  if (Array.isArray(people)) {
    const [first] = people.map(objectOf);
    const [user, name] = [notionId(wordOf(first?.id)), oneLine(wordOf(first?.name))];
    if (!first) facts.assignee = null;
    else if (user && name) facts.assignee = { user, name };
  }
  const { relation } = property(columns.parent);
  const parent = notionId(wordOf(objectOf(listOf(relation)[0]).id));
  if (columns.parent === 'none' || Array.isArray(relation))
    facts.parent = parent && parent !== id ? pageKey(parent) : null;
  return facts;
}
