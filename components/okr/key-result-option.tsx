import { CodeChip } from '@/components/ui/code-chip';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import styles from './key-result-option.module.css';

export interface KeyResultOptionProps {
  answer: KeyResultAnswer;
  /** Says why it is offered; without it the objective stands there. */
  reason?: string | undefined;
  /** Names the cycle too, where several are active. */
  showCycle?: boolean | undefined;
}

/** A key result as one of several to choose from. */
export function KeyResultOption({ answer, reason, showCycle }: KeyResultOptionProps) {
  const { keyResult, standing, objective, cycle } = answer;
  return (
    <span class={styles.option}>
      <span class={styles.head}>
        <CodeChip code={keyResult.code} colour={keyResult.colour} />
        <span class={styles.title}>{keyResult.title}</span>
      </span>
      <span class={styles.below}>
        <span class={styles.why}>
          {reason ?? objective.title}
          {showCycle && ` · ${cycle.name}`}
        </span>
        <span class={styles.bar}>
          <ProgressBar
            thin
            value={standing.progress}
            expected={standing.expected}
            colour={keyResult.colour}
          />
        </span>
      </span>
    </span>
  );
}
