import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import styles from './chart.module.css';
import { type ChartRows, ChartTable } from './chart-table';
import { Cursor, type Moment } from './cursor';
import { Legend, type LegendEntry } from './legend';
import { type Plot, plotOf } from './plot';
import { useWidth } from './use-width';

export interface ChartProps {
  /** What it shows, and in a sentence what is to be seen. */
  title: string;
  description: string;
  /** The first and the last day drawn, as `dayNumber`s. */
  from: number;
  to: number;
  /** Room for labels beside the days, in pixels. */
  left?: number;
  right?: number;
  height: number;
  /** What the cursor stops at; none: there is no cursor. */
  moments: readonly Moment[];
  legend?: readonly LegendEntry[];
  table: ChartRows;
  /** Draws, once the width is known. */
  children: (plot: Plot) => ComponentChildren;
}

/**
 * A chart over days: drawn in the pixels it has, with a cursor that the keyboard moves too, a legend, and the same data
 * as a table.
 */
export function Chart(props: ChartProps) {
  const { title, description, height, moments, legend, table } = props;
  const { from, to, left = 48, right = 16 } = props;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const id = useId();
  const plot = width === null ? null : plotOf(width, { from, to, left, right });
  return (
    <figure class={styles.chart}>
      {legend && <Legend entries={legend} />}
      <div ref={frame} class={styles.frame} style={{ height: `${height}px` }}>
        {plot && (
          <>
            <svg
              role="img"
              aria-labelledby={`${id}-title`}
              aria-describedby={`${id}-desc`}
              width={plot.width}
              height={height}
            >
              <title id={`${id}-title`}>{title}</title>
              <desc id={`${id}-desc`}>{description}</desc>
              {props.children(plot)}
            </svg>
            <Cursor plot={plot} height={height} moments={moments} label={title} />
          </>
        )}
      </div>
      <ChartTable caption={title} {...table} />
    </figure>
  );
}
