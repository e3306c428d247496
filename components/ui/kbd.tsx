import styles from './kbd.module.css';

/** The name of a key, as a key. */
export function Kbd({ children }: { children: string }) {
  return <kbd class={styles.key}>{children}</kbd>;
}
