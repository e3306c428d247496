import type { Ref } from 'preact';
import { Field, type FieldProps } from './field';
import styles from './number-field.module.css';

export interface NumberFieldProps extends FieldProps {
  /** As typed; read it with `parseNumber` of lib/domain/number-format, in the person's language. */
  text: string;
  onInput: (text: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** Stands behind the number: "%", "customers". */
  unit?: string;
  placeholder?: string;
  disabled?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/** A number in the person's own format: text, because `type=number` takes only one way of writing it. */
export function NumberField(props: NumberFieldProps) {
  return (
    <Field {...props}>
      {(control) => (
        <div class={styles.row}>
          <input
            {...control}
            ref={props.inputRef ?? null}
            type="text"
            inputMode="decimal"
            value={props.text}
            placeholder={props.placeholder}
            disabled={props.disabled}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => props.onInput(event.currentTarget.value)}
            onKeyDown={props.onKeyDown}
          />
          {props.unit && <span class={styles.unit}>{props.unit}</span>}
        </div>
      )}
    </Field>
  );
}
