import { useId, useRef } from 'preact/hooks';
import styles from './step-picker.module.css';

/** A 0 that follows a 1 within this time means 10. */
const SECOND_DIGIT_MS = 800;

const STEPS = Array.from({ length: 11 }, (_, step) => step);

export interface StepPickerProps {
  label: string;
  /** 0 to 10; null while nothing is said. */
  value: number | null;
  onChange: (value: number | null) => void;
  /** What stands beside the label: the value in words. */
  said: string;
  /** What stands on a step. */
  textOf: (step: number) => string;
  /** What the lowest and the highest step mean. */
  ends: readonly [low: string, high: string];
  /** A step that is proposed; null for none. */
  proposed?: number | null;
  onKeyDown?: ((event: KeyboardEvent) => void) | undefined;
}

/** One of eleven steps: click, arrows, digits (1 then 0 is ten), Backspace for nothing. */
export function StepPicker(props: StepPickerProps) {
  const { label, value, onChange, said, textOf, ends, proposed = null, onKeyDown } = props;
  const name = useId();
  const oneAt = useRef(Number.NEGATIVE_INFINITY);
  const group = useRef<HTMLFieldSetElement>(null);

  function choose(step: number | null): void {
    onChange(step);
    if (step !== null) group.current?.querySelector<HTMLInputElement>(`input[value="${step}"]`)?.focus();
  }

  function onKey(event: KeyboardEvent): void {
    onKeyDown?.(event);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace' || event.key === 'Delete') choose(null);
    if (!/^\d$/.test(event.key)) return;
    event.preventDefault();
    const ten = event.key === '0' && event.timeStamp - oneAt.current < SECOND_DIGIT_MS;
    oneAt.current = event.key === '1' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    choose(ten ? 10 : Number(event.key));
  }

  return (
    <fieldset ref={group} class={styles.group} onKeyDown={onKey}>
      <legend class={styles.legend}>
        {label}
        <span class={styles.said}>{said}</span>
      </legend>
      <div class={styles.steps}>
        {STEPS.map((step) => (
          <label key={step} class={styles.step} data-proposed={step === proposed ? '' : undefined}>
            <input
              type="radio"
              name={name}
              value={step}
              checked={value === step}
              onChange={() => onChange(step)}
            />
            <span>{textOf(step)}</span>
          </label>
        ))}
      </div>
      <div class={styles.ends} aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </fieldset>
  );
}
