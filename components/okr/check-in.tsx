import { useState } from 'preact/hooks';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client } from '@/lib/client/types';
import type { CheckInAnswer, KeyResultAnswer } from '@/lib/domain/answers';
import type { Refusal } from '@/lib/domain/refusal';
import { t } from '@/lib/i18n';
import styles from './check-in.module.css';
import type { CheckInEntry } from './check-in-entry';
import { CheckInForm } from './check-in-form';
import { EarlierCheckIns } from './earlier-check-ins';
import type { PersonChoice } from './person-choice';
import { recordedText } from './recorded-text';
import { dateText } from './words';

export interface CheckInProps {
  client: Client;
  answer: KeyResultAnswer;
  /** A new one was recorded; a correction leads nowhere else. */
  onRecorded: () => void;
  onSkip?: (() => void) | undefined;
  /** The one to be corrected, where nothing else is to be done; recorded or left, it is over. */
  only?: CheckInAnswer;
  autoFocus?: boolean;
}

/**
 * A key result's check-in, the same on every surface: the form, and below it the earlier ones, to be corrected or
 * withdrawn. Render it with the key result's id as `key`.
 */
export function CheckIn({ client, answer, onRecorded, onSkip, only, autoFocus = false }: CheckInProps) {
  const [correcting, correct] = useState<CheckInAnswer | null>(only ?? null);
  const [busy, setBusy] = useState(false);
  const [refusal, refuse] = useState<Refusal | null>(null);
  const { id, code } = answer.keyResult;

  function turnTo(checkIn: CheckInAnswer | null): void {
    refuse(null);
    correct(checkIn);
  }

  async function record(entry: CheckInEntry): Promise<void> {
    setBusy(true);
    refuse(null);
    try {
      const { blockerFor, ...said } = entry;
      const payload = {
        ...{ ...said, keyResult: id, replaces: correcting?.id ?? null },
        ...(blockerFor === null ? {} : { blockerFor: asNamed(blockerFor) }),
      };
      await client.command('checkIn.create', payload, ({ win }) => ({
        text: recordedText(code, correcting !== null, win),
      }));
      if (correcting && !only) correct(null);
      else onRecorded();
    } catch (thrown) {
      refuse(asRefusal(thrown));
    }
    setBusy(false);
  }

  return (
    <div class={styles.checkIn}>
      {correcting && (
        <p class={styles.correcting}>
          {t('okr.checkIn.correcting', { date: dateText(correcting.observedOn) })}
        </p>
      )}
      <CheckInForm
        key={correcting?.id ?? ''}
        client={client}
        answer={answer}
        correcting={correcting}
        onRecord={record}
        onLeave={correcting && !only ? () => turnTo(null) : onSkip}
        {...(correcting ? { leave: t('okr.checkIn.leaveAsIs') } : {})}
        refusal={refusal}
        busy={busy}
        autoFocus={autoFocus || correcting !== null}
      />
      {answer.standing.current && !correcting && (
        <EarlierCheckIns client={client} keyResult={answer.keyResult} onCorrect={turnTo} />
      )}
    </div>
  );
}

function asNamed({ id, name }: PersonChoice): { id: string } | { name: string } {
  return id === null ? { name } : { id };
}
