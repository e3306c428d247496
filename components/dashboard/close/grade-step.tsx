import { Choices } from '@/components/okr/choices';
import { scoreText } from '@/components/okr/score-text';
import { Button } from '@/components/ui/button';
import { CodeChip } from '@/components/ui/code-chip';
import { StepPicker } from '@/components/ui/step-picker';
import type { Client } from '@/lib/client/types';
import { GRADE_CHOICES, type Grade, type GradeChoice, UNGRADED } from '@/lib/domain/grade';
import { asksCause, proposedScore } from '@/lib/domain/score';
import { t } from '@/lib/i18n';
import { Evidence } from './evidence';
import { KeptText } from './kept-text';
import type { CloseStep } from './step';
import styles from './step.module.css';

export interface GradeStepProps {
  client: Client;
  step: Extract<CloseStep, { kind: 'grade' }>;
}

/** What is known of one key result, and the questions about it. */
export function GradeStep({ client, step }: GradeStepProps) {
  const { answer, objective } = step;
  const { id, title, code, colour, grade = UNGRADED } = answer.keyResult;
  const { ambition } = objective;
  const keep = (answers: Partial<Grade>) => client.attempt('keyResult.grade', { id, answers });
  const isAsked = asksCause(grade.score, ambition);
  return (
    <>
      <header class={styles.head}>
        <h2 class={styles.title}>
          <CodeChip code={code} colour={colour} />
          {title}
        </h2>
        <p class={styles.lead}>
          {objective.title} · {t(`editor.ambition.${ambition}`)}
        </p>
      </header>
      <Evidence client={client} answer={answer} />
      <ScoreQuestion
        score={grade.score}
        proposed={proposedScore(answer.standing.progress)}
        onChange={(score) => void keep({ score })}
      />
      <KeptText
        label={t(isAsked ? `close.cause.${ambition}` : 'close.cause.title')}
        value={grade.cause}
        onKeep={(cause) => keep({ cause })}
      />
      <Choices
        type="radio"
        label={t('close.incentive.title')}
        hint={t('close.incentive.hint')}
        options={[
          { id: 'yes', text: t('okr.yes') },
          { id: 'no', text: t('okr.no') },
        ]}
        chosen={grade.incentive === null ? [] : [grade.incentive ? 'yes' : 'no']}
        onChoose={([said]) => void keep({ incentive: said === 'yes' })}
      />
      <Choices
        type="radio"
        label={t('close.choice.title')}
        hint={grade.choice ? t(`close.choice.${grade.choice}Means`) : t('close.choice.hint')}
        options={GRADE_CHOICES.map((choice) => ({ id: choice, text: t(`close.choice.${choice}`) }))}
        chosen={grade.choice ? [grade.choice] : []}
        onChoose={([choice]) => void keep({ choice: choice as GradeChoice })}
      />
    </>
  );
}

interface ScoreQuestionProps {
  score: number | null;
  proposed: number | null;
  onChange: (score: number | null) => void;
}

function ScoreQuestion({ score, proposed, onChange }: ScoreQuestionProps) {
  return (
    <div class={styles.group}>
      <StepPicker
        label={t('close.score.title')}
        value={score === null ? null : Math.round(score * 10)}
        onChange={(tenths) => onChange(tenths === null ? null : tenths / 10)}
        said={score === null ? t('close.score.none') : scoreText(score)}
        textOf={(tenths) => scoreText(tenths / 10)}
        ends={[t('close.score.low'), t('close.score.high')]}
        proposed={proposed === null ? null : Math.round(proposed * 10)}
      />
      <div class={styles.row}>
        <p class={styles.quiet}>
          {proposed === null
            ? t('close.score.nothingProposed')
            : t('close.score.proposed', { score: scoreText(proposed) })}{' '}
          {t('close.score.hint')}
        </p>
        {/* One button in both states, so that whoever pressed it keeps their place. */}
        {(score ?? proposed) !== null && (
          <Button
            kind={score === null ? 'plain' : 'quiet'}
            onClick={() => onChange(score === null ? proposed : null)}
          >
            {score === null
              ? t('close.score.take', { score: scoreText(proposed ?? 0) })
              : t('close.score.takeBack')}
          </Button>
        )}
      </div>
    </div>
  );
}
