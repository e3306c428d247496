import type { StatusCategory } from '@/lib/domain/task';
import { oneLine } from '@/lib/tools/dom/element';
import { notionId } from './address';
import { CANONICAL, type Columns, certain, decoded } from './columns';
import { listOf, objectOf, wordOf } from './json';
import { categoriesOf } from './status-groups';

/** A data source, one table of a database, as the public API tells of it. */
export interface DataSource {
  title: string;
  columns: Columns;
}

/** Reads a data source's schema. Values of its status are told by the option's id. */
export function dataSourceOf(source: Record<string, unknown>): DataSource {
  const properties = Object.values(objectOf(source.properties)).map(objectOf);
  const ofType = (type: string) => properties.filter((property) => property.type === type);
  const ids = (some: readonly Record<string, unknown>[]) => some.map(({ id }) => wordOf(id));
  const statuses = ofType('status');
  const status = certain(ids(statuses), CANONICAL.status);
  const own = statuses.find(({ id }) => id === status);
  const toItself = ofType('relation').filter(
    ({ relation }) => notionId(wordOf(objectOf(relation).data_source_id)) === notionId(wordOf(source.id)),
  );
  return {
    title: plainText(source.title),
    columns: {
      status,
      categories: own ? categoriesOf(objectOf(own.status).groups) : new Map<string, StatusCategory>(),
      assignee: certain(ids(ofType('people')), CANONICAL.assignee),
      // Which of two sides is the parent's, the public API does not say of any other.
      parent:
        toItself.length === 0
          ? 'none'
          : (ids(toItself).find((id) => decoded(id) === CANONICAL.parent) ?? null),
    },
  };
}

/** The plain text of rich text. */
export function plainText(value: unknown): string {
  return oneLine(
    listOf(value)
      .map((part) => wordOf(objectOf(part).plain_text))
      .join(''),
  );
}
