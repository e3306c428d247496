import { dateText } from '@/components/okr/words';
import { Button } from '@/components/ui/button';
import { CodeChip } from '@/components/ui/code-chip';
import type { Client } from '@/lib/client/types';
import type { DueAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import styles from './snoozed-list.module.css';

/** What would be due and was put off, each with the way back. */
export function SnoozedList({ client, snoozed }: { client: Client; snoozed: DueAnswer['snoozed'] }) {
  return (
    <section class={styles.section} aria-label={t('due.asleep')}>
      <h2 class={styles.title}>{t('due.asleep')}</h2>
      <ul class={styles.list}>
        {snoozed.map(({ answer: { keyResult }, until }) => (
          <li key={keyResult.id} class={styles.one}>
            <CodeChip code={keyResult.code} colour={keyResult.colour} />
            <span class={styles.words}>
              {keyResult.title}{' '}
              <span class={styles.until}>{t('due.asleepUntil', { date: dateText(until) })}</span>
            </span>
            <Button
              kind="quiet"
              onClick={() =>
                void client.attempt(
                  'keyResult.snooze',
                  { id: keyResult.id, until: null },
                  { text: t('due.asked', { code: keyResult.code }) },
                )
              }
            >
              {t('due.again')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
