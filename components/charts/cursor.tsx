import { bisectCenter } from 'd3-array';
import { useState } from 'preact/hooks';
import styles from './cursor.module.css';
import type { Plot } from './plot';

/** A day of a chart of which there is something to say. */
export interface Moment {
  /** As `dayNumber`. */
  day: number;
  title: string;
  lines: readonly string[];
}

export interface CursorProps {
  plot: Plot;
  height: number;
  /** In order of days. */
  moments: readonly Moment[];
  /** What it moves along. */
  label: string;
}

/** Steps of a key along the moments; Home and End lead to the ends. */
const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/**
 * A line over a chart that the pointer or the arrow keys move from moment to moment, with what is known of each beside
 * it; Escape hides it. To a screen reader it is a slider whose value is read out.
 */
export function Cursor({ plot, height, moments, label }: CursorProps) {
  const [at, moveTo] = useState<number | null>(null);
  const last = moments.length - 1;
  const place = Math.min(at ?? last, last);
  const moment = moments[place];
  if (!moment) return null;
  const x = plot.x(moment.day) - plot.left;
  const width = plot.right - plot.left;

  function onPointer(event: PointerEvent): void {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const day = plot.x.invert(event.clientX - box.left + plot.left);
    moveTo(
      bisectCenter(
        moments.map((each) => each.day),
        day,
      ),
    );
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && at !== null) moveTo(null);
    else if (step === undefined) return;
    else moveTo(Math.min(last, Math.max(0, at === null && Number.isFinite(step) ? last : place + step)));
    event.preventDefault();
  }

  return (
    <div
      class={styles.cursor}
      style={{ left: `${plot.left}px`, width: `${width}px`, height: `${height}px` }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={1}
      aria-valuemax={moments.length}
      aria-valuenow={place + 1}
      aria-valuetext={[moment.title, ...moment.lines].join('; ')}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onPointerLeave={() => moveTo(null)}
      onFocus={() => at === null && moveTo(last)}
      onBlur={() => moveTo(null)}
      onKeyDown={onKeyDown}
    >
      {at !== null && (
        <>
          <span class={styles.hair} style={{ left: `${x}px` }} />
          <div
            class={styles.says}
            style={x > width / 2 ? { right: `${width - x + 10}px` } : { left: `${x + 10}px` }}
            aria-hidden="true"
          >
            <strong>{moment.title}</strong>
            {moment.lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
