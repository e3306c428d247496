import type { ComponentChildren } from 'preact';
import { numberText } from '@/components/dashboard/editor/number-text';
import type { KeyResultAnswer } from '@/lib/domain/answers';
import { intlLocale, t } from '@/lib/i18n';
import styles from './arithmetic.module.css';

/** A key result in a weighted mean; `value` null: it does not count, because nothing is known. */
export interface Term {
  keyResult: string;
  weight: number;
  value: number | null;
}

export interface ArithmeticProps {
  terms: readonly Term[];
  keyResults: readonly Pick<KeyResultAnswer, 'keyResult'>[];
  /** The mean of the terms; null where too little is known for one. */
  mean: number | null;
  /** Said where there is no mean. */
  none?: string;
  /** What the values are. */
  heading: string;
  textOf: (value: number) => string;
  /** How a value stands in its row. */
  show: (value: number | null) => ComponentChildren;
}

/** How the weighted mean of an objective's key results comes about, opened on demand; nothing where nothing counts. */
export function Arithmetic({ terms, keyResults, mean, none, heading, textOf, show }: ArithmeticProps) {
  const titles = new Map(keyResults.map(({ keyResult }) => [keyResult.id, keyResult.title]));
  const said = mean === null ? none : sumText(terms, mean, textOf);
  if (terms.length === 0) return null;
  return (
    <details>
      <summary class={styles.summary}>{t('arithmetic.how')}</summary>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('arithmetic.keyResult')}</th>
            <th scope="col">{t('arithmetic.weight')}</th>
            <th scope="col">{heading}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ keyResult, weight, value }) => (
            <tr key={keyResult}>
              <th scope="row">{titles.get(keyResult)}</th>
              <td>{number(weight)}</td>
              <td>{show(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {said && <p class={styles.sum}>{said}</p>}
    </details>
  );
}

/** "(0.7 × 1 + 0.3 × 2) ÷ 3 = 0.43" */
function sumText(terms: readonly Term[], mean: number, textOf: (value: number) => string): string {
  const known = terms.flatMap(({ weight, value }) => (value === null ? [] : [{ weight, value }]));
  const parts = known.map(({ weight, value }) => `${textOf(value)} × ${number(weight)}`);
  const weights = known.reduce((sum, { weight }) => sum + weight, 0);
  return `(${parts.join(' + ')}) ÷ ${number(weights)} = ${textOf(mean)}`;
}

function number(value: number): string {
  return numberText(value, intlLocale());
}
