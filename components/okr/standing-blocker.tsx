import type { Standing } from '@/lib/domain/standing';
import { t } from '@/lib/i18n';
import Blocked from '~icons/lucide/construction';
import styles from './standing-blocker.module.css';
import { dateText } from './words';

/** What the latest check-in says stands in the way, since when, and the next step; nothing where it says nothing. */
export function StandingBlocker({ current }: Pick<Standing, 'current'>) {
  if (!current?.blocker && !current?.nextStep) return null;
  const { blocker, nextStep, observedOn } = current;
  return (
    <p class={styles.note}>
      <Blocked class={styles.icon ?? ''} aria-hidden="true" />
      <span>
        {blocker && <span>{t('okr.blocked', { blocker, date: dateText(observedOn) })} </span>}
        {nextStep && <span class={styles.next}>{t('okr.nextStep', { nextStep })}</span>}
      </span>
    </p>
  );
}
