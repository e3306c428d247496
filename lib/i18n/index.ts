import { signal } from '@preact/signals';
import type { Language } from './language';
import { type Messages, translator } from './translate';

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

export { closestLanguage, LANGUAGES, type Language } from './language';
export type { MessageKey } from './translate';
