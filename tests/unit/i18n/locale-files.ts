import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LANGUAGES, type Language } from '@/lib/i18n';

/** Of each language once: to read a file takes as long as many a test that speaks its words. */
const files = new Map<Language, ReadonlyMap<string, string>>();

/** The sentences of one language by their dotted key, as the locale file has them. */
export function sentences(language: Language): ReadonlyMap<string, string> {
  const known = files.get(language);
  if (known) return known;
  const file = readFileSync(`lib/i18n/locales/${language}.yml`, 'utf8');
  const read = new Map(flatten(parse(file, { uniqueKeys: true }), ''));
  files.set(language, read);
  return read;
}

/** Every language's sentences. */
export function everyLanguage(): [Language, ReadonlyMap<string, string>][] {
  return LANGUAGES.map((language) => [language, sentences(language)]);
}

function flatten(node: Record<string, unknown>, prefix: string): [string, string][] {
  return Object.entries(node).flatMap(([name, value]): [string, string][] => {
    const key = prefix + name;
    if (typeof value === 'object' && value !== null)
      return flatten(value as Record<string, unknown>, `${key}.`);
    return [[key, value as string]];
  });
}
