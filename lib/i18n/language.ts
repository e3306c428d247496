export const LANGUAGES = ['en', 'zh_CN'] as const;
/** A language that has a file in `locales/`, named as browsers name it. */
export type Language = (typeof LANGUAGES)[number];

/** The language of ours that serves somebody who prefers these, best first. */
export function closestLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split(/[-_]/)[0];
    const found = LANGUAGES.find((language) => language.toLowerCase().split('_')[0] === primary);
    if (found) return found;
  }
  return 'en';
}
