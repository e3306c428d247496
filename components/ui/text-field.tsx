import type { Ref } from 'preact';
import { Field, type FieldProps } from './field';

export interface TextFieldProps extends FieldProps {
  value: string;
  onInput: (text: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  onBlur?: () => void;
  type?: 'text' | 'search' | 'date' | 'url';
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  maxLength?: number;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          ref={props.inputRef ?? null}
          // Preact's types want one literal here, since `list` and `role` depend on it.
          type={(props.type ?? 'text') as 'text'}
          value={props.value}
          placeholder={props.placeholder}
          required={props.required}
          disabled={props.disabled}
          maxLength={props.maxLength}
          // biome-ignore lint/a11y/noAutofocus: a surface opened to type into puts the caret there
          autoFocus={props.autoFocus}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onKeyDown={props.onKeyDown}
          onBlur={props.onBlur}
        />
      )}
    </Field>
  );
}
