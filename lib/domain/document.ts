/** One part of a text that is shown, printed and copied. Its words are plain text in the person's language. */
export type DocumentPart =
  | { part: 'heading'; level: 1 | 2; text: string }
  | { part: 'text'; text: string }
  | { part: 'list'; items: readonly string[] }
  | { part: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] };
