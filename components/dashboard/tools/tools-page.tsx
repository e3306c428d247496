import { PageHead } from '@/components/dashboard/page-head';
import { t } from '@/lib/i18n';
import type { BrowserHosts } from './browser-hosts';
import { HostsSection } from './hosts-section';
import { PatchesSection, type PatchesSectionProps } from './patches-section';
import { ReadingSection } from './reading-section';
import styles from './tools-page.module.css';

export interface ToolsPageProps extends PatchesSectionProps {
  hosts: BrowserHosts;
}

/** The work tools: on which hosts Throughline runs, where it reads tasks, and the patches it reads their pages with. */
export function ToolsPage(props: ToolsPageProps) {
  return (
    <>
      <PageHead title={t('tools.heading')} />
      <div class={styles.sections}>
        <p>{t('tools.lead')}</p>
        <HostsSection hosts={props.hosts} />
        <ReadingSection client={props.client} hosts={props.hosts} />
        <PatchesSection {...props} />
      </div>
    </>
  );
}
