import styles from '@/components/dashboard/close/arithmetic.module.css';
import { numberText } from '@/components/dashboard/editor/number-text';
import { percentText } from '@/components/ui/percent-text';
import type { ObjectiveAnswer } from '@/lib/domain/answers';
import { intlLocale, t } from '@/lib/i18n';

/** How the progress of an objective comes about, opened on demand; nothing where nothing counts. */
export function ProgressTerms({ answer: { standing, keyResults } }: { answer: ObjectiveAnswer }) {
  const titles = new Map(keyResults.map(({ keyResult }) => [keyResult.id, keyResult.title]));
  const { terms, progress } = standing;
  if (terms.length === 0) return null;
  const known = terms.filter((term) => term.progress !== null);
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  const parts = known.map((term) => `${percentText(term.progress ?? 0)} × ${number(term.weight)}`);
  return (
    <details>
      <summary class={styles.summary}>{t('close.scores.how')}</summary>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('close.scores.keyResult')}</th>
            <th scope="col">{t('close.scores.weight')}</th>
            <th scope="col">{t('weeks.progress')}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr key={term.keyResult}>
              <th scope="row">{titles.get(term.keyResult)}</th>
              <td>{number(term.weight)}</td>
              <td>{term.progress === null ? t('okr.noValue') : percentText(term.progress)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class={styles.sum}>
        {progress === null
          ? t('objective.tooLittle')
          : `(${parts.join(' + ')}) ÷ ${number(weights)} = ${percentText(progress)}`}
      </p>
    </details>
  );
}

function number(value: number): string {
  return numberText(value, intlLocale());
}
