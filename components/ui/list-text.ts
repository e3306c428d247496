import { intlLocale } from '@/lib/i18n';

/** Names one after another, as the person's language puts them: the last one by "and". */
export function listText(names: readonly string[]): string {
  const list = new Intl.ListFormat(intlLocale(), { type: 'conjunction' });
  const parts = list.formatToParts(names).map(({ value }) => value);
  return parts.map((part, n) => (isBare(parts[n - 1], part) ? ` ${part}` : part)).join('');
}

/** Whether a number would stand right behind a Han character, where a space is due that `Intl` leaves out. */
function isBare(before = '', part: string): boolean {
  return /\p{Script=Han}$/u.test(before) && /^\d/.test(part);
}
