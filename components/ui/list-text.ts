import { intlLocale } from '@/lib/i18n';

/** Names one after another, as the person's language puts them: the last one by "and". */
export function listText(names: readonly string[]): string {
  return new Intl.ListFormat(intlLocale(), { type: 'conjunction' }).format(names);
}
