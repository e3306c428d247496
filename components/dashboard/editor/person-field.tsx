import { useId } from 'preact/hooks';
import { Field } from '@/components/ui/field';
import type { PersonAnswer } from '@/lib/domain/answers';

export interface PersonFieldProps {
  label: string;
  hint?: string;
  /** The name, of somebody known or of somebody new. */
  value: string;
  onInput: (name: string) => void;
  persons: readonly PersonAnswer[];
}

/** A person by name: chosen from those who are known, or typed. */
export function PersonField(props: PersonFieldProps) {
  const list = useId();
  return (
    <Field label={props.label} hint={props.hint}>
      {(control) => (
        <>
          <input
            {...control}
            list={list}
            value={props.value}
            maxLength={200}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
          <datalist id={list}>
            {props.persons.map(({ person }) => (
              <option key={person.id} value={person.name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
