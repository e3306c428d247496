import { PageHead } from '@/components/dashboard/page-head';
import { t } from '@/lib/i18n';
import { ImportPanel, type ImportPanelProps } from './import-panel';

/** Brings OKRs in from a document. */
export function ImportPage(props: ImportPanelProps) {
  return (
    <>
      <PageHead title={t('import.heading')} lead={t('import.lead')} />
      <ImportPanel {...props} />
    </>
  );
}
