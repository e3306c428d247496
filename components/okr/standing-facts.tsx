import { Sparkline } from '@/components/ui/sparkline';
import { StatusPill } from '@/components/ui/status-pill';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import { PersonName } from './person-name';
import styles from './standing-facts.module.css';
import { ageText } from './words';

/** Status, confidence and age, whose check-in it is, and the trend of a key result, in one wrapping line. */
export function StandingFacts({ answer }: { answer: KeyResultAnswer }) {
  const { keyResult, standing, checkedInBy } = answer;
  const { current, status, underlying, trend } = standing;
  return (
    <div class={styles.facts}>
      {keyResult.dropped && (
        <span class={styles.dropped}>{t(keyResult.dropped.work ? 'status.task' : 'status.dropped')}</span>
      )}
      {status && <StatusPill status={status} underlying={underlying} />}
      {current && (
        <span class={styles.fact}>
          {current.confidence === null
            ? t('okr.confidenceUnsaid')
            : t('okr.confidenceShort', { n: current.confidence })}
          {' · '}
          <span class={status === 'outdated' ? styles.old : undefined}>{ageText(current.ageDays)}</span>
          {checkedInBy && ' · '}
          {checkedInBy && <PersonName person={checkedInBy} />}
        </span>
      )}
      <Sparkline values={trend} />
    </div>
  );
}
