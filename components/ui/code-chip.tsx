import type { Colour } from '@/lib/domain/key-result';
import styles from './code-chip.module.css';

/** A key result's short code in its colour, as badges show it. */
export function CodeChip({ code, colour }: { code: string; colour: Colour }) {
  return (
    <span class={styles.chip} style={{ '--colour': `var(--kr-${colour})` }}>
      {code}
    </span>
  );
}
