import { useRef } from 'preact/hooks';
import { KeyResultLine } from '@/components/okr/key-result-line';
import { Button } from '@/components/ui/button';
import type { KeyResultAnswer, TaskAnswer, Via } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import Through from '~icons/lucide/corner-left-up';
import Minus from '~icons/lucide/minus';
import styles from './through.module.css';
import { throughText } from './through-text';
import { Under } from './under';
import { useLostFocus } from './use-lost-focus';

export interface ThroughProps {
  answer: TaskAnswer;
  via: Via;
  /** Asks which key result this task itself serves. */
  onTie: () => void;
  onExempt: () => void;
}

/** What a task serves, or why it is exempt, through a task above it or a rule; and how to say otherwise for it alone. */
export function ThroughAnswer({ answer, via, onTie, onExempt }: ThroughProps) {
  const section = useRef<HTMLElement>(null);
  useLostFocus(section);
  const { exemption, served, under } = answer;
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
        <Served key={each.keyResult.id} answer={each} />
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

function Served({ answer }: { answer: KeyResultAnswer }) {
  return (
    <div>
      <p class={styles.objective}>{answer.objective.title}</p>
      <KeyResultLine answer={answer} />
    </div>
  );
}
