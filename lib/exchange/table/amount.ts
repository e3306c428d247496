import { parseNumber } from '@/lib/domain/number-format';
import { numbersIn } from '@/lib/exchange/outline-numbers';

/** How a file writes numbers. */
export interface NumberWriting {
  /** BCP 47: what decides where a separator could both group and divide. */
  locale: string;
  /** Our own export: plain numbers to the last digit. */
  exact: boolean;
}

/** A number of a cell with its unit and the digits after its separator. */
export interface Amount {
  value: number;
  digits: number;
  unit: string;
}

const MOST_DIGITS = 6;

/** The number that a cell holds as a whole ("1.2M", "12,5 %", "€40"); null when it holds anything else. */
export function amountOf(cell: string, { locale, exact }: NumberWriting): Amount | null {
  const text = cell.normalize('NFKC').trim();
  if (exact) return amount(text === '' ? Number.NaN : Number(text), '');
  const [token, second] = numbersIn(text, locale);
  if (token && !second && token.start === 0 && token.end === text.length) {
    return { value: token.value, digits: token.digits, unit: token.unit };
  }
  return amount(parseNumber(text, locale) ?? Number.NaN, /%$/.test(text) ? '%' : '');
}

function amount(value: number, unit: string): Amount | null {
  if (!Number.isFinite(value)) return null;
  const digits = (/^-?\d+\.(\d+)$/.exec(String(value))?.[1] ?? '').length;
  return { value, digits: Math.min(digits, MOST_DIGITS), unit };
}

const COMMA_DIVIDES = /\d,\d{1,2}(?!\d)|\d\.\d{3},\d/;
const DOT_DIVIDES = /\d\.\d{1,2}(?!\d)|\d,\d{3}\.\d/;

/** The locale whose way of writing these cells show; the person's own where they leave it open. */
export function localeOfNumbers(cells: Iterable<string>, own: string): string {
  let comma = false;
  let dot = false;
  for (const cell of cells) {
    comma ||= COMMA_DIVIDES.test(cell);
    dot ||= DOT_DIVIDES.test(cell);
  }
  if (comma === dot) return own;
  return comma ? 'de' : 'en';
}
