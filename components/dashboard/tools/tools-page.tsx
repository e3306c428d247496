import { PageHead } from '@/components/dashboard/page-head';
import { t } from '@/lib/i18n';
import styles from './tools-page.module.css';

/** The work tools: on which hosts Throughline runs. */
export function ToolsPage() {
  return (
    <>
      <PageHead title={t('tools.heading')} />
      <div class={styles.sections}>
        <p>{t('tools.lead')}</p>
      </div>
    </>
  );
}
