import { scaleLinear } from 'd3-scale';
import type { Scale } from './value-scale';

/** The area over which a chart is drawn: days, as `dayNumber`s, over pixels. */
export interface Plot {
  x: Scale;
  from: number;
  to: number;
  /** Where the days begin and end, in pixels from the left. */
  left: number;
  right: number;
  width: number;
}

/** The plot of a chart of this width that leaves room at its sides. */
export function plotOf(
  width: number,
  { from, to, left, right }: { from: number; to: number; left: number; right: number },
): Plot {
  const end = Math.max(left + 1, width - right);
  // A single day would have no width.
  const last = Math.max(to, from + 1);
  return { x: scaleLinear([from, last], [left, end]), from, to: last, left, right: end, width };
}
