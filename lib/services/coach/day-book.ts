import type { PlainDate } from '@/lib/domain/plain-date';

/** No zone's day begins anywhere else than on such a step, ms. */
const STEP = 15 * 60_000;

/** The same answers for many moments: the calendar is asked once for all that lie in the same quarter of an hour. */
export function dayBook(dayOf: (at: number) => PlainDate): (at: number) => PlainDate {
  const days = new Map<number, PlainDate>();
  return (at) => {
    const step = Math.floor(at / STEP);
    const known = days.get(step);
    if (known !== undefined) return known;
    const day = dayOf(at);
    days.set(step, day);
    return day;
  };
}
