import type { CheckInValue } from '@/lib/domain/check-in';
import type { Metric } from '@/lib/domain/metric';
import { formatNumber, parseNumber } from '@/lib/domain/number-format';
import { t } from '@/lib/i18n';

/** A value while it is being written: a number's text, yes or no, or the milestones ticked. */
export type Written =
  | { kind: 'number'; text: string }
  | { kind: 'binary'; yes: boolean | null }
  | { kind: 'milestones'; reached: string[] };

/** A value as it is written into its control; null starts with nothing said. */
export function writeValue(metric: Metric, value: CheckInValue | null, locale: string): Written {
  switch (metric.kind) {
    case 'binary':
      return { kind: 'binary', yes: value === null ? null : value === 1 };
    case 'milestones':
      return { kind: 'milestones', reached: Array.isArray(value) ? value : [] };
    default:
      return {
        kind: 'number',
        text: typeof value === 'number' ? formatNumber(value, { ...metric, unit: '' }, locale) : '',
      };
  }
}

/** The value that was written, or in words why it is none. */
export function readValue(
  metric: Metric,
  written: Written,
  locale: string,
): { value: CheckInValue } | { error: string } {
  switch (written.kind) {
    case 'binary':
      return written.yes === null ? { error: t('okr.checkIn.saySomething') } : { value: written.yes ? 1 : 0 };
    case 'milestones':
      return { value: written.reached };
    case 'number': {
      const measure = 'unit' in metric ? metric : { unit: '', precision: 0 };
      const value = parseNumber(written.text, locale, measure.unit);
      const example = formatNumber(1234.5, { unit: '', precision: 1 }, locale);
      return value === null ? { error: t('okr.checkIn.notANumber', { example }) } : { value };
    }
  }
}
