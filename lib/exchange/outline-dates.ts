import { addDays, isPlainDate, type PlainDate } from '@/lib/domain/plain-date';

/** What decides about a date that does not say its year, or that could be read in two orders. */
export interface DateContext {
  locale: string;
  today: PlainDate;
  cycle: { startsOn: PlainDate; endsOn: PlainDate } | null;
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH = `(?:${MONTHS})(?:uary|ruary|ch|il|e|y|ust|t(?:ember)?|tember|ober|ember)?\\b\\.?`;

const DATE = new RegExp(
  [
    '(?<!\\d)(?<y>\\d{4})(?:-(?<m1>\\d{1,2})-(?<d1>\\d{1,2})|/(?<m2>\\d{1,2})/(?<d2>\\d{1,2})|年(?<m3>\\d{1,2})月(?:(?<d3>\\d{1,2})[日号])?)(?!\\d)',
    '(?<!\\d)(?<zm>\\d{1,2})月(?:(?<zd>\\d{1,2})[日号])?',
    '(?<!\\d)(?<a>\\d{1,2})(?<sep>[./])(?<b>\\d{1,2})\\k<sep>(?<ny>\\d{4})(?!\\d)',
    `(?<![\\p{L}\\d])(?:(?<nd1>\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(?<mon>${MONTH})(?: (?<nd2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?(?:,? (?<my>\\d{4})(?!\\d))?`,
    "(?<![\\p{L}\\d])Q(?<q1>[1-4])(?:[ '’/-]{0,2}(?<qy1>20\\d\\d)(?!\\d))?(?![\\p{L}\\d])",
    '(?<!\\d)(?<qy2>20\\d\\d) ?年?[ -]?Q(?<q2>[1-4])',
    '(?:the|this|current) (?<rel>month|quarter|year|cycle)\\b',
    '(?<eo>EO[MQY])\\b',
    '本?(?<zrel>[月年]|季度)(?=[底末])',
  ].join('|'),
  'giu',
);

const BEFORE =
  /(?:(?:^|[\s(（,，;；])(?:by|until|till|before|due(?: on| by)?|deadline|no later than|through)[:：]? |截至|截止到?[:：]?\s?|最晚|[在于])(?:the )?(?:end of )?$/i;
const AFTER = /^[底末]?(?:之前|以前|前|截止|完成)/;
const OPENING = /[(（[]\s?(?:due:? |by )?$/i;
const CLOSING = /^\s?[)）\]]/;
const DASH = /\s(?:[-–—|]|\/)\s?$/;
/** So much of the text beside a date is looked at. */
const BESIDE = 24;

/** A due date found in a text, and the text without the words that gave it. */
export interface Due {
  dueOn: PlainDate | null;
  rest: string;
  /** Something that reads like a due date is no day of the calendar. */
  bad: boolean;
}

/** Finds the last day by which a text says that something is due; periods stand for their last day. */
export function findDue(text: string, context: DateContext): Due {
  let bad = false;
  for (const match of text.matchAll(DATE)) {
    const cut = extentOf(text, match);
    if (cut === null) continue;
    const dueOn = dayOf(match.groups ?? {}, context);
    if (dueOn === null) bad = true;
    else return { dueOn, rest: `${text.slice(0, cut.start)}${text.slice(cut.end)}`, bad };
  }
  return { dueOn: null, rest: text, bad };
}

/** The day that a field's value gives ("2027-03-31", "end of March"), or null. */
export function readDay(text: string, context: DateContext): PlainDate | null {
  const [match] = text.matchAll(DATE);
  return match ? dayOf(match.groups ?? {}, context) : null;
}

/** Where a due date begins and ends with its words; null when nothing says that it is a due date. */
function extentOf(text: string, match: RegExpExecArray): { start: number; end: number } | null {
  const at = match.index;
  const to = at + match[0].length;
  const left = text.slice(Math.max(0, at - BESIDE), at);
  const right = text.slice(to, to + BESIDE);
  const opening = OPENING.exec(left);
  const closing = CLOSING.exec(right);
  if (opening && closing) return { start: at - opening[0].length, end: to + closing[0].length };
  const before = BEFORE.exec(left);
  const after = AFTER.exec(right);
  if (before || after) {
    const tail = after?.[0] ?? /^[底末]/.exec(right)?.[0] ?? '';
    return { start: at - (before?.[0].replace(/^[(（,，;；]/, '').length ?? 0), end: to + tail.length };
  }
  const dash = DASH.exec(left);
  return dash && right.trim() === '' && match.groups?.y
    ? { start: at - dash[0].length, end: text.length }
    : null;
}

function dayOf(g: Record<string, string | undefined>, context: DateContext): PlainDate | null {
  const month = g.m1 ?? g.m2 ?? g.m3;
  const day = g.d1 ?? g.d2 ?? g.d3;
  if (g.y) return month ? calendarDay(Number(g.y), Number(month), day) : null;
  if (g.zm) return inTime((year) => calendarDay(year, Number(g.zm), g.zd), context);
  if (g.ny) {
    const american = g.sep === '/' && /^en(?:-US|-PH)?$/.test(context.locale);
    const monthFirst = american ? Number(g.a) <= 12 : Number(g.b) > 12;
    const [m, d] = monthFirst ? [g.a, g.b] : [g.b, g.a];
    return calendarDay(Number(g.ny), Number(m), d);
  }
  if (g.mon) {
    const number = MONTHS.split('|').indexOf(g.mon.slice(0, 3).toLowerCase()) + 1;
    const of = (year: number) => calendarDay(year, number, g.nd1 ?? g.nd2);
    return g.my ? of(Number(g.my)) : inTime(of, context);
  }
  const quarter = g.q1 ?? g.q2;
  if (quarter) {
    const of = (year: number) => calendarDay(year, Number(quarter) * 3, undefined);
    const year = g.qy1 ?? g.qy2;
    return year ? of(Number(year)) : inTime(of, context);
  }
  return relative((g.rel ?? g.eo ?? g.zrel ?? '').toLowerCase(), context);
}

/** A day, or the month's last one; null when the calendar does not have it. */
function calendarDay(year: number, month: number, day: string | undefined): PlainDate | null {
  const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  if (!isPlainDate(first)) return null;
  const last = Temporal.PlainDate.from(first).daysInMonth;
  const date = `${first.slice(0, 8)}${String(day ?? last).padStart(2, '0')}`;
  return isPlainDate(date) ? date : null;
}

/** Without a year, the day within the cycle is meant, else the next one from today. */
function inTime(of: (year: number) => PlainDate | null, { today, cycle }: DateContext): PlainDate | null {
  const years = [cycle?.startsOn, cycle?.endsOn, today].flatMap((day) =>
    day ? [Number(day.slice(0, 4))] : [],
  );
  const days = years.map(of).filter((day) => day !== null);
  const within = days.find((day) => cycle && cycle.startsOn <= day && day <= cycle.endsOn);
  const next = of(Number(today.slice(0, 4)) + 1);
  return within ?? days.find((day) => day >= today) ?? (cycle ? (days[0] ?? null) : next);
}

function relative(word: string, { today, cycle }: DateContext): PlainDate | null {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  switch (word) {
    case 'month':
    case 'eom':
    case '月':
      return calendarDay(year, month, undefined);
    case 'year':
    case 'eoy':
    case '年':
      return `${(cycle?.endsOn ?? today).slice(0, 4)}-12-31`;
    default:
      return cycle?.endsOn ?? quarterOf(today).endsOn;
  }
}

/** The calendar quarter of a day. */
export function quarterOf(day: PlainDate): { startsOn: PlainDate; endsOn: PlainDate } {
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return monthsFrom(Number(day.slice(0, 4)), first, 3);
}

/** A span of whole months, from the first one's first day. */
export function monthsFrom(
  year: number,
  month: number,
  count: number,
): { startsOn: PlainDate; endsOn: PlainDate } {
  const start = Temporal.PlainDate.from({ year, month, day: 1 });
  return { startsOn: start.toString(), endsOn: addDays(start.add({ months: count }).toString(), -1) };
}
