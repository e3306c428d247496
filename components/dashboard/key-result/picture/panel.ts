import type { ComponentChildren } from 'preact';
import type { LegendEntry } from '@/components/charts/legend';
import type { Plot } from '@/components/charts/plot';

/** One of the strips that lie above each other over the same days. */
export interface Panel {
  title: string;
  height: number;
  /** Room that its labels take at the left, in pixels. */
  left?: number;
  legend: LegendEntry[];
  /** Draws it with its upper edge at `top`. */
  draw(plot: Plot, top: number): ComponentChildren;
}
