import { useState } from 'preact/hooks';
import { FoundOnCard, type FoundOnCardProps } from '@/components/coach/found-on-card';
import { placeOf, writeRoute } from '@/components/dashboard/route';
import { CheckIn } from '@/components/okr/check-in';
import { HitRate } from '@/components/okr/hit-rate';
import { KeyResultLine } from '@/components/okr/key-result-line';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { TieAnswer } from '@/lib/domain/answers';
import type { ReviewAnswer } from '@/lib/domain/tie';
import { t } from '@/lib/i18n';
import MapIcon from '~icons/lucide/network';
import { DoneQuestion } from './done-question';
import { Drift } from './drift';
import { Hypothesis } from './hypothesis';
import { Review } from './review';
import styles from './tie-card.module.css';

export interface TieCardProps extends Pick<FoundOnCardProps, 'client' | 'findings' | 'openDashboard'> {
  answer: TieAnswer;
  /** Whether the question about its hypothesis hears digits. */
  digits: boolean;
  onRetie: () => void;
  onUntie: () => void;
  onExpect: (hypothesis: string) => void;
  onReview: (answer: ReviewAnswer) => void;
}

/**
 * One tie: the key result as it stands, its check-in, what was found about its work, what has changed in it since, and
 * what is expected of the work and came of it.
 */
export function TieCard({ answer, digits, onRetie, onUntie, onExpect, onReview, ...coach }: TieCardProps) {
  const { tie, keyResult, drift } = answer;
  const hasDrifted = coach.findings.some(({ subject }) => subject.id === tie.id);
  const [checksIn, checkIn] = useState(false);

  function review(given: ReviewAnswer): void {
    onReview(given);
    // Whoever has seen the number move can say where it stands.
    if (given === 'moved' && keyResult) checkIn(true);
  }

  return (
    <article class={styles.card}>
      {keyResult ? (
        <>
          <p class={styles.objective}>{keyResult.objective.title}</p>
          <KeyResultLine
            answer={keyResult}
            onOpen={() => coach.openDashboard(placeOf('keyResult', keyResult.keyResult.id))}
          />
          {keyResult.hitRate && (
            <p class={styles.objective}>
              <HitRate hitRate={keyResult.hitRate} />
            </p>
          )}
        </>
      ) : (
        <div>
          <h3 class={styles.removed}>{t('sidebar.servesRemoved')}</h3>
          <p class={styles.objective}>{t('sidebar.servesRemovedHint')}</p>
        </div>
      )}
      {keyResult && checksIn && (
        <CheckIn client={coach.client} answer={keyResult} onRecorded={() => checkIn(false)} autoFocus />
      )}
      {keyResult && answer.asksForNumber && !checksIn && (
        <DoneQuestion
          code={keyResult.keyResult.code}
          onCheckIn={() => checkIn(true)}
          onNotYet={() => onReview('skipped')}
        />
      )}
      <FoundOnCard {...coach} about={tie.keyResult} />
      <FoundOnCard {...coach} about={tie.id} />
      {hasDrifted && <Drift changes={drift} />}
      {keyResult && <Hypothesis text={tie.hypothesis} onSave={onExpect} />}
      <Review answer={answer} digits={digits} onReview={review} />
      <div class={styles.actions}>
        {keyResult && (
          <Button expanded={checksIn} onClick={() => checkIn(!checksIn)}>
            {t('okr.checkIn.begin')}
          </Button>
        )}
        <Button onClick={onRetie}>{t('sidebar.retie')}</Button>
        <Button kind="quiet" onClick={onUntie}>
          {t('sidebar.untie')}
        </Button>
        {keyResult && (
          <IconButton
            icon={MapIcon}
            label={t('objective.toMap')}
            onClick={() =>
              coach.openDashboard(writeRoute({ page: 'map', query: { of: keyResult.keyResult.id } }))
            }
          />
        )}
      </div>
    </article>
  );
}
