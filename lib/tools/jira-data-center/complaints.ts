import { listAt, parseJson, textAt } from '@/lib/tools/api/json';
import type { ApiAnswer } from '@/lib/tools/reader';

/**
 * Those of the names that the answer complains of, as an error or a warning. Only the names are read: the sentences
 * around them are in the person's language.
 */
export function complainedOf({ body }: ApiAnswer, names: readonly string[]): string[] {
  const said = parseJson(body);
  const sentences = [...(listAt(said, 'errorMessages') ?? []), ...(listAt(said, 'warningMessages') ?? [])];
  const words = new Set(sentences.flatMap((one) => textAt({ one }, 'one').match(/\w+(?:-\d+)?/g) ?? []));
  return names.filter((name) => words.has(name));
}
