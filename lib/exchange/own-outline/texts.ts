import type { OutlinePart } from '@/lib/exchange/outline';
import type { Fields } from './lines';
import { exactWords, readWords } from './words';

/** A text as lines of a field: each of its own lines is one. An empty text has none. */
export function fieldLines(name: string, text: string): string[] {
  return text === '' ? [] : text.split('\n').map((line) => `- ${name}: ${exactWords(line)}`.trimEnd());
}

/**
 * The texts of fields by their names, told on their lines as the parts that they are; null when one of them is none of
 * `names`.
 */
export function textsOf<Name extends string>(
  fields: Fields,
  names: Record<Name, OutlinePart['what'] | null>,
): Partial<Record<Name, string>> | null {
  const texts: Partial<Record<string, string>> = {};
  for (const [name, all] of fields) {
    if (!Object.hasOwn(names, name)) return null;
    const what = names[name as Name];
    texts[name] = all.map(({ value }) => readWords(value)).join('\n');
    if (what) for (const { value, line } of all) line.parts.push({ what, text: readWords(value) });
  }
  return texts as Partial<Record<Name, string>>;
}
