import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import { SNOOZES, type Snooze } from '@/lib/domain/reminder';
import { type MessageKey, t } from '@/lib/i18n';
import styles from './remind-again.module.css';

const SAID: Record<Snooze, MessageKey & `due.reminded${string}`> = {
  later: 'due.remindedLater',
  tomorrow: 'due.remindedTomorrow',
  nextWeek: 'due.remindedNextWeek',
};

/** Puts the whole reminder off. */
export function RemindAgain({ client }: { client: Client }) {
  return (
    <p class={styles.line}>
      <span>{t('due.remind')}</span>
      {SNOOZES.map((until) => (
        <Button
          key={until}
          kind="quiet"
          onClick={() => void client.attempt('reminder.snooze', { until }, { text: t(SAID[until]) })}
        >
          {t(`due.${until}`)}
        </Button>
      ))}
    </p>
  );
}
