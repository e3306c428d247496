import { useEffect, useState } from 'preact/hooks';
import { CheckBox } from '@/components/ui/check-box';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { CycleAnswer, DueCheckIn } from '@/lib/domain/answers';
import type { PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import styles from './check-ins.module.css';
import { DueCard } from './due-card';
import { NothingDue } from './nothing-due';
import { afterList, afterRecord, afterSkip, EMPTY_QUEUE, withoutSkips } from './queue';

export interface CheckInsProps {
  client: Client;
  today: PlainDate;
  /** The active cycles, once they are known. */
  cycles: readonly CycleAnswer[] | null;
  openDashboard: (place: string) => void;
}

/** The key results that are due, one after another. */
export function CheckIns({ client, today, cycles, openDashboard }: CheckInsProps) {
  const [everyone, setEveryone] = useState(false);
  const answer = useQuery(client, 'checkIns.due', { everyone }, true);
  const [queue, setQueue] = useState(EMPTY_QUEUE);
  const list = answer.value?.due;
  const ids = list?.map(idOf) ?? [];
  useEffect(() => {
    if (list) setQueue((before) => afterList(before, list.map(idOf)));
  }, [list]);

  if (!answer.value || !list) {
    return answer.error ? (
      <ErrorNote refusal={answer.error} onRetry={answer.refresh} />
    ) : (
      <Skeleton lines={6} />
    );
  }
  const waiting = ids.filter((id) => !queue.awaited.includes(id));
  const current = list.find((each) => idOf(each) === queue.pinned);
  const at = queue.recorded.length + queue.skipped.filter((id) => waiting.includes(id)).length + 1;
  return (
    <section class={styles.section} aria-label={t('popup.heading')}>
      <header class={styles.head}>
        <h1 class={styles.title}>{t('popup.heading')}</h1>
        {current && (
          <span class={styles.position}>
            {t('popup.position', { at, of: queue.recorded.length + waiting.length })}
          </span>
        )}
        {(everyone || answer.value.ofOthers > 0) && (
          <span class={styles.everyone}>
            <CheckBox label={t('popup.everyone')} checked={everyone} onChange={setEveryone} />
          </span>
        )}
      </header>
      {current ? (
        <DueCard
          key={idOf(current)}
          client={client}
          due={current}
          showsCycle={(cycles?.length ?? 0) > 1}
          openDashboard={openDashboard}
          onRecorded={() => {
            setQueue((before) => afterRecord(before, idOf(current), ids));
            answer.refresh();
          }}
          onSkip={() => setQueue((before) => afterSkip(before, idOf(current), ids))}
        />
      ) : (
        <NothingDue
          recorded={queue.recorded.length}
          skipped={waiting.length}
          ofOthers={answer.value.ofOthers}
          cycles={cycles}
          today={today}
          onAgain={() => setQueue((before) => withoutSkips(before, ids))}
        />
      )}
    </section>
  );
}

function idOf(due: DueCheckIn): string {
  return due.answer.keyResult.id;
}
