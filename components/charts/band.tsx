import { area, curveLinear, curveStepAfter } from 'd3-shape';
import type { Plot } from './plot';
import type { Scale } from './value-scale';

/** Two values of a day between which a band lies. */
export interface BandPoint {
  day: number;
  low: number;
  high: number;
}

export interface BandProps {
  plot: Plot;
  y: Scale;
  points: readonly BandPoint[];
  /** A CSS colour, transparency included. */
  fill: string;
  /** Stays level until the next point, as counts do. */
  steps?: boolean;
}

/** The area between two lines: a margin of doubt, a limit, a count. */
export function Band({ plot, y, points, fill, steps = false }: BandProps) {
  const draw = area<BandPoint>()
    .x(({ day }) => plot.x(day))
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high))
    .curve(steps ? curveStepAfter : curveLinear)
    .digits(1);
  return <path d={draw(points) ?? ''} style={{ fill }} />;
}
