import { EditorOver } from '@/components/dashboard/editor-over';
import { Gone } from '@/components/dashboard/gone';
import { Section } from '@/components/dashboard/key-result/section';
import type { Editing } from '@/components/dashboard/route';
import type { Router } from '@/components/dashboard/router';
import { ProgressWeeks } from '@/components/dashboard/weeks/progress-weeks';
import { TendedWeeks } from '@/components/dashboard/weeks/tended-weeks';
import { ErrorNote } from '@/components/ui/error-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { CycleOverview } from '@/lib/domain/overview';
import type { PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import { CycleHead } from './cycle-head';
import styles from './cycle-page.module.css';
import { CycleWorkSections } from './cycle-work-sections';

export interface CyclePageProps {
  client: Client;
  router: Router;
  today: PlainDate;
  id: string;
  editing: Editing | null;
}

/** One cycle as a whole: how its results and its work went, week by week. */
export function CyclePage({ client, router, today, id, editing }: CyclePageProps) {
  const read = useQuery(client, 'cycle.read', { id }, id);
  const isGone = read.error?.code === 'notFound';
  return (
    <>
      {read.error && !isGone && <ErrorNote refusal={read.error} onRetry={read.refresh} />}
      {read.value === null && read.loading && <Skeleton lines={8} />}
      {isGone && <Gone title={t('close.gone')} hint={t('close.goneHint')} />}
      {read.value && !isGone && <Shown client={client} router={router} overview={read.value} />}
      {editing && <EditorOver client={client} router={router} today={today} editing={editing} />}
    </>
  );
}

function Shown({
  client,
  router,
  overview,
}: Pick<CyclePageProps, 'client' | 'router'> & { overview: CycleOverview }) {
  const { cycle, weeks, tended, objectives } = overview;
  const isEmpty = objectives.length === 0;
  const hasBegun = !isEmpty && weeks.length > 0;
  // Only once the page is there: to look at all work takes longer.
  const read = useQuery(client, 'cycleWork.read', hasBegun ? { id: cycle.id } : null, cycle.id);
  return (
    <div class={styles.page}>
      <CycleHead router={router} overview={overview} />
      {isEmpty && <p class={styles.quiet}>{t('dashboard.noObjectives')}</p>}
      {!isEmpty && !hasBegun && <p class={styles.quiet}>{t('weeks.notBegun')}</p>}
      {hasBegun && (
        <>
          <Section title={t('weeks.title')} lead={t('weeks.cycleLead')}>
            <ProgressWeeks cycle={cycle} weeks={weeks} />
          </Section>
          <Section title={t('weeks.tended.title')} lead={t('weeks.tended.lead')}>
            <TendedWeeks cycle={cycle} weeks={tended} />
          </Section>
          {read.error && <ErrorNote refusal={read.error} onRetry={read.refresh} />}
          {read.value === null && read.loading && <Skeleton lines={6} />}
          {!read.loading && !read.error && read.value === null && (
            <p class={styles.quiet}>{t('coverage.tooMuch')}</p>
          )}
          {read.value && <CycleWorkSections cycle={cycle} work={read.value} />}
        </>
      )}
    </div>
  );
}
