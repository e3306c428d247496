import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '@/lib/i18n';
import { everyLanguage, sentences } from './locale-files';

const english = sentences('en');

/** Said only of more than one, so that English needs one form. */
const ALWAYS_MANY = ['import.manyObjectives', 'import.manyKeyResults', 'popup.backupOld'];
/** A language is named in its own words. */
const LANGUAGE_NAMES = ['settings.english', 'settings.chinese'];

/** The blanks of a sentence, the same for each of its plural forms. */
function blanks(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string))].sort();
}

/** `{n}` may be left out of a form: "one key result". */
function named(sentence: string): string[] {
  return blanks(sentence).filter((name) => name !== 'n');
}

test('every locale file is a language that can be chosen, and the reverse', () => {
  const files = globSync('lib/i18n/locales/*').map((path) => path.replace(/.*\/|\.yml$/g, ''));
  expect(files.sort()).toEqual([...LANGUAGES].sort());
});

test.each(everyLanguage())('%s has every sentence of English, and no other', (_, own) => {
  expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
});

test.each(everyLanguage())('%s says something for every key', (_, own) => {
  const empty = [...own].filter(([, sentence]) => typeof sentence !== 'string' || sentence.trim() === '');
  expect(empty).toEqual([]);
});

test.each(everyLanguage())('%s has the blanks of English in every sentence', (_, own) => {
  const differing = [...own].filter(
    ([key, sentence]) => named(sentence).join() !== named(english.get(key) ?? '').join(),
  );
  expect(differing).toEqual([]);
});

test.each(everyLanguage())('%s fills every brace: none is left open or misspelt', (_, own) => {
  const broken = [...own].filter(([, sentence]) => /[{}]/.test(sentence.replace(/\{\w+\}/g, '')));
  expect(broken).toEqual([]);
});

test.each(everyLanguage())('%s has at most three plural forms, none of them empty', (_, own) => {
  const broken = [...own].filter(([, sentence]) => {
    const forms = sentence.split(' | ');
    return forms.length > 3 || forms.some((form) => form.trim() === '');
  });
  expect(broken).toEqual([]);
});

test('English has a form for one and one for many wherever a counted noun follows its number', () => {
  const single = [...english].filter(
    ([, sentence]) => /\{n\}( \w+){0,2} \w+s\b/.test(sentence) && !sentence.includes(' | '),
  );
  expect(single.map(([key]) => key).filter((key) => !ALWAYS_MANY.includes(key))).toEqual([]);
});

test('Chinese is written in Chinese, English without it', () => {
  const han = /\p{Script=Han}/u;
  const named = ([key]: [string, string]): boolean => !LANGUAGE_NAMES.includes(key);
  expect([...english].filter(named).filter(([, sentence]) => han.test(sentence))).toEqual([]);
  const untranslated = [...sentences('zh_CN')]
    .filter(named)
    .filter(
      ([, sentence]) => !han.test(sentence) && /[a-z]{4}/i.test(sentence.replace(/\{\w+\}|Throughline/g, '')),
    );
  expect(untranslated).toEqual([]);
});

test('Chinese uses full-width punctuation between Chinese characters', () => {
  const halfWidth = [...sentences('zh_CN')].filter(([, sentence]) =>
    /\p{Script=Han}[,;:?!]|[,;?!]\p{Script=Han}/u.test(sentence),
  );
  expect(halfWidth).toEqual([]);
});
