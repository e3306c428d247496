import { useCallback, useState } from 'preact/hooks';
import { PageHead } from '@/components/dashboard/page-head';
import { WaitingList } from '@/components/okr/waiting-list';
import { CheckBox } from '@/components/ui/check-box';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import { useGradually } from '@/components/ui/use-gradually';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import Check from '~icons/lucide/circle-check';
import { DueItem } from './due-item';
import styles from './due-page.module.css';
import { RemindAgain } from './remind-again';
import { SnoozedList } from './snoozed-list';

/** What waits for a check-in, most overdue first: recorded right there, or put off. */
export function DuePage({ client, today }: { client: Client; today: PlainDate }) {
  const [everyone, setEveryone] = useState(false);
  const { value, error, refresh } = useQuery(client, 'checkIns.due', { everyone }, true);
  const reminder = useQuery(client, 'settings.read', {}, true).value?.reminder;
  // Whose form is open: the first one's, unless the person opened another or closed it (null).
  const [chosen, choose] = useState<string | null | undefined>(undefined);
  const open = chosen === undefined ? value?.due[0]?.answer.keyResult.id : chosen;
  const drawn = useGradually(value?.due.length ?? 0);
  const onTurn = useCallback((id: string, isOpen: boolean) => choose(isOpen ? null : id), []);
  const onRecorded = useCallback(() => {
    choose(undefined);
    refresh();
  }, [refresh]);
  return (
    <>
      <PageHead title={t('due.heading')} lead={t('due.lead')}>
        {(everyone || (value?.ofOthers ?? 0) > 0) && (
          <CheckBox label={t('due.everyone')} checked={everyone} onChange={setEveryone} />
        )}
      </PageHead>
      {error && <ErrorNote refusal={error} onRetry={refresh} />}
      {!value && !error && <Skeleton lines={6} />}
      {value?.due.length === 0 && (
        <EmptyState icon={Check} title={t('due.nothing')}>
          {reminder?.on && t('due.nothingHint')}
        </EmptyState>
      )}
      {value && value.due.length > 0 && reminder?.on && <RemindAgain client={client} />}
      <WaitingList client={client} place="page" />
      <ul class={styles.list} aria-label={t('due.heading')}>
        {value?.due.slice(0, drawn).map((due) => {
          const { id } = due.answer.keyResult;
          return (
            <DueItem
              key={id}
              client={client}
              due={due}
              today={today}
              weekday={reminder?.weekday ?? 1}
              open={id === open}
              onTurn={onTurn}
              onRecorded={onRecorded}
            />
          );
        })}
      </ul>
      {value && value.snoozed.length > 0 && <SnoozedList client={client} snoozed={value.snoozed} />}
    </>
  );
}
