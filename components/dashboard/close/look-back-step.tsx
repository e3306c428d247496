import type { Client } from '@/lib/client/types';
import { NO_RETROSPECTIVE, RETROSPECTIVE_QUESTIONS } from '@/lib/domain/cycle';
import type { CycleReview } from '@/lib/domain/review';
import { t } from '@/lib/i18n';
import { KeptText } from './kept-text';
import styles from './step.module.css';

/** The few questions about the whole cycle. */
export function LookBackStep({ client, review: { cycle } }: { client: Client; review: CycleReview }) {
  const said = cycle.retrospective ?? NO_RETROSPECTIVE;
  return (
    <>
      <header class={styles.head}>
        <h2 class={styles.title}>{t('close.lookBack.title')}</h2>
        <p class={styles.lead}>{t('close.lookBack.lead')}</p>
      </header>
      {RETROSPECTIVE_QUESTIONS.map((question) => (
        <KeptText
          key={question}
          label={t(`close.lookBack.${question}`)}
          rows={3}
          value={said[question]}
          onKeep={(text) => client.attempt('cycle.lookBack', { id: cycle.id, answers: { [question]: text } })}
        />
      ))}
    </>
  );
}
