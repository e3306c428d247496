import { agoFormat } from '@/lib/domain/formats';
import { intlLocale } from '@/lib/i18n';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "this minute", "5 minutes ago", "yesterday": how long ago something was, in the person's language. */
export function agoText(ms: number): string {
  const format = agoFormat(intlLocale(), { numeric: 'auto' });
  if (ms < HOUR) return format.format(-Math.max(0, Math.floor(ms / MINUTE)), 'minute');
  return ms < DAY
    ? format.format(-Math.floor(ms / HOUR), 'hour')
    : format.format(-Math.floor(ms / DAY), 'day');
}
