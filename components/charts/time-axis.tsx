import { intlLocale } from '@/lib/i18n';
import styles from './axis.module.css';
import { dayTicks, dayTickText } from './day-ticks';
import type { Plot } from './plot';

/** A label takes so many pixels, the air beside it included. */
const LABEL = 72;

export interface TimeAxisProps {
  plot: Plot;
  /** Where the lines begin and where they end; the labels stand below. */
  top: number;
  bottom: number;
}

/** The days of a chart: a thin line at each of them, and its label below. */
export function TimeAxis({ plot, top, bottom }: TimeAxisProps) {
  const { x, from, to, left, right } = plot;
  const ticks = dayTicks(from, to, Math.max(2, Math.floor((right - left) / LABEL)));
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick.day} transform={`translate(${Math.round(x(tick.day)) + 0.5} 0)`}>
          <line class={styles.grid} y1={top} y2={bottom} />
          <text class={styles.label} y={bottom + 16} text-anchor="middle">
            {dayTickText(tick, intlLocale())}
          </text>
        </g>
      ))}
    </g>
  );
}
