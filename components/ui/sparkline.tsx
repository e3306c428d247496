import { t } from '@/lib/i18n';
import { percentText } from './percent-text';
import styles from './sparkline.module.css';

const WIDTH = 48;
const HEIGHT = 16;
const INSET = 2;

/** A trend of shares, 0 to 1, oldest first; nothing for fewer than two. */
export function Sparkline({ values }: { values: readonly number[] }) {
  if (values.length < 2) return null;
  const points = values.map((value, index) => {
    const x = INSET + (index / (values.length - 1)) * (WIDTH - 2 * INSET);
    const y = HEIGHT - INSET - value * (HEIGHT - 2 * INSET);
    return [round(x), round(y)] as const;
  });
  const [lastX, lastY] = points.at(-1) ?? [0, 0];
  return (
    <svg
      role="img"
      aria-label={t('ui.trend', { values: values.map(percentText).join(', ') })}
      class={styles.line}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
    >
      <polyline points={points.map((point) => point.join(',')).join(' ')} />
      <circle cx={lastX} cy={lastY} r="2" />
    </svg>
  );
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
