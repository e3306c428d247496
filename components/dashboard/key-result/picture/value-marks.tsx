import type { Plot } from '@/components/charts/plot';
import type { Scale } from '@/components/charts/value-scale';
import { isGuardrail, isInside } from '@/lib/domain/metric';
import { dayNumber } from '@/lib/domain/plain-date';
import type { PictureFacts } from './facts';
import styles from './picture.module.css';

/** A mark at each check-in: a ring, filled where there is a note, a square where a limit is broken. */
export function ValueMarks(props: { facts: PictureFacts; plot: Plot; y: Scale; colour: string }) {
  const { facts, plot, y, colour } = props;
  const { metric } = facts.history.answer.keyResult;
  return (
    <g>
      {facts.checkIns.map(({ id, observedOn, value, note }) => {
        if (typeof value !== 'number') return null;
        const [x, place] = [plot.x(dayNumber(observedOn)), y(value)];
        const isOut = isGuardrail(metric) && !isInside(metric, value);
        const stroke = isOut ? 'var(--bad)' : colour;
        const fill = note || isOut ? stroke : 'var(--paper)';
        return isOut ? (
          <rect
            key={id}
            class={styles.mark}
            x={x - 4}
            y={place - 4}
            width={8}
            height={8}
            style={{ stroke, fill }}
          />
        ) : (
          <circle key={id} class={styles.mark} cx={x} cy={place} r={4} style={{ stroke, fill }} />
        );
      })}
    </g>
  );
}
