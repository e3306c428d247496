import { plainText } from '@/lib/tools/notion/data-source';
import { listOf, objectOf, wordOf } from '@/lib/tools/notion/json';

/** A property of a page of the public API as the text of a cell; '' for what holds nothing or is not text. */
export function propertyText(property: Record<string, unknown>): string {
  const type = wordOf(property.type);
  const value = property[type];
  switch (type) {
    case 'title':
    case 'rich_text':
      return plainText(value);
    case 'number':
      return typeof value === 'number' ? String(value) : '';
    case 'checkbox':
      return value === true ? 'yes' : 'no';
    case 'select':
    case 'status':
      return wordOf(objectOf(value).name);
    case 'date':
      return wordOf(objectOf(value).start).slice(0, 10);
    case 'people':
    case 'multi_select':
      return namesOf(value);
    case 'relation':
      return listOf(value)
        .map((one) => wordOf(objectOf(one).id))
        .join(', ');
    case 'formula':
      return propertyText(objectOf(value));
    case 'rollup':
      return rollupText(objectOf(value));
    case 'string':
    case 'boolean':
    case 'url':
    case 'email':
      return typeof value === 'boolean' ? (value ? 'yes' : 'no') : wordOf(value);
    default:
      return '';
  }
}

function rollupText(rollup: Record<string, unknown>): string {
  if (rollup.type !== 'array') return propertyText(rollup);
  return listOf(rollup.array)
    .map((one) => propertyText(objectOf(one)))
    .filter((text) => text !== '')
    .join(', ');
}

function namesOf(value: unknown): string {
  return listOf(value)
    .map((one) => wordOf(objectOf(one).name))
    .filter((name) => name !== '')
    .join(', ');
}
