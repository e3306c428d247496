import type { ComponentType, Ref } from 'preact';
import { classNames } from './class-names';
import styles from './icon-button.module.css';

export interface IconButtonProps {
  /** Says what it does: its name and its tooltip. */
  label: string;
  icon: ComponentType<{ class?: string; 'aria-hidden'?: 'true' }>;
  onClick?: (event: MouseEvent) => void;
  pressed?: boolean;
  expanded?: boolean;
  disabled?: boolean;
  /** -1 takes it out of the tab order, where arrows lead to it instead. */
  tabIndex?: number;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A square button that shows an icon only. */
export function IconButton({ icon: Icon, ...props }: IconButtonProps) {
  return (
    <button
      ref={props.buttonRef ?? null}
      type="button"
      class={classNames(styles.button, props.pressed && styles.pressed)}
      title={props.label}
      aria-label={props.label}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      disabled={props.disabled}
      tabIndex={props.tabIndex}
      onClick={props.onClick}
    >
      <Icon class={styles.icon ?? ''} aria-hidden="true" />
    </button>
  );
}
