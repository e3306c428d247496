import type { PlainDate } from '@/lib/domain/plain-date';
import { intlLocale } from '@/lib/i18n';

/** A day in the person's language, such as "31 Mar 2027". */
export function dayText(day: PlainDate): string {
  return Temporal.PlainDate.from(day).toLocaleString(intlLocale(), { dateStyle: 'medium' });
}
