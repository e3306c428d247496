import type { Ref } from 'preact';
import { Field, type FieldProps } from './field';

export interface TextAreaProps extends FieldProps {
  value: string;
  onInput: (text: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  onBlur?: () => void;
  placeholder?: string;
  rows?: number;
  disabled?: boolean;
  inputRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  return (
    <Field {...props}>
      {(control) => (
        <textarea
          {...control}
          ref={props.inputRef ?? null}
          rows={props.rows ?? 3}
          value={props.value}
          placeholder={props.placeholder}
          disabled={props.disabled}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onKeyDown={props.onKeyDown}
          onBlur={props.onBlur}
        />
      )}
    </Field>
  );
}
