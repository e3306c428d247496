import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { CheckInAnswer } from '@/lib/domain/answers';
import type { KeyResult } from '@/lib/domain/key-result';
import { t } from '@/lib/i18n';
import { EarlierCheckIn } from './earlier-check-in';
import styles from './earlier-check-ins.module.css';
import { dateText } from './words';

/** So many are shown at first. */
const FEW = 4;

export interface EarlierCheckInsProps {
  client: Client;
  keyResult: KeyResult;
  onCorrect: (checkIn: CheckInAnswer) => void;
}

/** The check-ins that count, the latest first, behind one button. */
export function EarlierCheckIns({ client, keyResult, onCorrect }: EarlierCheckInsProps) {
  const [open, show] = useState(false);
  const [all, showAll] = useState(false);
  const { value, error, refresh } = useQuery(
    client,
    'checkIns.read',
    open ? { keyResult: keyResult.id } : null,
    true,
  );

  function withdraw({ id, observedOn }: CheckInAnswer): void {
    const text = t('okr.checkIn.withdrew', { code: keyResult.code, date: dateText(observedOn) });
    void client.attempt('checkIn.void', { checkIn: id }, { text });
  }

  return (
    <div>
      <Button kind="quiet" expanded={open} onClick={() => show(!open)}>
        {t('okr.checkIn.earlier')}
      </Button>
      {open && error && <ErrorNote refusal={error} onRetry={refresh} />}
      {open && !value && !error && <Skeleton lines={3} />}
      {open && value && (
        <ul class={styles.list} aria-label={t('okr.checkIn.earlier')}>
          {(all ? value : value.slice(0, FEW)).map((checkIn) => (
            <EarlierCheckIn
              key={checkIn.id}
              client={client}
              metric={keyResult.metric}
              checkIn={checkIn}
              onCorrect={() => onCorrect(checkIn)}
              onWithdraw={() => withdraw(checkIn)}
            />
          ))}
        </ul>
      )}
      {open && value && !all && value.length > FEW && (
        <Button kind="quiet" onClick={() => showAll(true)}>
          {t('okr.checkIn.showAll', value.length)}
        </Button>
      )}
    </div>
  );
}
