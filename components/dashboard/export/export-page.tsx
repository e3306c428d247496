import sections from '@/components/dashboard/backup/backup-page.module.css';
import { ProgressRow } from '@/components/dashboard/backup/progress-row';
import { useWatched } from '@/components/dashboard/backup/use-watched';
import { PageHead } from '@/components/dashboard/page-head';
import { ErrorNote } from '@/components/ui/error-note';
import type { Client, ExportDemand, Watched } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import styles from './export-page.module.css';
import { OutlineSection } from './outline-section';
import { TablesSection } from './tables-section';

export interface ExportPageProps {
  client: Client;
  /** Writes a file and lets the browser save it. May throw a Refusal. */
  saveExport: (demand: ExportDemand, watched: Watched) => Promise<void>;
}

/** Takes OKRs, check-ins and ties out: as tables, as an outline, as a report, or all of it as a backup. */
export function ExportPage({ client, saveExport }: ExportPageProps) {
  const work = useWatched();
  const isBusy = work.progress !== null;
  const save = (demand: ExportDemand) => void work.run((watched) => saveExport(demand, watched));
  return (
    <>
      <PageHead title={t('export.heading')} lead={t('export.lead')} />
      <div class={sections.sections}>
        {work.progress && (
          <ProgressRow
            text={t('backup.saving', { done: work.progress.done, total: work.progress.total })}
            progress={work.progress}
            onCancel={work.cancel}
          />
        )}
        {work.cancelled && <p role="status">{t('backup.cancelled')}</p>}
        {work.refusal && <ErrorNote refusal={work.refusal} />}
        <TablesSection isBusy={isBusy} onSave={save} />
        <OutlineSection client={client} isBusy={isBusy} onSave={save} />
        <section class={sections.section} aria-label={t('export.reportTitle')}>
          <h2 class={sections.title}>{t('export.reportTitle')}</h2>
          <p class={sections.text}>{t('export.reportLead')}</p>
          <p>
            <a class={styles.link} href="#report">
              {t('export.openReport')}
            </a>
          </p>
        </section>
        <section class={sections.section} aria-label={t('export.everythingTitle')}>
          <h2 class={sections.title}>{t('export.everythingTitle')}</h2>
          <p class={sections.text}>{t('export.everythingLead')}</p>
          <p>
            <a class={styles.link} href="#backup">
              {t('export.toBackup')}
            </a>
          </p>
        </section>
      </div>
    </>
  );
}
