import type { ComponentChildren } from 'preact';
import styles from './facts.module.css';

/** Short facts about one thing, an element each, with a dot between two. */
export function Facts({ children }: { children: ComponentChildren }) {
  return <p class={styles.facts}>{children}</p>;
}
