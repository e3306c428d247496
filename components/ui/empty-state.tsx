import type { ComponentChildren, ComponentType } from 'preact';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  icon?: ComponentType<{ class?: string; 'aria-hidden'?: 'true' }>;
  title: string;
  /** Why there is nothing, and what to do about it. */
  children?: ComponentChildren;
  action?: ComponentChildren;
}

/** Nothing is here, why that is, and the next step. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div class={styles.empty}>
      {Icon && <Icon class={styles.icon ?? ''} aria-hidden="true" />}
      <h2 class={styles.title}>{title}</h2>
      {children && <div class={styles.text}>{children}</div>}
      {action && <div class={styles.action}>{action}</div>}
    </div>
  );
}
