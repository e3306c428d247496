import type { ComponentChildren, ComponentType, Ref } from 'preact';
import styles from './button.module.css';
import { classNames } from './class-names';

export interface ButtonProps {
  children: ComponentChildren;
  onClick?: (event: MouseEvent) => void;
  /** `primary`: the one thing to do here. `quiet`: no frame until hovered. `danger`: takes something away. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  type?: 'button' | 'submit';
  disabled?: boolean;
  /** Fills the width that is there. */
  wide?: boolean;
  icon?: ComponentType<{ class?: string; 'aria-hidden'?: 'true' }>;
  pressed?: boolean;
  expanded?: boolean;
  /** Its name where the word on it leaves open what it is about; it begins with that word. */
  label?: string;
  describedBy?: string | undefined;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A push button with a word on it. */
export function Button(props: ButtonProps) {
  const { kind = 'plain', type = 'button', icon: Icon } = props;
  return (
    <button
      ref={props.buttonRef ?? null}
      type={type}
      class={classNames(styles.button, styles[kind], props.wide && styles.wide)}
      disabled={props.disabled}
      aria-label={props.label}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-describedby={props.describedBy}
      onClick={props.onClick}
    >
      {Icon && <Icon class={styles.icon ?? ''} aria-hidden="true" />}
      <span>{props.children}</span>
    </button>
  );
}
