import { IconButton } from '@/components/ui/icon-button';
import type { CheckInAnswer } from '@/lib/domain/answers';
import type { Metric } from '@/lib/domain/metric';
import { t } from '@/lib/i18n';
import Correct from '~icons/lucide/pencil';
import Withdraw from '~icons/lucide/undo-2';
import styles from './earlier-check-ins.module.css';
import { dateText, valueText } from './words';

export interface EarlierCheckInProps {
  metric: Metric;
  checkIn: CheckInAnswer;
  onCorrect: () => void;
  onWithdraw: () => void;
}

/** One check-in: its day, value, confidence and words, to be corrected or withdrawn. */
export function EarlierCheckIn({ metric, checkIn, onCorrect, onWithdraw }: EarlierCheckInProps) {
  const { observedOn, value, confidence, note, blocker, nextStep, authorName } = checkIn;
  const date = dateText(observedOn);
  return (
    <li class={styles.one}>
      <div class={styles.words}>
        <p class={styles.facts}>
          <span class={styles.day}>{date}</span>
          <span class={styles.value}>{valueText(metric, value)}</span>
          {confidence !== null && <span>{t('okr.confidenceShort', { n: confidence })}</span>}
          {authorName && <span>{authorName}</span>}
        </p>
        {note && <p>{note}</p>}
        {blocker && <p>{t('okr.blocker', { blocker })}</p>}
        {nextStep && <p>{t('okr.nextStep', { nextStep })}</p>}
      </div>
      <IconButton label={t('okr.checkIn.correct', { date })} icon={Correct} onClick={onCorrect} />
      <IconButton label={t('okr.checkIn.withdraw', { date })} icon={Withdraw} onClick={onWithdraw} />
    </li>
  );
}
