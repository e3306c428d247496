import { CodeChip } from '@/components/ui/code-chip';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import styles from './key-result-line.module.css';
import { StandingBlocker } from './standing-blocker';
import { StandingFacts } from './standing-facts';
import { aimText, valueText } from './words';

export interface KeyResultLineProps {
  answer: KeyResultAnswer;
  /** Leads to its page; then its title is a button. */
  onOpen?: () => void;
  /** -1 where the keyboard gets there otherwise. */
  tabIndex?: number;
}

/** A key result at a glance: code, title, progress with its pace tick, value, status, confidence, age, and what stands in the way. */
export function KeyResultLine({ answer, onOpen, tabIndex }: KeyResultLineProps) {
  const { keyResult, standing } = answer;
  return (
    <div class={styles.line}>
      <div class={styles.head}>
        <CodeChip code={keyResult.code} colour={keyResult.colour} />
        {onOpen ? (
          <button
            type="button"
            class={styles.open}
            tabIndex={tabIndex}
            onClick={(event) => {
              event.stopPropagation();
              onOpen();
            }}
          >
            {keyResult.title}
          </button>
        ) : (
          <span class={styles.title}>{keyResult.title}</span>
        )}
      </div>
      <div class={styles.measure}>
        <ProgressBar
          value={standing.progress}
          expected={keyResult.dropped ? null : standing.expected}
          colour={keyResult.colour}
        />
        <span class={standing.current ? styles.value : styles.aim}>
          {standing.current ? valueText(keyResult.metric, standing.current.value) : t('okr.noValue')}
        </span>
        <span class={styles.aim}>{aimText(keyResult.metric, standing.baseline?.value ?? null)}</span>
      </div>
      <StandingFacts answer={answer} />
      {!keyResult.dropped && <StandingBlocker answer={answer} />}
    </div>
  );
}
