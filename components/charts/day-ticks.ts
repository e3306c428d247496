import { dateFormat } from '@/lib/domain/formats';
import { dayNumber } from '@/lib/domain/plain-date';

/** A day of a time axis that is drawn, as `dayNumber`, and in what measure it is one: weeks and less, or months. */
export interface DayTick {
  day: number;
  by: 'day' | 'month';
}

const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12];
/** 1970-01-05 was a Monday: weeks begin so many days after a multiple of seven. */
const MONDAY = 4;
const MONTH_DAYS = 30;

/** Even days between two `dayNumber`s, at most `most` of them: days, Mondays, or the first days of months. */
export function dayTicks(from: number, to: number, most: number): DayTick[] {
  const length = Math.max(1, to - from);
  const step = DAY_STEPS.find((days) => length / days <= most);
  return step === undefined ? monthTicks(from, to, most) : evenDays(from, to, step);
}

function evenDays(from: number, to: number, step: number): DayTick[] {
  const offset = step < 7 ? 0 : MONDAY;
  const first = Math.ceil((from - offset) / step) * step + offset;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => ({ day: first + index * step, by: 'day' as const }));
}

function monthTicks(from: number, to: number, most: number): DayTick[] {
  const months = (to - from) / MONTH_DAYS;
  const step = MONTH_STEPS.find((each) => months / each <= most) ?? Math.ceil(months / most / 12) * 12;
  const start = new Date(from * 86_400_000);
  const ticks: DayTick[] = [];
  for (let month = start.getUTCMonth(); ; month += 1) {
    const day = dayNumber(new Date(Date.UTC(start.getUTCFullYear(), month)).toISOString().slice(0, 10));
    if (day > to) return ticks;
    if (day >= from && month % step === 0) ticks.push({ day, by: 'month' });
  }
}

/** A tick as the person's language writes it: "5 Jan", "Jan", and with the year where one begins. */
export function dayTickText({ day, by }: DayTick, locale: string): string {
  const date = new Date(day * 86_400_000);
  const year = by === 'month' && date.getUTCMonth() === 0 ? ({ year: 'numeric' } as const) : {};
  const shape = by === 'month' ? ({ month: 'short', ...year } as const) : DAY;
  return dateFormat(locale, { ...shape, timeZone: 'UTC' }).format(date);
}

const DAY = { month: 'short', day: 'numeric' } as const;
