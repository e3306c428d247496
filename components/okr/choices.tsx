import { useId } from 'preact/hooks';
import styles from './choices.module.css';

export interface ChoicesProps {
  /** `radio`: one of them; `checkbox`: any of them. */
  type: 'radio' | 'checkbox';
  label: string;
  options: readonly { id: string; text: string }[];
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
  hint?: string | undefined;
  error?: string | null | undefined;
}

/** A few options, all of them visible. */
export function Choices({ type, label, options, chosen, onChoose, hint, error }: ChoicesProps) {
  const name = useId();
  const note = error || hint;

  function change(id: string, on: boolean): void {
    if (type === 'radio') onChoose([id]);
    else
      onChoose(
        options.map((option) => option.id).filter((each) => (each === id ? on : chosen.includes(each))),
      );
  }

  return (
    <fieldset class={styles.choices} aria-describedby={note ? `${name}-note` : undefined}>
      <legend class={styles.label}>{label}</legend>
      <div class={type === 'radio' ? styles.row : styles.column}>
        {options.map((option) => (
          <label key={option.id} class={styles.choice}>
            <input
              type={type}
              name={name}
              checked={chosen.includes(option.id)}
              onChange={(event) => change(option.id, event.currentTarget.checked)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
      {note && (
        <p id={`${name}-note`} class={error ? styles.error : styles.hint}>
          {note}
        </p>
      )}
    </fieldset>
  );
}
