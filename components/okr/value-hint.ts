import type { CheckInValue } from '@/lib/domain/check-in';
import { asksForRange, isRange, type Metric } from '@/lib/domain/metric';
import { formatNumber } from '@/lib/domain/number-format';
import type { PlainDate } from '@/lib/domain/plain-date';
import { intlLocale, t } from '@/lib/i18n';
import { readValue, type Written } from './check-in-value';
import { dateText, valueText } from './words';

/**
 * What stands below a value that is being written: the last one; of a first one, that it becomes the baseline,
 * or whether a guardrail that starts outside its band was meant to move (method §1); else nothing.
 */
export function valueHint(
  metric: Metric,
  written: Written,
  previous: { value: CheckInValue; observedOn: PlainDate } | null,
): string {
  if (previous) {
    const { value, observedOn } = previous;
    return t('okr.checkIn.lastTime', { value: valueText(metric, value), age: dateText(observedOn) });
  }
  const read = readValue(metric, written, intlLocale());
  const meant = 'value' in read ? asksForRange(metric, read.value) : null;
  if (meant) {
    const text = (value: number): string => formatNumber(value, meant, intlLocale());
    return t('okr.checkIn.asksForRange', { from: text(meant.baseline ?? 0), to: text(meant.target) });
  }
  return isRange(metric) && metric.baseline === null ? t('okr.checkIn.firstTime') : '';
}
