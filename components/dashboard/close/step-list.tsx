import { writeRoute } from '@/components/dashboard/route';
import { ScoreChip } from '@/components/okr/score-chip';
import { CodeChip } from '@/components/ui/code-chip';
import { t } from '@/lib/i18n';
import { type CloseStep, stepRoute } from './step';
import styles from './step-list.module.css';

export interface StepListProps {
  cycle: string;
  steps: readonly CloseStep[];
  /** The place of the one that is shown. */
  at: number;
}

/** The steps of closing as links, each key result with its score. */
export function StepList({ cycle, steps, at }: StepListProps) {
  return (
    <nav class={styles.nav} aria-label={t('close.steps')}>
      <ol class={styles.list}>
        {steps.map((step, place) => (
          <li key={step.name}>
            <a
              class={styles.step}
              href={writeRoute(stepRoute(cycle, step))}
              aria-current={place === at ? 'step' : undefined}
            >
              <StepWords step={step} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepWords({ step }: { step: CloseStep }) {
  if (step.kind !== 'grade') return <span class={styles.title}>{t(`close.step.${step.kind}`)}</span>;
  const { code, colour, title, grade } = step.answer.keyResult;
  return (
    <>
      <CodeChip code={code} colour={colour} />
      <span class={styles.title}>{title}</span>
      {grade && <ScoreChip score={grade.score} />}
    </>
  );
}
