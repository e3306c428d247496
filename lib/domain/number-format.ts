import { numberFormat } from './formats';
import type { Measure } from './metric';

/** A text longer than this is no number that a person wrote. */
const LONGEST = 60;
const BIDI_MARKS = /[\u061c\u200e\u200f]/g;
const MINUS = /[−–‒]/g;
const NO_BREAK_SPACE = '\u00a0';

/** Digits after the separator beyond which a value is rounded. */
const FINEST = 6;

/**
 * A value as the person's locale (BCP 47) writes it, with the measure's digits and unit: "12 %", "€5.50",
 * "1,200 customers", "30家". A value measured more finely keeps its digits: 99.97 must not read as 100.0.
 */
export function formatNumber(value: number, { unit, precision }: Measure, locale: string): string {
  const digits = { minimumFractionDigits: precision, maximumFractionDigits: Math.max(precision, FINEST) };
  if (unit === '%') return numberFormat(locale, { ...digits, style: 'unit', unit: 'percent' }).format(value);
  if (/^\p{Sc}$/u.test(unit)) return withCurrencySign(value, unit, digits, locale);
  const number = numberFormat(locale, digits).format(value);
  if (unit === '') return number;
  return /^\p{Script=Han}/u.test(unit) ? number + unit : number + NO_BREAK_SPACE + unit;
}

/** Any currency stands where the locale puts the euro; only the sign is exchanged. */
function withCurrencySign(value: number, sign: string, digits: object, locale: string): string {
  const format = numberFormat(locale, { ...digits, style: 'currency', currency: 'EUR' });
  return format
    .formatToParts(value)
    .map((part) => (part.type === 'currency' ? sign : part.value))
    .join('');
}

/**
 * The number that a text means, or null when it means none. The locale's own way of writing is understood,
 * and any other that leaves no doubt ("1.234,5", "1,234.5", "1 234,5", "３０", "12 %"); where a separator
 * could both group and divide ("1,234") the locale decides. `unit` is taken off when it is there; other words
 * ("1.2k") make it no number. Takes time linear in the text, and refuses more than 60 characters.
 */
export function parseNumber(text: string, locale: string, unit = ''): number | null {
  if (text.length > LONGEST + unit.length) return null;
  const writing = writingOf(locale);
  const bare = withoutUnit(plain(text, writing), plain(unit, writing));
  const [, sign = '', body = ''] = /^([+-]?)([\d., '’٬٫]*)$/.exec(bare) ?? [];
  const decimal = separatorOf(body, writing.decimal);
  const at = decimal === null ? body.length : body.lastIndexOf(decimal);
  const whole = ungrouped(body.slice(0, at));
  const fraction = body.slice(at + 1);
  if (whole === null || !/^\d*$/.test(fraction) || whole + fraction === '') return null;
  const value = Number(`${whole || '0'}.${fraction || '0'}`);
  return sign === '-' && value !== 0 ? -value : value;
}

/** How a locale writes digits and divides: asking for it takes longer than parsing, so it is kept. */
const writings = new Map<string, { digits: string; decimal: string }>();

function writingOf(locale: string): { digits: string; decimal: string } {
  const kept = writings.get(locale);
  if (kept) return kept;
  const digits = numberFormat(locale, { useGrouping: false }).format(9876543210);
  const parts = numberFormat(locale).formatToParts(0.5);
  const writing = { digits, decimal: parts.find((part) => part.type === 'decimal')?.value ?? '.' };
  writings.set(locale, writing);
  return writing;
}

function plain(text: string, { digits }: { digits: string }): string {
  return Array.from(text.normalize('NFKC').replace(BIDI_MARKS, '').replace(MINUS, '-'), (character) => {
    const index = digits.indexOf(character);
    return index < 0 ? character.replace(/\p{Zs}/u, ' ') : String(9 - index);
  })
    .join('')
    .trim();
}

/** Takes the unit, a percent or a currency sign off either end; a sign may stand before it. */
function withoutUnit(text: string, unit: string): string {
  const [, sign = '', rest = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  let body = rest.trim();
  if (unit !== '' && body.endsWith(unit)) body = body.slice(0, -unit.length);
  else if (unit !== '' && body.startsWith(unit)) body = body.slice(unit.length);
  body = body
    .replace(/^[\p{Sc}%]/u, '')
    .replace(/[\p{Sc}%‰٪]$/u, '')
    .trim();
  return sign + body;
}

/** Which character divides whole and fraction: null for none. */
function separatorOf(body: string, ofLocale: string): string | null {
  if (body.includes('٫')) return '٫';
  const dot = body.lastIndexOf('.');
  const comma = body.lastIndexOf(',');
  if (dot < 0 && comma < 0) return null;
  if (dot >= 0 && comma >= 0) return dot > comma ? '.' : ',';
  const separator = dot >= 0 ? '.' : ',';
  if (body.indexOf(separator) !== body.lastIndexOf(separator)) return null;
  const couldGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(body);
  return couldGroup && separator !== ofLocale ? null : separator;
}

/** The digits of a whole number in groups of three, or of two before the last three; null if grouped otherwise. */
function ungrouped(whole: string): string | null {
  const group = /\D/.exec(whole)?.[0];
  if (group === undefined) return whole;
  const [first = '', ...others] = whole.split(group);
  const last = others.pop() ?? '';
  const wellGrouped =
    /^\d{1,3}$/.test(first) &&
    /^\d{3}$/.test(last) &&
    (others.every((part) => /^\d{3}$/.test(part)) ||
      (first.length <= 2 && others.every((part) => /^\d{2}$/.test(part))));
  return wellGrouped ? first + others.join('') + last : null;
}
