import type { Cycle } from '@/lib/domain/cycle';
import { dayNumber } from '@/lib/domain/plain-date';

/** Room for the days below a chart, in px. */
export const DAYS = 26;
/** Room for the title of a panel above it, in px. */
export const TITLE = 26;

/** A cycle's first and last day, as charts take them. */
export function stretchOf({ startsOn, endsOn }: Cycle): { from: number; to: number } {
  return { from: dayNumber(startsOn), to: dayNumber(endsOn) };
}
