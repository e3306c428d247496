import { useState } from 'preact/hooks';
import { BlockerFor } from '@/components/okr/blocker-for';
import { CheckIn } from '@/components/okr/check-in';
import { PersonName } from '@/components/okr/person-name';
import { Replies } from '@/components/okr/replies';
import { ReplyForm } from '@/components/okr/reply-form';
import { useReplying } from '@/components/okr/use-replying';
import { dateText, valueText } from '@/components/okr/words';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import type { Client } from '@/lib/client/types';
import type { KeyResultHistory, RecordedCheckIn } from '@/lib/domain/answers';
import { fitsMetric, type Metric } from '@/lib/domain/metric';
import { t } from '@/lib/i18n';
import Correct from '~icons/lucide/pencil';
import Reply from '~icons/lucide/reply';
import Withdraw from '~icons/lucide/undo-2';
import styles from './list.module.css';

/** So many are shown at first. */
const FEW = 8;

/** Every check-in, the latest first; corrected and withdrawn ones are struck out and stay. */
export function CheckInList({ client, history }: { client: Client; history: KeyResultHistory }) {
  const [all, showAll] = useState(false);
  const [correcting, correct] = useState<RecordedCheckIn | null>(null);
  const { answer } = history;
  const latestFirst = history.checkIns.toReversed();
  if (latestFirst.length === 0) return <p class={styles.none}>{t('keyResult.checkIns.none')}</p>;

  function withdraw({ id, observedOn }: RecordedCheckIn): void {
    const { code } = answer.keyResult;
    const text = t('okr.checkIn.withdrew', { code, date: dateText(observedOn) });
    void client.attempt('checkIn.void', { checkIn: id }, { text });
  }

  return (
    <>
      <ul class={styles.list}>
        {(all ? latestFirst : latestFirst.slice(0, FEW)).map((checkIn) => (
          <CheckInRow
            key={checkIn.id}
            client={client}
            checkIn={checkIn}
            metric={answer.keyResult.metric}
            onCorrect={() => correct(checkIn)}
            onWithdraw={() => withdraw(checkIn)}
          />
        ))}
      </ul>
      {!all && latestFirst.length > FEW && (
        <div>
          <Button kind="quiet" onClick={() => showAll(true)}>
            {t('keyResult.checkIns.showAll', latestFirst.length)}
          </Button>
        </div>
      )}
      {correcting && (
        <Dialog title={answer.keyResult.title} onClose={() => correct(null)}>
          <CheckIn
            client={client}
            answer={answer}
            only={correcting}
            onRecorded={() => correct(null)}
            onSkip={() => correct(null)}
          />
        </Dialog>
      )}
    </>
  );
}

interface CheckInRowProps {
  client: Client;
  checkIn: RecordedCheckIn;
  metric: Metric;
  onCorrect: () => void;
  onWithdraw: () => void;
}

function CheckInRow({ client, checkIn, metric, onCorrect, onWithdraw }: CheckInRowProps) {
  const { observedOn, writtenOn, value, confidence, note, author, state } = checkIn;
  const { blocker, blockerFor, nextStep, replies } = checkIn;
  const { writing, turn, leave, button } = useReplying();
  const date = dateText(observedOn);
  const fits = fitsMetric(metric, value);
  const facts = [
    date,
    confidence !== null && t('okr.confidenceShort', { n: confidence }),
    writtenOn !== observedOn && t('keyResult.checkIns.late', { date: dateText(writtenOn) }),
    state === 'corrected' && t('keyResult.checkIns.isCorrected'),
    state === 'withdrawn' && t('keyResult.checkIns.isWithdrawn'),
    !fits && t('keyResult.checkIns.misfit'),
  ];
  return (
    <li class={styles.row} data-void={state === 'counts' ? undefined : ''}>
      <div class={styles.words}>
        <p>
          <strong class={styles.value}>{fits ? valueText(metric, value) : '–'}</strong>
          <span class={styles.facts}>
            {author && (
              <>
                <PersonName person={author} />
                {' · '}
              </>
            )}
            {facts.filter(Boolean).join(' · ')}
          </span>
        </p>
        {note && <p class={styles.prose}>{note}</p>}
        {blocker && (
          <p class={styles.prose}>
            {t('okr.blocker', { blocker })}
            {blockerFor && <br />}
            {blockerFor && <BlockerFor person={blockerFor} />}
          </p>
        )}
        {nextStep && <p class={styles.prose}>{t('okr.nextStep', { nextStep })}</p>}
        <Replies client={client} replies={replies} observedOn={observedOn} />
        {writing && <ReplyForm client={client} checkIn={checkIn.id} onDone={leave} />}
      </div>
      {state === 'counts' && (
        <div class={styles.actions}>
          <IconButton
            label={t('okr.reply.to', { date })}
            icon={Reply}
            expanded={writing}
            buttonRef={button}
            onClick={turn}
          />
          {fits && (
            <IconButton label={t('okr.checkIn.correct', { date })} icon={Correct} onClick={onCorrect} />
          )}
          <IconButton label={t('okr.checkIn.withdraw', { date })} icon={Withdraw} onClick={onWithdraw} />
        </div>
      )}
    </li>
  );
}
