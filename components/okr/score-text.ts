import { numberFormat } from '@/lib/domain/formats';
import { intlLocale } from '@/lib/i18n';

/** Sums of tenths carry a noise that must not be cut down to the hundredth below. */
const ROUNDING = 1e-9;

/** A score, 0.0 to 1.0: tenths as they are given, means to the hundredth and never rounded up over a border. */
export function scoreText(score: number): string {
  return numberFormat(intlLocale(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 2,
    roundingMode: 'trunc',
  }).format(score + ROUNDING);
}
