import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './section.module.css';

/** A part of the page under its heading. */
export function Section(props: { title: string; lead?: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class={styles.section} aria-labelledby={id}>
      <header>
        <h2 id={id} class={styles.title}>
          {props.title}
        </h2>
        {props.lead && <p class={styles.lead}>{props.lead}</p>}
      </header>
      {props.children}
    </section>
  );
}
