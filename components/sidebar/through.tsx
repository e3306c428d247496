import { useRef } from 'preact/hooks';
import { FoundOnCard } from '@/components/coach/found-on-card';
import { useFindings } from '@/components/coach/use-findings';
import { KeyResultLine } from '@/components/okr/key-result-line';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import type { TaskAnswer, Via } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import Through from '~icons/lucide/corner-left-up';
import Minus from '~icons/lucide/minus';
import styles from './through.module.css';
import { throughText } from './through-text';
import { Under } from './under';
import { useLostFocus } from './use-lost-focus';

export interface ThroughProps {
  client: Client;
  answer: TaskAnswer;
  via: Via;
  /** Asks which key result this task itself serves. */
  onTie: () => void;
  onExempt: () => void;
  onDashboard: (place: string) => void;
}

/** What a task serves, or why it is exempt, through a task above it or a rule; and how to say otherwise for it alone. */
export function ThroughAnswer({ client, answer, via, onTie, onExempt, onDashboard }: ThroughProps) {
  const section = useRef<HTMLElement>(null);
  useLostFocus(section);
  const { exemption, served, under } = answer;
  const found = useFindings(
    client,
    served.map(({ keyResult }) => keyResult.id),
  );
  return (
    <section
      ref={section}
      tabIndex={-1}
      class={styles.through}
      aria-label={exemption ? t('sidebar.exempt') : t('sidebar.serves')}
    >
      {exemption && (
        <h3 class={styles.exempt}>
          <Minus class={styles.icon} aria-hidden="true" />
          {t('sidebar.said.exempt', { reason: t(`sidebar.reason.${exemption.reason}`) })}
        </h3>
      )}
      {served.map((each) => (
        <div key={each.keyResult.id} class={styles.served}>
          <p class={styles.objective}>{each.objective.title}</p>
          <KeyResultLine answer={each} />
          <FoundOnCard
            client={client}
            findings={found}
            about={each.keyResult.id}
            openDashboard={onDashboard}
          />
        </div>
      ))}
      <p class={styles.via}>
        <Through class={styles.icon} aria-hidden="true" />
        <span>{throughText(via)}</span>
      </p>
      <Under many={under} text="sidebar.under" />
      <div class={styles.actions}>
        <Button onClick={onTie}>{exemption ? t('sidebar.isOkrWork') : t('sidebar.retie')}</Button>
        {!exemption && (
          <Button kind="quiet" onClick={onExempt}>
            {t('sidebar.notOkrWork')}
          </Button>
        )}
      </div>
    </section>
  );
}
