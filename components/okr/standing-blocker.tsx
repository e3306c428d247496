import type { KeyResultAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import Blocked from '~icons/lucide/construction';
import { BlockerFor } from './blocker-for';
import styles from './standing-blocker.module.css';
import { dateText } from './words';

/** What the latest check-in says stands in the way, since when, whose it is to take away, and the next step; nothing where it says nothing. */
export function StandingBlocker({ answer }: { answer: KeyResultAnswer }) {
  const { current } = answer.standing;
  if (!current?.blocker && !current?.nextStep) return null;
  const { blocker, nextStep, observedOn } = current;
  return (
    <p class={styles.note}>
      <Blocked class={styles.icon ?? ''} aria-hidden="true" />
      <span>
        {blocker && <span>{t('okr.blocked', { blocker, date: dateText(observedOn) })} </span>}
        {blocker && answer.blockerFor && (
          <>
            <br />
            <BlockerFor person={answer.blockerFor} />
            {nextStep && ' · '}
          </>
        )}
        {nextStep && <span class={styles.next}>{t('okr.nextStep', { nextStep })}</span>}
      </span>
    </p>
  );
}
