import { numberFormat } from '@/lib/domain/formats';
import { intlLocale } from '@/lib/i18n';

/** A share, 0 to 1, as whole percent in the person's language. */
export function percentText(share: number): string {
  return numberFormat(intlLocale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}
