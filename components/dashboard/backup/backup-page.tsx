import { PageHead } from '@/components/dashboard/page-head';
import { t } from '@/lib/i18n';
import styles from './backup-page.module.css';
import { LocalSection } from './local-section';
import { RestoreSection, type RestoreSectionProps } from './restore-section';
import { SaveSection, type SaveSectionProps } from './save-section';

export type BackupPageProps = SaveSectionProps & RestoreSectionProps;

/** Keeps the data safe: a file to save, and the way back from one. */
export function BackupPage(props: BackupPageProps) {
  return (
    <>
      <PageHead title={t('backup.heading')} lead={t('backup.lead')} />
      <div class={styles.sections}>
        <SaveSection {...props} />
        <RestoreSection {...props} />
        <LocalSection client={props.client} />
      </div>
    </>
  );
}
