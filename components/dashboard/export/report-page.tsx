import { ToObjectives } from '@/components/dashboard/gone';
import { PageHead } from '@/components/dashboard/page-head';
import { dateText } from '@/components/okr/words';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import type { CycleAnswer } from '@/lib/domain/answers';
import type { PlainDate } from '@/lib/domain/plain-date';
import { t } from '@/lib/i18n';
import Print from '~icons/lucide/printer';
import Target from '~icons/lucide/target';
import { ReportObjective } from './report-objective';
import styles from './report-page.module.css';

export interface ReportPageProps {
  client: Client;
  today: PlainDate;
  print: () => void;
}

/** The cycles that are not closed as a document: what is on the screen is what is printed. */
export function ReportPage({ client, today, print }: ReportPageProps) {
  const cycles = useQuery(client, 'okrs.read', { which: 'open' }, true).value;
  if (!cycles) return null;
  const told = cycles.filter(({ objectives }) => objectives.length > 0);
  return (
    <article class={styles.report}>
      <PageHead
        path={[{ text: t('dashboard.export'), href: '#export' }]}
        title={t('report.heading')}
        lead={t('report.asOf', { date: dateText(today) })}
      >
        <span class={styles.screenOnly}>
          <Button kind="primary" icon={Print} onClick={print} disabled={told.length === 0}>
            {t('report.print')}
          </Button>
        </span>
      </PageHead>
      {told.length === 0 && <EmptyState icon={Target} title={t('report.empty')} action={<ToObjectives />} />}
      {told.map((answer) => (
        <ReportCycle key={answer.cycle.id} answer={answer} />
      ))}
    </article>
  );
}

function ReportCycle({ answer: { cycle, objectives } }: { answer: CycleAnswer }) {
  return (
    <section class={styles.cycle}>
      <h2 class={styles.cycleName}>{cycle.name}</h2>
      <p class={styles.dates}>
        {t('dashboard.dates', { from: dateText(cycle.startsOn), to: dateText(cycle.endsOn) })}
      </p>
      {objectives.map((objective) => (
        <ReportObjective key={objective.objective.id} answer={objective} />
      ))}
    </section>
  );
}
