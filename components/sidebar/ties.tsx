import { useRef } from 'preact/hooks';
import { FoundOnCard } from '@/components/coach/found-on-card';
import { useFindings } from '@/components/coach/use-findings';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import type { TieAnswer } from '@/lib/domain/answers';
import type { TaskKey } from '@/lib/domain/task';
import { t } from '@/lib/i18n';
import Plus from '~icons/lucide/plus';
import { TieCard } from './tie-card';
import styles from './ties.module.css';
import { Under } from './under';
import { useLostFocus } from './use-lost-focus';

export interface TiesProps {
  client: Client;
  task: TaskKey;
  ties: readonly TieAnswer[];
  /** So many tasks under it are tied with it. */
  under: number;
  onRetie: (tie: string) => void;
  onAnother: () => void;
  onDashboard: (place: string) => void;
}

/** The key results that a task serves, with the commands on each tie. */
export function Ties({ client, task, ties, under, onRetie, onAnother, onDashboard }: TiesProps) {
  const section = useRef<HTMLElement>(null);
  useLostFocus(section);

  const found = useFindings(
    client,
    ties.flatMap(({ keyResult }) => keyResult?.keyResult.id ?? []),
    task,
  );

  const asked = ties.find((each) => each.asked !== null);

  function untie({ tie, keyResult }: TieAnswer): void {
    const text = keyResult
      ? t('sidebar.said.untied', { code: keyResult.keyResult.code })
      : t('sidebar.said.untiedRemoved');
    void client.attempt('tie.remove', { tie: tie.id }, { text });
  }

  return (
    <section ref={section} tabIndex={-1} class={styles.ties} aria-label={t('sidebar.serves')}>
      <FoundOnCard client={client} findings={found} about={task} openDashboard={onDashboard} />
      {ties.map((answer) => (
        <TieCard
          key={answer.tie.id}
          answer={answer}
          digits={answer === (asked ?? answer)}
          client={client}
          findings={found}
          openDashboard={onDashboard}
          onRetie={() => onRetie(answer.tie.id)}
          onUntie={() => untie(answer)}
          onExpect={(hypothesis) =>
            void client.attempt(
              'tie.expect',
              { tie: answer.tie.id, hypothesis },
              { text: t('sidebar.said.hypothesis') },
            )
          }
          onReview={(review) =>
            void client.attempt(
              'tie.review',
              { tie: answer.tie.id, answer: review },
              { text: t(`okr.reviewed.${review}`) },
            )
          }
        />
      ))}
      <Under many={under} text="sidebar.under" />
      <div>
        <Button kind="quiet" icon={Plus} onClick={onAnother}>
          {t('sidebar.alsoServes')}
        </Button>
      </div>
    </section>
  );
}
