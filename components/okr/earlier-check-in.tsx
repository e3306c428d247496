import { IconButton } from '@/components/ui/icon-button';
import type { Client } from '@/lib/client/types';
import type { CheckInAnswer } from '@/lib/domain/answers';
import type { Metric } from '@/lib/domain/metric';
import { t } from '@/lib/i18n';
import Correct from '~icons/lucide/pencil';
import Reply from '~icons/lucide/reply';
import Withdraw from '~icons/lucide/undo-2';
import { BlockerFor } from './blocker-for';
import styles from './earlier-check-ins.module.css';
import { PersonName } from './person-name';
import { Replies } from './replies';
import { ReplyForm } from './reply-form';
import { useReplying } from './use-replying';
import { dateText, valueText } from './words';

export interface EarlierCheckInProps {
  client: Client;
  metric: Metric;
  checkIn: CheckInAnswer;
  onCorrect: () => void;
  onWithdraw: () => void;
}

/** One check-in: its day, value, confidence, author and words, to be replied to, corrected or withdrawn. */
export function EarlierCheckIn({ client, metric, checkIn, onCorrect, onWithdraw }: EarlierCheckInProps) {
  const { observedOn, value, confidence, note, blocker, blockerFor, nextStep, author, replies } = checkIn;
  const { writing, turn, leave, button } = useReplying();
  const date = dateText(observedOn);
  return (
    <li class={styles.one}>
      <div class={styles.words}>
        <p class={styles.facts}>
          <span class={styles.day}>{date}</span>
          <span class={styles.value}>{valueText(metric, value)}</span>
          {confidence !== null && <span>{t('okr.confidenceShort', { n: confidence })}</span>}
          {author && <PersonName person={author} />}
        </p>
        {note && <p>{note}</p>}
        {blocker && (
          <p>
            {t('okr.blocker', { blocker })}
            {blockerFor && <br />}
            {blockerFor && <BlockerFor person={blockerFor} />}
          </p>
        )}
        {nextStep && <p>{t('okr.nextStep', { nextStep })}</p>}
        <Replies client={client} replies={replies} observedOn={observedOn} />
        {writing && <ReplyForm client={client} checkIn={checkIn.id} onDone={leave} />}
      </div>
      <IconButton
        label={t('okr.reply.to', { date })}
        icon={Reply}
        expanded={writing}
        buttonRef={button}
        onClick={turn}
      />
      <IconButton label={t('okr.checkIn.correct', { date })} icon={Correct} onClick={onCorrect} />
      <IconButton label={t('okr.checkIn.withdraw', { date })} icon={Withdraw} onClick={onWithdraw} />
    </li>
  );
}
