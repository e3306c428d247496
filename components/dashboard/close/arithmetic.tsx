import { numberText } from '@/components/dashboard/editor/number-text';
import { ScoreChip } from '@/components/okr/score-chip';
import { scoreText } from '@/components/okr/score-text';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import type { ObjectiveScore } from '@/lib/domain/score';
import { intlLocale, t } from '@/lib/i18n';
import styles from './arithmetic.module.css';

export interface ArithmeticProps {
  score: ObjectiveScore;
  keyResults: readonly Pick<KeyResultAnswer, 'keyResult'>[];
}

/** How the score of an objective comes about, opened on demand; nothing where nothing counts. */
export function Arithmetic({ score, keyResults }: ArithmeticProps) {
  const titles = new Map(keyResults.map(({ keyResult }) => [keyResult.id, keyResult.title]));
  if (score.terms.length === 0) return null;
  return (
    <details>
      <summary class={styles.summary}>{t('close.scores.how')}</summary>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('close.scores.keyResult')}</th>
            <th scope="col">{t('close.scores.weight')}</th>
            <th scope="col">{t('close.scores.score')}</th>
          </tr>
        </thead>
        <tbody>
          {score.terms.map(({ keyResult, weight, value }) => (
            <tr key={keyResult}>
              <th scope="row">{titles.get(keyResult)}</th>
              <td>{number(weight)}</td>
              <td>
                <ScoreChip score={value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {score.value !== null && <p class={styles.sum}>{sumText(score, score.value)}</p>}
    </details>
  );
}

/** "(0.7 × 1 + 0.3 × 2) ÷ 3 = 0.43" */
function sumText({ terms }: ObjectiveScore, value: number): string {
  const known = terms.filter((term) => term.value !== null);
  const parts = known.map((term) => `${scoreText(term.value ?? 0)} × ${number(term.weight)}`);
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  return `(${parts.join(' + ')}) ÷ ${number(weights)} = ${scoreText(value)}`;
}

function number(value: number): string {
  return numberText(value, intlLocale());
}
