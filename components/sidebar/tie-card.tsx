import { useState } from 'preact/hooks';
import { FoundOnCard, type FoundOnCardProps } from '@/components/coach/found-on-card';
import { placeOf } from '@/components/dashboard/route';
import { CheckIn } from '@/components/okr/check-in';
import { KeyResultLine } from '@/components/okr/key-result-line';
import { Button } from '@/components/ui/button';
import type { TieAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import { Drift } from './drift';
import { Hypothesis } from './hypothesis';
import styles from './tie-card.module.css';

export interface TieCardProps extends Pick<FoundOnCardProps, 'client' | 'findings' | 'openDashboard'> {
  answer: TieAnswer;
  onRetie: () => void;
  onUntie: () => void;
  onExpect: (hypothesis: string) => void;
}

/** One tie: the key result as it stands, its check-in, what was found about its work, what has changed in it since, and what is expected of the work. */
export function TieCard({ answer, onRetie, onUntie, onExpect, ...coach }: TieCardProps) {
  const { tie, keyResult, drift } = answer;
  const hasDrifted = coach.findings.some(({ subject }) => subject.id === tie.id);
  const [checksIn, checkIn] = useState(false);
  return (
    <article class={styles.card}>
      {keyResult ? (
        <>
          <p class={styles.objective}>{keyResult.objective.title}</p>
          <KeyResultLine
            answer={keyResult}
            onOpen={() => coach.openDashboard(placeOf('keyResult', keyResult.keyResult.id))}
          />
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
      <FoundOnCard {...coach} about={tie.keyResult} />
      <FoundOnCard {...coach} about={tie.id} />
      {hasDrifted && <Drift changes={drift} />}
      {keyResult && <Hypothesis text={tie.hypothesis} onSave={onExpect} />}
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
      </div>
    </article>
  );
}
