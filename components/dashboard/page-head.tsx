import type { ComponentChildren } from 'preact';
import styles from './page-head.module.css';

/** The title of a page of the dashboard, with what can be done there. */
export function PageHead(props: { title: string; lead?: string; children?: ComponentChildren }) {
  return (
    <header class={styles.head}>
      <div class={styles.words}>
        <h1 class={styles.title}>{props.title}</h1>
        {props.lead && <p class={styles.lead}>{props.lead}</p>}
      </div>
      {props.children && <div class={styles.actions}>{props.children}</div>}
    </header>
  );
}
