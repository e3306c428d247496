import { classNames } from '@/components/ui/class-names';
import styles from './legend.module.css';

export interface LegendEntry {
  text: string;
  /** A CSS colour. */
  colour: string;
  sign: 'line' | 'dashed' | 'dotted' | 'area' | 'dot' | 'ring' | 'square';
}

/** What the signs of a chart mean. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul class={styles.legend}>
      {entries.map(({ text, colour, sign }) => (
        <li key={text} class={styles.entry}>
          <span
            class={classNames(styles.sign, styles[sign])}
            style={{ '--colour': colour }}
            aria-hidden="true"
          />
          {text}
        </li>
      ))}
    </ul>
  );
}
