import { signal } from '@preact/signals';
import { type Messages, translator } from './translate';

export const LANGUAGES = ['en', 'zh_CN'] as const;
/** A language that has a file in `locales/`, named as browsers name it. */
export type Language = (typeof LANGUAGES)[number];

const current = signal<{ language: Language; messages: Messages }>({ language: 'en', messages: {} });

/** The words in the language in use. Read inside a component, it renders again when the language changes. */
export const t = translator(() => current.value.messages);

/** Puts a language in use; `messages` is its table from `_locales`. */
export function speak(language: Language, messages: Messages): void {
  current.value = { language, messages };
}

/** The language in use, as `Intl` wants it. */
export function intlLocale(): string {
  return current.value.language.replace('_', '-');
}

/** The language of ours that serves somebody who prefers these, best first. */
export function closestLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split(/[-_]/)[0];
    const found = LANGUAGES.find((language) => language.toLowerCase().split('_')[0] === primary);
    if (found) return found;
  }
  return 'en';
}

export type { MessageKey, Translate } from './translate';
