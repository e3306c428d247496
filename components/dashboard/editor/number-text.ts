import { numberFormat } from '@/lib/domain/formats';
import { parseNumber } from '@/lib/domain/number-format';

/** A number as it stands in a text field: the person's separator, no grouping, no unit. */
export function numberText(value: number | null, locale: string): string {
  if (value === null) return '';
  return numberFormat(locale, { useGrouping: false, maximumFractionDigits: 6 }).format(value);
}

/** What a text field means: a number, nothing at all, or something that is no number. */
export function readNumber(text: string, locale: string): number | 'empty' | 'notANumber' {
  if (text.trim() === '') return 'empty';
  return parseNumber(text, locale) ?? 'notANumber';
}

/** The most digits after the separator that these values need, at most six. */
export function digitsOf(values: readonly number[]): number {
  const digits = values.map((value) => {
    const fixed = value.toFixed(6).replace(/0+$/, '');
    return fixed.length - fixed.indexOf('.') - 1;
  });
  return Math.max(0, ...digits);
}
