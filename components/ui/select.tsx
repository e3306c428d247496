import type { Ref } from 'preact';
import { Field, type FieldProps } from './field';

export interface SelectProps<T extends string> extends FieldProps {
  value: T;
  options: readonly { value: T; text: string }[];
  onChange: (value: T) => void;
  disabled?: boolean;
  selectRef?: Ref<HTMLSelectElement>;
}

/** One of a few, by the browser's own list. */
export function Select<T extends string>(props: SelectProps<T>) {
  return (
    <Field {...props}>
      {(control) => (
        <select
          {...control}
          ref={props.selectRef ?? null}
          value={props.value}
          disabled={props.disabled}
          onChange={(event) => props.onChange(event.currentTarget.value as T)}
        >
          {props.options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === props.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
