import type { PlainDate } from '@/lib/domain/plain-date';
import { type DateContext, monthsFrom, quarterOf, readDay } from './outline-dates';

/** A span of days named in a text. `name` is how the text names it, `rest` is the text without it. */
export interface Period {
  startsOn: PlainDate;
  endsOn: PlainDate;
  name: string;
  rest: string;
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const DAY = '\\d{4}(?:-\\d{1,2}-\\d{1,2}|/\\d{1,2}/\\d{1,2}|年\\d{1,2}月\\d{1,2}[日号])';
const NAMED_DAY = `${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?`;
const TO = ' ?(?:-|–|—|~|～|to|until|through|至|到) ?';
const YEAR = "(?:FY)?(?<year>20\\d\\d|(?<=['’]|FY)\\d\\d)";

type Read = (groups: Record<string, string | undefined>, context: DateContext) => Span | null;
type Span = { startsOn: PlainDate; endsOn: PlainDate };

/** Forms of a period, the more telling ones first. */
const FORMS: [RegExp, Read][] = [
  [new RegExp(`(?<!\\d)(?<from>${DAY})${TO}(?<to>${DAY})(?!\\d)`, 'i'), betweenDays],
  [new RegExp(`(?<!\\p{L})(?<from>${NAMED_DAY})${TO}(?<to>${NAMED_DAY})(?!\\d)`, 'iu'), betweenDays],
  [
    new RegExp(`(?<!\\p{L})(?<from>${MONTH})${TO}(?<to>${MONTH}) (?<year>20\\d\\d)(?!\\d)`, 'iu'),
    betweenMonths,
  ],
  [/(?<!\d)(?<year>20\d\d)年(?<from>\d{1,2})月? ?(?:-|–|—|~|至|到) ?(?<to>\d{1,2})月/, betweenMonths],
  [new RegExp(`(?<![\\p{L}\\d])(?<part>[QTHS])(?<n>[1-4])[ '’/-]{0,2}${YEAR}(?!\\d)`, 'iu'), partOfYear],
  [/(?<!\d)(?:FY ?)?(?<year>20\d\d) ?年?[ /-]?(?<part>[QHTS])(?<n>[1-4])(?![\p{L}\d])/iu, partOfYear],
  [
    /(?<n>1st|2nd|3rd|4th|first|second|third|fourth) (?<part>quarter|half),?(?: of)? (?<year>20\d\d)/i,
    partOfYear,
  ],
  [/(?<year>20\d\d) ?年?第?(?<n>[一二三四1-4])(?<part>季度)/, partOfYear],
  [/(?<year>20\d\d) ?年?(?<n>[上下])(?<part>半年)/, partOfYear],
  [new RegExp(`(?<!\\p{L})(?<from>${MONTH}) (?<year>20\\d\\d)(?!\\d)`, 'iu'), betweenMonths],
  [/(?<!\d)(?<year>20\d\d)年(?<from>\d{1,2})月(?!\d)/, betweenMonths],
  [/(?<next>this|current|next) quarter/i, nearQuarter],
  [/(?<next>[本下])个?季度/, nearQuarter],
  [/(?<![\p{L}\d])(?<part>[QHT])(?<n>[1-4])(?![\p{L}\d])/iu, partOfYear],
  [/第?(?<n>[一二三四])(?<part>季度)/, partOfYear],
  [/(?<![\d.,-])(?:FY ?)?(?<year>20\d\d)(?![\d.,%-]| ?[^\s\p{P}年OoGg])年?/u, partOfYear],
];

/** The first period that a text names, or null. Without a year the one that has not ended is meant. */
export function readPeriod(text: string, context: DateContext): Period | null {
  for (const [form, read] of FORMS) {
    const match = form.exec(text);
    const span = match && read(match.groups ?? {}, context);
    if (!span || span.endsOn < span.startsOn) continue;
    return { ...span, name: match[0].trim(), rest: text.replace(match[0], ' ') };
  }
  return null;
}

function betweenDays(g: Record<string, string | undefined>, context: DateContext): Span | null {
  const endsOn = readDay(g.to ?? '', context);
  const startsOn = readDay(withYear(g.from ?? '', endsOn), context);
  return startsOn && endsOn ? { startsOn, endsOn } : null;
}

function withYear(day: string, endsOn: PlainDate | null): string {
  return endsOn && !/\d{4}/.test(day) ? `${day} ${endsOn.slice(0, 4)}` : day;
}

function betweenMonths(g: Record<string, string | undefined>): Span | null {
  const from = monthNumber(g.from ?? '');
  const to = monthNumber(g.to ?? g.from ?? '');
  if (from === null || to === null) return null;
  const year = Number(g.year);
  return to >= from ? monthsFrom(year, from, to - from + 1) : monthsFrom(year - 1, from, to - from + 13);
}

function monthNumber(text: string): number | null {
  const number = /^\d+$/.test(text)
    ? Number(text)
    : ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
        text.slice(0, 3).toLowerCase(),
      ) + 1;
  return number >= 1 && number <= 12 ? number : null;
}

function partOfYear(g: Record<string, string | undefined>, { today }: DateContext): Span | null {
  const year = g.year ? Number(g.year.length === 2 ? `20${g.year}` : g.year) : null;
  if (g.n === undefined) return year === null ? null : monthsFrom(year, 1, 12);
  const months = /^(?:h|s|half|半年)$/i.test(g.part ?? '') ? 6 : 3;
  const index = ordinal(g.n);
  if (index * months > 12) return null;
  const of = (inYear: number) => monthsFrom(inYear, (index - 1) * months + 1, months);
  if (year !== null) return of(year);
  const thisYear = of(Number(today.slice(0, 4)));
  return thisYear.endsOn < today ? of(Number(today.slice(0, 4)) + 1) : thisYear;
}

function ordinal(text: string): number {
  const words = ['first', 'second', 'third', 'fourth'].indexOf(text.toLowerCase());
  const signs = ['一上1', '二下2', '三3', '四4'].findIndex((forms) => forms.includes(text[0] ?? ''));
  return Math.max(words, signs) + 1;
}

function nearQuarter(g: Record<string, string | undefined>, { today }: DateContext): Span {
  const present = quarterOf(today);
  if (!/^(?:next|下)$/i.test(g.next ?? '')) return present;
  return quarterOf(Temporal.PlainDate.from(present.endsOn).add({ days: 1 }).toString());
}
