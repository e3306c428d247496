import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { ConfidencePicker } from '@/components/ui/confidence-picker';
import { ErrorNote } from '@/components/ui/error-note';
import { TextField } from '@/components/ui/text-field';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import type { CheckInValue } from '@/lib/domain/check-in';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { Refusal } from '@/lib/domain/refusal';
import { intlLocale, t } from '@/lib/i18n';
import styles from './check-in-form.module.css';
import { readValue, type Written, writeValue } from './check-in-value';
import { ValueField } from './value-field';
import { valueHint } from './value-hint';

/** Below this confidence the note asks what stands in the way (method §1, "Confidence"). */
const LOW_CONFIDENCE = 4;

/** What a person records of one key result. */
export interface CheckInEntry {
  value: CheckInValue;
  confidence: number | null;
  note: string;
}

export interface CheckInFormProps {
  answer: KeyResultAnswer;
  previous: { value: CheckInValue; confidence: number | null; observedOn: PlainDate } | null;
  onRecord: (entry: CheckInEntry) => void;
  onSkip?: () => void;
  /** Why the last try was refused. */
  refusal?: Refusal | null;
  /** While it is being recorded. */
  busy?: boolean;
  /** Puts the caret into the value as soon as it is shown, unless another field has it. */
  autoFocus?: boolean;
}

/**
 * One check-in by keyboard: value, confidence, note; Enter records from anywhere in it, and `=` in an empty
 * value takes the last one over. Render it with the key result's id as `key`, so that each starts empty.
 */
export function CheckInForm(props: CheckInFormProps) {
  const { answer, previous, onRecord, onSkip, refusal, busy = false, autoFocus = false } = props;
  const { metric } = answer.keyResult;
  // What was reached stays reached: a list starts from the last one, anything else is said anew.
  const start = metric.kind === 'milestones' ? (previous?.value ?? null) : null;
  const [written, write] = useState<Written>(() => writeValue(metric, start, intlLocale()));
  const [confidence, setConfidence] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const [error, setError] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    // A check box outside that brought this form up keeps the focus, so that it can be pressed again.
    if (autoFocus && !(document.activeElement instanceof HTMLInputElement)) {
      form.current?.querySelector<HTMLElement>('input')?.focus();
    }
  }, [autoFocus]);

  function takeLast(): void {
    if (!previous) return;
    write(writeValue(metric, previous.value, intlLocale()));
    setConfidence(previous.confidence);
    setError(null);
  }

  function submit(event: Event): void {
    event.preventDefault();
    if (busy) return;
    const read = readValue(metric, written, intlLocale());
    if ('value' in read) {
      onRecord({ value: read.value, confidence, note: note.trim() });
      return;
    }
    setError(read.error);
    form.current?.querySelector<HTMLElement>('input')?.focus();
  }

  return (
    <form ref={form} class={styles.form} onSubmit={submit} noValidate>
      <ValueField
        metric={metric}
        written={written}
        error={error}
        onWrite={(next) => {
          write(next);
          setError(null);
        }}
        onTakeLast={previous ? takeLast : undefined}
        hint={valueHint(metric, written, previous)}
      />
      <ConfidencePicker value={confidence} onChange={setConfidence} />
      <TextField
        label={t('okr.checkIn.note')}
        value={note}
        onInput={setNote}
        placeholder={
          confidence !== null && confidence < LOW_CONFIDENCE
            ? t('okr.checkIn.lowConfidence')
            : t('okr.checkIn.notePlaceholder')
        }
      />
      {refusal && <ErrorNote refusal={refusal} />}
      <div class={styles.actions}>
        {previous && (
          <Button kind="quiet" onClick={takeLast}>
            {t('okr.checkIn.sameAsLast')}
          </Button>
        )}
        <span class={styles.space} />
        {onSkip && (
          <Button kind="quiet" onClick={onSkip}>
            {t('okr.checkIn.skip')}
          </Button>
        )}
        <Button kind="primary" type="submit" disabled={busy}>
          {t('okr.checkIn.record')}
        </Button>
      </div>
    </form>
  );
}
