import { LARGEST_VALUE } from '@/lib/domain/metric';
import { parseNumber } from '@/lib/domain/number-format';

/** A number in a text with its sign, scale and unit: "-3", "$1.2M", "40 %", "30家". */
export interface NumberToken {
  value: number;
  /** Digits after the separator once the scale is applied. */
  digits: number;
  unit: string;
  /** From the sign or currency to the end of the unit. */
  start: number;
  end: number;
}

const NUMBER =
  /(?<![\p{Script=Latin}\d.,'])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|(?<![\p{Script=Latin}\d.,'])\d+(?:[.,'’]\d+)*/gu;
/** Nobody writes 5 as "5,000": such a separator groups in any language. */
const THOUSANDS = /^[1-9]\d{0,2}[.,]000$/;
const SCALES: [RegExp, number][] = [
  [/^ ?(?:k|thousand|千)(?![\p{Script=Latin}\d])/iu, 1e3],
  [/^ ?(?:M|millones|million|mio\.?|mn|百万)(?![\p{Script=Latin}\d])/u, 1e6],
  [/^ ?(?:bn|billion|B)(?![\p{Script=Latin}\d])/u, 1e9],
  [/^ ?万(?!分)/, 1e4],
  [/^ ?亿/, 1e8],
];
const LATIN_UNIT = /^ ?([\p{Script=Latin}][\p{Script=Latin}/]{0,19})(?![\p{Script=Latin}\d])/u;
const HAN_UNIT = /^ ?(小时|分钟|毫秒|美元|欧元|[元家个人次天分篇场条件套台秒款名位周月年份倍])/;
const ORDINAL = /^(?:st|nd|rd|th)(?!\p{L})/u;
const NO_UNIT = new Set(
  'a al an and as at before between by de del des due each el en este esta every for from hasta in into la on onto or of over para per por than that the this through to under until using via which while who with within y by and und auf bis pro von im in'.split(
    ' ',
  ),
);
const MOST_UNIT_WORDS = 3;
const MOST_NUMBERS = 8;
/** The longest text after a number that can matter to it. */
const BESIDE = 40;

/** The first numbers of a text (NFKC), at most eight; what is part of a word (p95) or counts a place (1st) is left out. */
export function numbersIn(text: string, locale: string): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const match of text.matchAll(NUMBER)) {
    if (tokens.length === MOST_NUMBERS) break;
    const token = tokenAt(text, match.index, match[0], locale);
    if (token !== null && Math.abs(token.value) <= LARGEST_VALUE) tokens.push(token);
  }
  return tokens;
}

function tokenAt(text: string, at: number, written: string, locale: string): NumberToken | null {
  const number = THOUSANDS.test(written) ? Number(written.replace(/\D/, '')) : parseNumber(written, locale);
  let end = at + written.length;
  let right = text.slice(end, end + BESIDE);
  if (number === null || ORDINAL.test(right)) return null;
  const [form, factor] = SCALES.find(([scale]) => scale.test(right)) ?? [null, 1];
  if (form) {
    end += form.exec(right)?.[0].length ?? 0;
    right = text.slice(end, end + BESIDE);
  }
  const left = /(?<minus>(?<![^\s(])[-−])?(?:(?<currency>\p{Sc}) ?)?(?<minus2>-)?$/u.exec(
    text.slice(Math.max(0, at - 4), at),
  );
  const currency = left?.groups?.currency;
  const suffix = currency ? null : unitOf(right);
  const negative = left?.groups?.minus || (currency && left?.groups?.minus2);
  const lead = currency || negative ? (left?.[0].length ?? 0) : 0;
  return {
    value: clean(number * factor) * (negative ? -1 : 1),
    digits: digitsOf(number * factor),
    unit: currency ?? suffix?.unit ?? '',
    start: at - lead,
    end: end + (suffix?.length ?? 0),
  };
}

function unitOf(right: string): { unit: string; length: number } | null {
  const sign = /^ ?(%|‰|\p{Sc})/u.exec(right);
  if (sign) return { unit: sign[1] ?? '', length: sign[0].length };
  const han = HAN_UNIT.exec(right);
  if (han) return { unit: han[1] ?? '', length: han[0].length };
  return nounOf(right);
}

/** The noun counted: "customers", "design partners"; the first word where no plural ends the phrase. */
function nounOf(right: string): { unit: string; length: number } | null {
  let length = 0;
  let first: { unit: string; length: number } | null = null;
  for (let words = 0; words < MOST_UNIT_WORDS; words += 1) {
    const word = LATIN_UNIT.exec(right.slice(length));
    if (!word || NO_UNIT.has((word[1] ?? '').toLowerCase())) return first;
    length += word[0].length;
    const phrase = { unit: right.slice(0, length).trim(), length };
    if (/s$/i.test(phrase.unit)) return phrase;
    first ??= phrase;
  }
  return first;
}

/** 1.2 × 1000 is 1200, not 1199.9999…. */
function clean(value: number): number {
  return Number(value.toPrecision(15));
}

function digitsOf(value: number): number {
  const fixed = clean(value).toFixed(6).replace(/0+$/, '');
  return fixed.length - fixed.indexOf('.') - 1;
}
