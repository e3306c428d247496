import { ToObjectives } from '@/components/dashboard/gone';
import { PageHead } from '@/components/dashboard/page-head';
import { ScoreChip } from '@/components/okr/score-chip';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorNote } from '@/components/ui/error-note';
import { percentText } from '@/components/ui/percent-text';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { CycleComparison } from '@/lib/domain/review';
import { t } from '@/lib/i18n';
import History from '~icons/lucide/history';
import styles from './cycles-page.module.css';

/** The latest cycles beside each other, each leading to what is told of it. */
export function CyclesPage({ client }: { client: Client }) {
  const cycles = useQuery(client, 'cycles.compare', {}, true);
  return (
    <>
      <PageHead title={t('retrospective.all')} lead={t('retrospective.allLead')} />
      {cycles.error && <ErrorNote refusal={cycles.error} onRetry={cycles.refresh} />}
      {cycles.value === null && cycles.loading && <Skeleton lines={5} />}
      {cycles.value?.length === 0 && (
        <EmptyState icon={History} title={t('retrospective.none')} action={<ToObjectives />}>
          {t('retrospective.noneHint')}
        </EmptyState>
      )}
      {cycles.value && cycles.value.length > 0 && <Comparison cycles={cycles.value} />}
    </>
  );
}

function Comparison({ cycles }: { cycles: readonly CycleComparison[] }) {
  return (
    <>
      <table class={styles.table} aria-label={t('retrospective.compare')}>
        <thead>
          <tr>
            <th scope="col">{t('retrospective.cycle')}</th>
            <th scope="col">{t('retrospective.scoreHead')}</th>
            <th scope="col">{t('retrospective.graded')}</th>
            <th scope="col">{t('retrospective.outcomes')}</th>
            <th scope="col">{t('retrospective.habitHead')}</th>
          </tr>
        </thead>
        <tbody>
          {cycles.map((each) => (
            <Row key={each.cycle.id} compared={each} />
          ))}
        </tbody>
      </table>
      <p class={styles.hint}>{t('retrospective.outcomesHint')}</p>
    </>
  );
}

function Row({ compared }: { compared: CycleComparison }) {
  const { cycle, toBeClosed, score, graded, keyResults, outcomes, weeks, weeksCheckedIn } = compared;
  return (
    <tr>
      <th scope="row">
        <a href={`#retrospective/${encodeURIComponent(cycle.id)}`}>{cycle.name}</a>{' '}
        <span class={styles.state}>
          {toBeClosed ? t('status.toBeClosed') : t(`editor.state.${cycle.state}`)}
        </span>
      </th>
      <td>
        <ScoreChip score={score} />
      </td>
      <td>{t('retrospective.ofAll', { part: graded, all: keyResults })}</td>
      <td>
        <Share part={outcomes} all={keyResults} />
      </td>
      <td>
        <Share part={weeksCheckedIn} all={weeks} />
      </td>
    </tr>
  );
}

/** A share in words and as a bar behind them; a dash where there is nothing to share. */
function Share({ part, all }: { part: number; all: number }) {
  if (all === 0) return <>–</>;
  return (
    <span class={styles.share} style={{ '--share': `${(part / all) * 100}%` }}>
      {percentText(part / all)}
    </span>
  );
}
