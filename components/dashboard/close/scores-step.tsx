import { Arithmetic } from '@/components/dashboard/arithmetic';
import { ScoreChip } from '@/components/okr/score-chip';
import { scoreText } from '@/components/okr/score-text';
import type { Client } from '@/lib/client/types';
import type { CycleReview, ReviewedObjective } from '@/lib/domain/review';
import { cycleScore, objectiveScore } from '@/lib/domain/score';
import { t } from '@/lib/i18n';
import { KeptText } from './kept-text';
import styles from './step.module.css';

/** What the grades amount to: every objective's score with its arithmetic, and that of the cycle. */
export function ScoresStep({ client, review }: { client: Client; review: CycleReview }) {
  const scored = review.objectives.map((each) => ({ ...each, score: scoreOf(each) }));
  const whole = cycleScore(scored.map(({ score }) => score));
  return (
    <>
      <header class={styles.head}>
        <h2 class={styles.title}>{t('close.scores.title')}</h2>
        <p class={styles.lead}>{t('close.scores.lead')}</p>
      </header>
      {scored.length === 0 && <p class={styles.lead}>{t('close.scores.empty')}</p>}
      {scored.map((each) => (
        <ScoredObjective key={each.objective.id} client={client} answer={each} score={each.score} />
      ))}
      {scored.length > 0 && (
        <p>
          <strong>
            {whole.value === null
              ? t('close.scores.cycleNone')
              : t('close.scores.cycle', { score: scoreText(whole.value) })}
          </strong>{' '}
          <span class={styles.quiet}>{whole.known > 0 && t('close.scores.cycleHow', whole.known)}</span>
        </p>
      )}
    </>
  );
}

function scoreOf({ objective, keyResults }: ReviewedObjective) {
  return objectiveScore(
    keyResults.map(({ keyResult }) => keyResult),
    objective.ambition,
  );
}

interface ScoredObjectiveProps {
  client: Client;
  answer: ReviewedObjective;
  score: ReturnType<typeof objectiveScore>;
}

function ScoredObjective({ client, answer, score }: ScoredObjectiveProps) {
  const { id, title, ambition, reflection } = answer.objective;
  return (
    <article class={styles.card} aria-label={title}>
      <header class={styles.cardHead}>
        <h3 class={styles.cardTitle}>{title}</h3>
        <span class={styles.quiet}>{t(`editor.ambition.${ambition}`)}</span>
        <span class={styles.quiet}>
          {t('close.scores.known', { known: score.known, all: score.terms.length })}
        </span>
        {score.value === null ? (
          <span class={styles.quiet}>{t('close.scores.none')}</span>
        ) : (
          <ScoreChip score={score.value} />
        )}
      </header>
      {score.value === null && score.known > 0 && <p class={styles.quiet}>{t('close.scores.tooLittle')}</p>}
      {score.asksAim && <p class={styles.good}>{t('close.scores.aimLow')}</p>}
      <Arithmetic
        terms={score.terms}
        keyResults={answer.keyResults}
        mean={score.value}
        heading={t('close.scores.score')}
        textOf={scoreText}
        show={(value) => <ScoreChip score={value} />}
      />
      <KeptText
        label={t('close.scores.reflection')}
        value={reflection ?? ''}
        onKeep={(text) => client.attempt('objective.reflect', { id, reflection: text })}
      />
    </article>
  );
}
