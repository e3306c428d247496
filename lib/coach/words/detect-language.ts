import { en } from '@/lib/coach/languages/en';
import { es } from '@/lib/coach/languages/es';
import type { Language } from '@/lib/coach/languages/language';
import { languages } from '@/lib/coach/languages/languages';
import { zh } from '@/lib/coach/languages/zh';

const HAN = /\p{Script=Han}/u;
const SPANISH_LETTER = /[ñ¿¡]|[áéíóú]/gi;
const SPANISH_WORD =
  /(?<!\p{L})(?:el|la|los|las|un|una|del|de|en|al|con|por|para|que|y|o|como|más|menos|cada|antes|desde|hasta|entre|su|sus|nuestros?|nuestras?|\p{L}+(?:ción|ciones|dad|ar|er|ir))(?!\p{L})/giu;
const ENGLISH_WORD =
  /(?<!\p{L})(?:the|an?|of|to|in|on|by|for|with|from|and|or|our|is|are|at|least|per|all|that|who|\p{L}+(?:ing|ed|tion|ness))(?!\p{L})/giu;

/** The language whose lists read this line: the one named, if there are lists for it, else the one it looks like. */
export function languageOf(line: string, named?: string): Language {
  const base = named?.toLowerCase().split(/[-_]/)[0];
  return languages.find(({ id }) => id === base) ?? guess(line);
}

function guess(line: string): Language {
  if (HAN.test(line)) return zh;
  const spanish = count(line, SPANISH_LETTER) * 2 + count(line, SPANISH_WORD);
  return spanish > count(line, ENGLISH_WORD) ? es : en;
}

function count(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}
