import { intlLocale } from '@/lib/i18n';

/** A moment, in ms since the epoch or ISO 8601, as the person's language writes day and time. */
export function momentText(moment: number | string): string {
  const format = new Intl.DateTimeFormat(intlLocale(), { dateStyle: 'long', timeStyle: 'short' });
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? String(moment) : format.format(date);
}
