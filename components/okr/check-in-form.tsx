import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import type { Client } from '@/lib/client/types';
import type { CheckInAnswer, KeyResultAnswer } from '@/lib/domain/answers';
import type { Refusal } from '@/lib/domain/refusal';
import { intlLocale, t } from '@/lib/i18n';
import { type CheckInEntry, remarksOf } from './check-in-entry';
import styles from './check-in-form.module.css';
import { asksForBlocker, CheckInRemarks } from './check-in-remarks';
import { readValue, type Written, writeValue } from './check-in-value';
import { LatestReplies } from './latest-replies';
import { choiceFrom } from './person-choice';
import { StandingBlocker } from './standing-blocker';
import { ValueField } from './value-field';
import { valueHint } from './value-hint';

export interface CheckInFormProps {
  client: Client;
  answer: KeyResultAnswer;
  /** The check-in that is corrected, from which the form then starts. */
  correcting?: CheckInAnswer | null;
  onRecord: (entry: CheckInEntry) => void;
  /** Leaves it unwritten; the word on it is `leave`. */
  onLeave?: (() => void) | undefined;
  leave?: string;
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
  const {
    client,
    answer,
    correcting = null,
    onRecord,
    onLeave,
    refusal,
    busy = false,
    autoFocus = false,
  } = props;
  const { metric } = answer.keyResult;
  const previous = answer.standing.current;
  // What was reached stays reached: a list starts from the last one, anything else is said anew.
  const start = correcting?.value ?? (metric.kind === 'milestones' ? (previous?.value ?? null) : null);
  const [written, write] = useState<Written>(() => writeValue(metric, start, intlLocale()));
  const [remarks, remark] = useState(() => remarksOf(correcting));
  const [dated, date] = useState(correcting !== null);
  const [error, setError] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // A check box outside that brought this form up keeps the focus, so that it can be pressed again.
    if (autoFocus && !(document.activeElement instanceof HTMLInputElement)) toFirstInput(form.current);
  }, [autoFocus]);

  function takeLast(): void {
    if (!previous) return;
    const { confidence, blocker, nextStep } = previous;
    write(writeValue(metric, previous.value, intlLocale()));
    remark({
      ...{ ...remarks, confidence, blocker: blocker ?? '', nextStep: nextStep ?? '' },
      blockerFor: choiceFrom(answer.blockerFor),
    });
    setError(null);
  }

  function submit(event: Event): void {
    event.preventDefault();
    if (busy) return;
    const read = readValue(metric, written, intlLocale());
    if ('value' in read) {
      const blocked = asksForBlocker(remarks.confidence);
      onRecord({
        ...remarks,
        ...(blocked ? {} : { blocker: '', nextStep: '', blockerFor: null }),
        value: read.value,
      });
      return;
    }
    setError(read.error);
    toFirstInput(form.current);
  }

  return (
    <form ref={form} class={styles.form} onSubmit={submit} noValidate>
      {!correcting && <StandingBlocker answer={answer} />}
      {!correcting && previous && <LatestReplies client={client} current={previous} />}
      <ValueField
        metric={metric}
        written={written}
        error={error}
        onWrite={(next) => {
          write(next);
          setError(null);
        }}
        onTakeLast={previous ? takeLast : undefined}
        hint={correcting ? '' : valueHint(metric, written, previous)}
      />
      <CheckInRemarks
        client={client}
        remarks={remarks}
        onWrite={remark}
        dated={dated}
        caretInDay={correcting === null}
      />
      {refusal && <ErrorNote refusal={refusal} />}
      <div class={styles.actions}>
        {previous && !correcting && (
          <Button kind="quiet" onClick={takeLast}>
            {t('okr.checkIn.sameAsLast')}
          </Button>
        )}
        {!dated && (
          <Button kind="quiet" onClick={() => date(true)}>
            {t('okr.checkIn.anotherDay')}
          </Button>
        )}
        <span class={styles.space} />
        {onLeave && (
          <Button kind="quiet" onClick={onLeave}>
            {props.leave ?? t('okr.checkIn.skip')}
          </Button>
        )}
        <Button kind="primary" type="submit" disabled={busy}>
          {t('okr.checkIn.record')}
        </Button>
      </div>
    </form>
  );
}

function toFirstInput(form: HTMLFormElement | null): void {
  const input = form?.querySelector('input');
  if (!input) return;
  // A dialog that opens around it afterwards chooses whom to focus by this alone.
  input.autofocus = true;
  input.focus();
}
