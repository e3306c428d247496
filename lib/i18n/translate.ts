import type { GeneratedI18nStructure } from '#i18n';

/** The messages of one language as they stand in `_locales`: keys with `_`, values with `{blanks}`. */
export type Messages = Record<string, { message: string }>;

/** The key of a message, as the language files nest it: `sidebar.title`. */
export type MessageKey = keyof GeneratedI18nStructure;

type Blank<K extends MessageKey> = GeneratedI18nStructure[K] extends {
  namedSubstitutions: readonly (infer Name extends string)[];
}
  ? Name
  : never;
type Values<Names extends string> = [Names] extends [never] ? [] : [blanks: Record<Names, string | number>];

/** Says a message: with its count first where it has the blank `{n}`, then the values of its other blanks. */
export type Translate = <K extends MessageKey>(
  key: K,
  ...rest: 'n' extends Blank<K>
    ? [count: number, ...Values<Exclude<Blank<K>, 'n'>>] | Values<Blank<K>>
    : Values<Blank<K>>
) => string;

/**
 * A `t` over one language's table, with the calls and plural rules of @wxt-dev/i18n. That library reads the
 * browser's own language only; a language chosen in settings needs the table itself. `write` says how numbers look in it.
 */
export function translator(messages: () => Messages, write: (number: number) => string = String): Translate {
  const t = (key: string, ...rest: (number | Record<string, string | number> | undefined)[]): string => {
    const message = messages()[key.replaceAll('.', '_')]?.message ?? key;
    const blanks = rest.find((part) => typeof part === 'object');
    const count = [...rest, blanks?.n].find((part) => typeof part === 'number');
    const chosen = count === undefined ? message : plural(message, count);
    return fill(chosen, { ...(count === undefined ? {} : { n: count }), ...blanks }, write);
  };
  return t as Translate;
}

/** `one | many`, or `none | one | many`; a language without plurals writes one form. */
function plural(message: string, count: number): string {
  const forms = message.split(' | ');
  const index = forms.length === 3 ? Math.min(count, 2) : count === 1 ? 0 : 1;
  return forms[Math.min(index, forms.length - 1)] ?? message;
}

function fill(
  message: string,
  blanks: Record<string, string | number>,
  write: (number: number) => string,
): string {
  return partsOf(message)
    .map((part, place) => {
      if (place % 2 === 0) return part;
      const value = blanks[part] ?? `{${part}}`;
      return typeof value === 'number' ? write(value) : value;
    })
    .join('');
}

/** A message as it was taken apart once, since a list says the same thousands of times: words, a blank's name, words. */
const taken = new Map<string, readonly string[]>();

function partsOf(message: string): readonly string[] {
  const known = taken.get(message) ?? message.split(/\{(\w+)\}/);
  taken.set(message, known);
  return known;
}
