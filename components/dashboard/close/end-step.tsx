import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import type { CycleReview } from '@/lib/domain/review';
import { t } from '@/lib/i18n';
import { reopenCycle } from './reopen-cycle';
import styles from './step.module.css';

/** What closing means, what is left open, and the closing itself. */
export function EndStep({ client, review }: { client: Client; review: CycleReview }) {
  const { cycle, objectives, next } = review;
  const { id, name, startsOn, endsOn } = cycle;
  const present = objectives
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ keyResult }) => keyResult.dropped === null);
  const graded = present.filter(({ keyResult }) => (keyResult.grade?.score ?? null) !== null).length;
  const isClosed = cycle.state === 'closed';
  const close = (): void => {
    const fields = { name, startsOn, endsOn, state: 'closed' as const };
    void client.attempt('cycle.save', { id, fields }, { text: t('close.end.closed', { name }) });
  };
  return (
    <>
      <header class={styles.head}>
        <h2 class={styles.title}>{t('close.end.title')}</h2>
      </header>
      <ul class={styles.group}>
        <li>
          {graded === 0 && present.length > 0
            ? t('close.end.allUngraded')
            : t('close.end.graded', { graded, all: present.length })}
        </li>
        <li>{next ? t('close.end.drafted', { name: next.name }) : t('close.end.notDrafted')}</li>
      </ul>
      {isClosed ? (
        <p class={styles.good} role="status">
          {t('close.end.isClosed')}
        </p>
      ) : (
        <p class={styles.lead}>{t('close.end.means')}</p>
      )}
      <div class={styles.row}>
        {isClosed ? (
          <Button onClick={() => void reopenCycle(client, cycle)}>{t('close.end.reopen')}</Button>
        ) : (
          <Button kind="primary" onClick={close}>
            {t('close.end.close')}
          </Button>
        )}
        <a href={`#retrospective/${encodeURIComponent(id)}`}>{t('close.end.retrospective')}</a>
      </div>
    </>
  );
}
