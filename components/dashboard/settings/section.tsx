import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './section.module.css';

/** A titled block of settings. */
export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  const heading = useId();
  return (
    <section class={styles.section} aria-labelledby={heading}>
      <h2 id={heading} class={styles.title}>
        {title}
      </h2>
      <div class={styles.body}>{children}</div>
    </section>
  );
}
