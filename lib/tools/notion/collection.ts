import type { StatusCategory } from '@/lib/domain/task';
import { notionId } from './address';
import { CANONICAL, type Columns, certain } from './columns';
import { listOf, objectOf, ownOf, wordOf } from './json';
import { categoriesOf } from './status-groups';
import { textOfValue } from './values';

/** A database as its record tells of it. */
export interface Collection {
  /** The block that the database is on the page; null when it stands elsewhere. */
  container: { id: string; title: string } | null;
  columns: Columns;
}

/** Reads the record of a collection, from the page's own API. */
export function collectionOf(record: Record<string, unknown>): Collection {
  const schema = objectOf(record.schema);
  const ofType = (type: string) => Object.keys(schema).filter((id) => objectOf(schema[id]).type === type);
  const status = certain(ofType('status'), CANONICAL.status);
  const block = record.parent_table === 'block' ? notionId(wordOf(record.parent_id)) : null;
  return {
    container: block ? { id: block, title: textOfValue(record.name) } : null,
    columns: {
      status,
      categories: status === null ? new Map() : categoriesByName(objectOf(schema[status])),
      assignee: certain(ofType('person'), CANONICAL.assignee),
      parent: parentOf(record, schema, ofType('relation')),
    },
  };
}

/** A page's value is the option's name; a name that two options share says nothing. */
function categoriesByName(property: Record<string, unknown>): Map<string, StatusCategory> {
  const byId = categoriesOf(property.groups);
  const options = listOf(property.options).map(objectOf);
  const names = options.map(({ value }) => wordOf(value));
  return new Map(
    options.flatMap(({ id }, at) => {
      const name = names[at] ?? '';
      const category = byId.get(wordOf(id));
      const alone = names.indexOf(name) === names.lastIndexOf(name);
      return category && name && alone ? [[name, category] as const] : [];
    }),
  );
}

/** Sub-items are a relation of the collection to itself, of which its format names the side that lists them. */
function parentOf(
  record: Record<string, unknown>,
  schema: Record<string, unknown>,
  relations: readonly string[],
): Columns['parent'] {
  const toItself = relations.filter(
    (id) => notionId(wordOf(objectOf(schema[id]).collection_id)) === notionId(wordOf(record.id)),
  );
  if (toItself.length === 0) return 'none';
  const children = ownOf(schema, wordOf(objectOf(record.format).subitem_property));
  const other = wordOf(objectOf(children).property);
  const parent = [other, CANONICAL.parent].find((id) => toItself.includes(id));
  return parent ?? null;
}
