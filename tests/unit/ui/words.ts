import { type Language, speak } from '@/lib/i18n';
import { sentences } from '../i18n/locale-files';

/** Puts a language's real words in use, as an opened Surface does. */
export function speakIn(language: Language): void {
  const table = [...sentences(language)].map(([key, message]) => [key.replaceAll('.', '_'), { message }]);
  speak(language, Object.fromEntries(table));
}
