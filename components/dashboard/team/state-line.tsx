import { agoText } from '@/components/reading/ago-text';
import { isCutOff, stateText, timeText } from '@/components/team/state-text';
import { classNames } from '@/components/ui/class-names';
import { Facts } from '@/components/ui/facts';
import type { SpaceAnswer } from '@/lib/domain/team';
import { t } from '@/lib/i18n';
import styles from './state-line.module.css';

export interface StateLineProps {
  space: SpaceAnswer;
  /** Now, in ms since the epoch. */
  now: number;
}

/** The state of a space in a sentence, and below it when it was last synced, what waits, and when it is tried again. */
export function StateLine({ space, now }: StateLineProps) {
  const { state, lastSyncedAt, pending, refused, nextTryAt } = space;
  const cutOff = isCutOff(space);
  return (
    <div>
      <p role="status" class={classNames(styles.state, cutOff && styles.look)}>
        <span class={styles.dot} data-state={cutOff ? 'look' : state} aria-hidden="true" />
        {stateText(space)}
      </p>
      <Facts>
        <span>
          {lastSyncedAt === null
            ? t('team.neverSynced')
            : t('team.lastSynced', { ago: agoText(now - lastSyncedAt) })}
        </span>
        {pending > 0 && <span>{t('team.pending', pending)}</span>}
        {refused > 0 && <span class={styles.look}>{t('team.refusedCount', refused)}</span>}
        {nextTryAt !== null && nextTryAt > now && (
          <span>{t('team.nextTry', { time: timeText(nextTryAt) })}</span>
        )}
      </Facts>
    </div>
  );
}
