import { useId, useRef } from 'preact/hooks';
import { t } from '@/lib/i18n';
import styles from './confidence-picker.module.css';

/** A 0 that follows a 1 within this time means 10. */
const SECOND_DIGIT_MS = 800;

const STEPS = Array.from({ length: 11 }, (_, step) => step);

export interface ConfidencePickerProps {
  /** 0 to 10; null while nothing is said. */
  value: number | null;
  onChange: (value: number | null) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
}

/** Confidence from 0 to 10: click, arrows, digits (1 then 0 is ten), Backspace for "not said". */
export function ConfidencePicker({ value, onChange, onKeyDown }: ConfidencePickerProps) {
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
        {t('ui.confidence')}
        <span class={styles.said}>{value === null ? t('ui.confidenceNone') : value}</span>
      </legend>
      <div class={styles.steps}>
        {STEPS.map((step) => (
          <label key={step} class={styles.step}>
            <input
              type="radio"
              name={name}
              value={step}
              checked={value === step}
              onChange={() => onChange(step)}
            />
            <span>{step}</span>
          </label>
        ))}
      </div>
      <div class={styles.ends} aria-hidden="true">
        <span>{t('ui.confidenceLow')}</span>
        <span>{t('ui.confidenceHigh')}</span>
      </div>
    </fieldset>
  );
}
