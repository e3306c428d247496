import { curveLinear, curveStepAfter, line } from 'd3-shape';
import { classNames } from '@/components/ui/class-names';
import type { DatedValue } from '@/lib/domain/forecast';
import styles from './line.module.css';
import type { Plot } from './plot';
import type { Scale } from './value-scale';

export interface LineProps {
  plot: Plot;
  y: Scale;
  points: readonly DatedValue[];
  /** `firm`: what was measured. `dashed`: what was meant. `dotted`: what is foretold. */
  kind?: 'firm' | 'dashed' | 'dotted';
  /** A CSS colour. */
  colour: string;
  /** Stays level until the next point, as counts do. */
  steps?: boolean;
}

/** Values over days as a line. */
export function Line({ plot, y, points, kind = 'firm', colour, steps = false }: LineProps) {
  const draw = line<DatedValue>()
    .x(({ day }) => plot.x(day))
    .y(({ value }) => y(value))
    .curve(steps ? curveStepAfter : curveLinear)
    .digits(1);
  return (
    <path class={classNames(styles.line, styles[kind])} style={{ stroke: colour }} d={draw(points) ?? ''} />
  );
}
