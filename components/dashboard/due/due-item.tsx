import { useState } from 'preact/hooks';
import { CheckIn } from '@/components/okr/check-in';
import { KeyResultLine } from '@/components/okr/key-result-line';
import { PersonName } from '@/components/okr/person-name';
import { Button } from '@/components/ui/button';
import { drawnOnChange } from '@/components/ui/drawn-on-change';
import { IconButton } from '@/components/ui/icon-button';
import type { Client } from '@/lib/client/types';
import type { DueCheckIn } from '@/lib/domain/answers';
import type { PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import Snooze from '~icons/lucide/alarm-clock';
import styles from './due-item.module.css';
import { SnoozeChoice } from './snooze-choice';

export interface DueItemProps {
  client: Client;
  due: DueCheckIn;
  today: PlainDate;
  /** The weekday of the reminder, 1 is Monday. */
  weekday: number;
  /** Whether its form is open. */
  open: boolean;
  /** Opens the form, or closes the one that is open. */
  onTurn: (keyResult: string, isOpen: boolean) => void;
  onRecorded: () => void;
}

/** One key result that is due, with its check-in and the ways to put it off. */
export const DueItem = drawnOnChange(function DueItem({
  client,
  due,
  today,
  weekday,
  open,
  onTurn,
  onRecorded,
}: DueItemProps) {
  const [snoozes, snooze] = useState(false);
  const { keyResult, objective, owner, isMine } = due.answer;
  return (
    <li class={styles.item} aria-label={keyResult.title}>
      <p class={styles.facts}>
        <span>{objective.title}</span>
        {!isMine && <PersonName person={owner} />}
        <span class={due.overdueDays > 0 ? styles.overdue : undefined}>
          {due.overdueDays > 0 ? t('popup.overdue', due.overdueDays) : t('popup.dueToday')}
        </span>
      </p>
      <KeyResultLine answer={due.answer} />
      <div class={styles.actions}>
        <Button expanded={open} onClick={() => onTurn(keyResult.id, open)}>
          {t('okr.checkIn.begin')}
        </Button>
        <IconButton
          label={t('due.snooze', { code: keyResult.code })}
          icon={Snooze}
          expanded={snoozes}
          onClick={() => snooze(!snoozes)}
        />
      </div>
      {snoozes && <SnoozeChoice client={client} keyResult={keyResult} today={today} weekday={weekday} />}
      {open && <CheckIn client={client} answer={due.answer} onRecorded={onRecorded} autoFocus />}
    </li>
  );
});
