import type { ComponentChildren } from 'preact';
import Warning from '~icons/lucide/triangle-alert';
import styles from './notice-line.module.css';

/** A sentence in the colour of a warning, with something to do about it. */
export function NoticeLine({
  children,
  action,
}: {
  children: ComponentChildren;
  action?: ComponentChildren;
}) {
  return (
    <div class={styles.notice}>
      <Warning class={styles.icon} aria-hidden="true" />
      <div class={styles.text}>
        <div>{children}</div>
        {action}
      </div>
    </div>
  );
}
