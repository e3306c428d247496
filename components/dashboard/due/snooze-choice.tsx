import { useState } from 'preact/hooks';
import { dateText } from '@/components/okr/words';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { Client } from '@/lib/client/types';
import type { KeyResult } from '@/lib/domain/key-result';
import { addDays, type PlainDate } from '@/lib/domain/plain-date';
import { dayOfNextWeek } from '@/lib/domain/reminder';
import { t } from '@/lib/i18n';
import styles from './snooze-choice.module.css';

export interface SnoozeChoiceProps {
  client: Client;
  keyResult: KeyResult;
  today: PlainDate;
  /** The weekday of the reminder, 1 is Monday. */
  weekday: number;
}

/** Until when one key result is not asked for: tomorrow, next week, or a day. */
export function SnoozeChoice({ client, keyResult, today, weekday }: SnoozeChoiceProps) {
  const [day, write] = useState('');
  const { id, code } = keyResult;
  const put = (until: PlainDate): void =>
    void client.attempt(
      'keyResult.snooze',
      { id, until },
      { text: t('due.snoozed', { code, date: dateText(until) }) },
    );
  return (
    <form
      class={styles.choice}
      onSubmit={(event) => {
        event.preventDefault();
        if (day > today) put(day);
      }}
    >
      <Button onClick={() => put(addDays(today, 1))}>{t('due.tomorrow')}</Button>
      <Button onClick={() => put(dayOfNextWeek(today, weekday))}>{t('due.nextWeek')}</Button>
      <TextField type="date" label={t('due.until')} value={day} onInput={write} />
      <Button type="submit" disabled={day <= today}>
        {t('due.untilSet')}
      </Button>
    </form>
  );
}
