import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { LANGUAGES, type Language } from '@/lib/i18n';

/** The sentences of one language by their dotted key, as the locale file has them. */
export function sentences(language: Language): Map<string, string> {
  const file = readFileSync(`lib/i18n/locales/${language}.yml`, 'utf8');
  return new Map(flatten(parse(file, { uniqueKeys: true }), ''));
}

/** Every language's sentences. */
export function everyLanguage(): [Language, Map<string, string>][] {
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
