import { PageHead } from '@/components/dashboard/page-head';
import { t } from '@/lib/i18n';
import { PatchesSection, type PatchesSectionProps } from './patches-section';
import { ReadingSection, type ReadingSectionProps } from './reading-section';
import styles from './tools-page.module.css';

export type ToolsPageProps = PatchesSectionProps & ReadingSectionProps;

/** The work tools: on which hosts Throughline runs, where it reads tasks, and the patches it reads their pages with. */
export function ToolsPage(props: ToolsPageProps) {
  return (
    <>
      <PageHead title={t('tools.heading')} />
      <div class={styles.sections}>
        <p>{t('tools.lead')}</p>
        <ReadingSection {...props} />
        <PatchesSection {...props} />
      </div>
    </>
  );
}
