import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Field, type FieldProps } from './field';

export interface TextFieldProps extends FieldProps {
  value: string;
  onInput: (text: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  onBlur?: () => void;
  type?: 'text' | 'search' | 'date' | 'url' | 'password';
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  maxLength?: number;
  autoFocus?: boolean;
  inputRef?: RefObject<HTMLInputElement>;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const own = useRef<HTMLInputElement>(null);
  const input = props.inputRef ?? own;
  useEffect(() => {
    // Browsers heed the attribute once per document and in dialogs; a step that comes later needs the call.
    if (props.autoFocus) input.current?.focus();
  }, [props.autoFocus, input]);
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          ref={input}
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
