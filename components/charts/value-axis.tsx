import { tickStep } from 'd3-array';
import { intlLocale } from '@/lib/i18n';
import styles from './axis.module.css';
import type { Plot } from './plot';
import { axisUnit, type Scale, valueTickText } from './value-scale';

export interface ValueAxisProps {
  plot: Plot;
  y: Scale;
  unit: string;
  /** So many ticks are aimed at. */
  ticks?: number;
}

/** The numbers of a chart: a thin line at each of them, its label at the left, the unit above. */
export function ValueAxis({ plot, y, unit, ticks = 4 }: ValueAxisProps) {
  const { left, right } = plot;
  const [low = 0, high = 1] = y.domain();
  const step = tickStep(low, high, ticks);
  const [, top = 0] = y.range();
  return (
    <g>
      {y.ticks(ticks).map((value) => (
        <g key={value} transform={`translate(0 ${Math.round(y(value)) + 0.5})`}>
          <line class={styles.grid} x1={left} x2={right} />
          <text class={styles.label} x={left - 8} dy="0.32em" text-anchor="end">
            {valueTickText(value, unit, step, intlLocale())}
          </text>
        </g>
      ))}
      {axisUnit(unit) && (
        <text class={styles.label} x={left - 8} y={top - 12} text-anchor="start" dx={8 - left}>
          {axisUnit(unit)}
        </text>
      )}
    </g>
  );
}
