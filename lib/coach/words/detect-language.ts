import { en } from '@/lib/coach/languages/en';
import type { Language } from '@/lib/coach/languages/language';
import { languages } from '@/lib/coach/languages/languages';
import { lexiconOf } from './lexicon';

const WORD = /\p{L}+/gu;

/**
 * The language whose lists read this line: the one named, if there are lists for it, else the one whose script it is
 * in, else the one that knows most of its words.
 */
export function languageOf(line: string, named?: string): Language {
  const base = named?.toLowerCase().split(/[-_]/)[0];
  return languages.find(({ id }) => id === base) ?? byScript(line) ?? byWords(line);
}

function byScript(line: string): Language | undefined {
  return languages.find(({ script }) => script?.test(line));
}

function byWords(line: string): Language {
  const words = line.toLowerCase().match(WORD) ?? [];
  let best = { language: en, known: 0 };
  for (const language of languages) {
    if (!language.spaced) continue;
    const { tags } = lexiconOf(language);
    const known = words.filter((word) => language.forms(word).some((form) => tags.has(form))).length;
    if (known > best.known) best = { language, known };
  }
  return best.language;
}
