import { aimText, dateText, droppedText, valueText } from '@/components/okr/words';
import { percentText } from '@/components/ui/percent-text';
import type { KeyResultAnswer, ObjectiveAnswer } from '@/lib/domain/answers';
import { t } from '@/lib/i18n';
import styles from './report-page.module.css';

/** One objective of the report with its key results in a table; it is not torn over two sheets. */
export function ReportObjective({ answer }: { answer: ObjectiveAnswer }) {
  const { objective, standing, owner, keyResults, parent } = answer;
  const facts = [
    owner?.name ?? t('okr.unowned'),
    ...(standing.progress === null
      ? []
      : [t('report.onTheWay', { percent: percentText(standing.progress) })]),
    ...(parent ? [t('dashboard.contributesTo', { title: parent.title })] : []),
  ];
  return (
    <section class={styles.objective}>
      <h3 class={styles.title}>{objective.title}</h3>
      <p class={styles.facts}>{facts.join(' · ')}</p>
      {objective.why && <p class={styles.why}>{objective.why}</p>}
      {keyResults.length > 0 && (
        <table class={styles.table}>
          <thead>
            <tr>
              {(['keyResult', 'owner', 'aim', 'current', 'progress', 'status'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`report.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyResults.map((keyResult) => (
              <KeyResultRow key={keyResult.keyResult.id} answer={keyResult} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function KeyResultRow({ answer }: { answer: KeyResultAnswer }) {
  const { keyResult, standing, owner } = answer;
  const { current, progress, status } = standing;
  return (
    <tr>
      <th scope="row">
        <span class={styles.code}>{keyResult.code}</span> {keyResult.title}
        {keyResult.dropped && <span class={styles.note}>{droppedText(keyResult.dropped)}</span>}
      </th>
      <td>{owner?.name ?? t('okr.unowned')}</td>
      <td>{aimText(keyResult.metric, standing.baseline?.value ?? null)}</td>
      <td>
        {current ? valueText(keyResult.metric, current.value) : t('okr.noValue')}
        {current && <span class={styles.note}>{dateText(current.observedOn)}</span>}
      </td>
      <td>{progress === null ? '–' : percentText(progress)}</td>
      <td>
        {status ? t(`status.${status}`) : '–'}
        {current && current.confidence !== null && (
          <span class={styles.note}>{t('okr.confidenceShort', { n: current.confidence })}</span>
        )}
      </td>
    </tr>
  );
}
