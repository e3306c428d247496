import { oneLine } from '@/lib/tools/dom/element';
import { notionId } from './address';
import { listOf, wordOf } from './json';

/** Stands in a text for something that is described beside it: a person, a page, a date, a formula. */
const PLACEHOLDERS = /[‣⁍]/g;

/** The plain text of a value of the page's own API: `[["text", formats], …]`. */
export function textOfValue(value: unknown): string {
  const parts = listOf(value).map((part) => wordOf(listOf(part)[0]));
  return oneLine(parts.join('').replace(PLACEHOLDERS, ''));
}

/** The ids that such a value refers to: `u` people, `p` pages. */
export function idsOfValue(value: unknown, kind: 'u' | 'p'): string[] {
  const formats = listOf(value).flatMap((part) => listOf(listOf(part)[1]));
  return formats.flatMap((format) => {
    const [is, id] = listOf(format);
    const own = is === kind ? notionId(wordOf(id)) : null;
    return own ? [own] : [];
  });
}
