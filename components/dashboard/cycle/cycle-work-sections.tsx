import { Section } from '@/components/dashboard/key-result/section';
import { CoverageWeeks } from '@/components/dashboard/weeks/coverage-weeks';
import { dateText } from '@/components/okr/words';
import type { Cycle } from '@/lib/domain/cycle';
import type { CycleWork } from '@/lib/domain/overview';
import { t } from '@/lib/i18n';
import { ContainerTable } from './container-table';
import styles from './cycle-page.module.css';
import { WorkPicture } from './work-picture';

/** What the tasks that were met say of a cycle; nothing where their states are too old to say it. */
export function CycleWorkSections({ cycle, work }: { cycle: Cycle; work: CycleWork }) {
  const { asOf, coverage, containers } = work;
  const isMet = coverage.some(({ tied, untied, exempt }) => tied + untied + exempt > 0);
  const met = asOf === null ? t('coverage.old') : t('coverage.lead', { date: dateText(asOf) });
  return (
    <>
      <Section title={t('work.title')} lead={t('work.lead', { date: dateText(work.since) })}>
        {asOf === null ? <p class={styles.quiet}>{t('coverage.old')}</p> : <WorkPicture work={work} />}
      </Section>
      <Section title={t('coverage.title')} {...(isMet ? { lead: met } : {})}>
        {!isMet && <p class={styles.quiet}>{t('coverage.nothingMet')}</p>}
        {isMet && asOf !== null && <CoverageWeeks cycle={cycle} weeks={coverage} />}
        {isMet && asOf !== null && containers.length > 0 && (
          <ContainerTable containers={containers} more={work.moreContainers} />
        )}
      </Section>
    </>
  );
}
