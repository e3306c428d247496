import { signal } from '@preact/signals';
import type { Language } from './language';
import { type Messages, translator } from './translate';

const current = signal<{ language: Language; messages: Messages }>({ language: 'en', messages: {} });

/** The words in the language in use. Read inside a component, it renders again when the language changes. */
export const t = translator(() => current.value.messages, countText);

/** Puts a language in use; `messages` is its table from `_locales`. */
export function speak(language: Language, messages: Messages): void {
  current.value = { language, messages };
}

/** The language in use, as `Intl` wants it. */
export function intlLocale(): string {
  return current.value.language.replace('_', '-');
}

/** A count as the language in use groups its digits: "12,000". */
export function countText(count: number): string {
  if (count < FIRST_GROUPED) return String(count);
  const locale = intlLocale();
  if (grouping?.locale !== locale) grouping = { locale, format: new Intl.NumberFormat(locale) };
  return grouping.format.format(count);
}

/** Making a format takes longer than using it, and most counts need none. */
const FIRST_GROUPED = 1_000;
let grouping: { locale: string; format: Intl.NumberFormat } | null = null;

export { closestLanguage, LANGUAGES, type Language } from './language';
export type { MessageKey } from './translate';
