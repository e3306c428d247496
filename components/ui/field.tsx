import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from './class-names';
import styles from './field.module.css';
import { VisuallyHidden } from './visually-hidden';

/** What every labelled control may be given. */
export interface FieldProps {
  label: string;
  /** The label is spoken, not shown: where the place makes it plain. */
  labelHidden?: boolean;
  /** What to write, in one line. */
  hint?: string | undefined;
  /** Why what stands there cannot be taken, and what to do. */
  error?: string | null | undefined;
}

/** What the control must carry so that label, hint and error are spoken with it. */
export interface ControlProps {
  id: string;
  class: string;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
}

/** Lays a control out with its label, hint and error. */
export function Field(props: FieldProps & { children: (control: ControlProps) => ComponentChildren }) {
  const id = useId();
  const note = props.error || props.hint;
  return (
    <div class={styles.field}>
      <label class={props.labelHidden ? undefined : styles.label} for={id}>
        {props.labelHidden ? <VisuallyHidden>{props.label}</VisuallyHidden> : props.label}
      </label>
      {props.children({
        id,
        class: classNames(styles.control, props.error && styles.invalid),
        'aria-invalid': props.error ? true : undefined,
        'aria-describedby': note ? `${id}-note` : undefined,
      })}
      {note && (
        <p id={`${id}-note`} class={props.error ? styles.error : styles.hint}>
          {note}
        </p>
      )}
    </div>
  );
}
