import type { ComponentChildren } from 'preact';
import Lock from '~icons/lucide/lock-keyhole';
import styles from './locked.module.css';

/** A sentence about something that the organisation's policy has set. */
export function Locked({ children }: { children: ComponentChildren }) {
  return (
    <p class={styles.locked}>
      <Lock class={styles.icon} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
