/** A calendar day in the person's zone, `YYYY-MM-DD`. It carries no time and no offset. */
export type PlainDate = string;

/** True for a day that exists in the calendar, written as `YYYY-MM-DD`. */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** Whole days from one day to another; negative when `to` is earlier. Throws a RangeError for what is no day. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  const days = dayNumber(to) - dayNumber(from);
  if (Number.isNaN(days)) throw new RangeError(`No day: ${from} or ${to}`);
  return days;
}

/** The day that lies `days` days after `date` (before it, when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The Monday of the week in which a day lies. */
export function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, 1 - Temporal.PlainDate.from(date).dayOfWeek);
}

/** The later of two days. */
export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}

/** Days since 1970-01-01: for arithmetic over many dates at once. */
export function dayNumber(date: PlainDate): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const number = Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  if (numbers.size === MOST_NUMBERS) numbers.clear();
  numbers.set(date, number);
  return number;
}

/** The days of some years: an organisation's check-ins name the same few hundred, tens of thousands of times. */
const MOST_NUMBERS = 2_000;
const numbers = new Map<PlainDate, number>();
