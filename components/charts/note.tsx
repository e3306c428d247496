import { classNames } from '@/components/ui/class-names';
import styles from './note.module.css';

export interface NoteProps {
  x: number;
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  strong?: boolean;
  /** A CSS colour; the ink's own without. */
  colour?: string;
  children: string;
}

/** Words inside a chart, kept legible over its lines. */
export function Note({ x, y, anchor = 'start', strong = false, colour, children }: NoteProps) {
  return (
    <text
      class={classNames(styles.note, strong && styles.strong)}
      style={colour ? { fill: colour } : undefined}
      x={x}
      y={y}
      text-anchor={anchor}
    >
      {children}
    </text>
  );
}
