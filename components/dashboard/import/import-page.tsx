import { PageHead } from '@/components/dashboard/page-head';
import type { Router } from '@/components/dashboard/router';
import { Tabs } from '@/components/ui/tabs';
import { SOURCES } from '@/lib/domain/source';
import { t } from '@/lib/i18n';
import { ImportPanel, type ImportPanelProps } from './import-panel';
import styles from './import-panel.module.css';
import { SourcePanel, type SourcePanelProps } from './source-panel';

const TABS = ['file', ...SOURCES] as const;

export type ImportPageProps = ImportPanelProps &
  Pick<SourcePanelProps, 'readSource' | 'askForHost'> & { router: Router; from: string | null };

/** Brings OKRs in: from a file or a text, or out of a work tool. Where from stands in the address. */
export function ImportPage({ router, from, readSource, askForHost, ...panel }: ImportPageProps) {
  const chosen = TABS.find((each) => each === from) ?? 'file';
  return (
    <>
      <PageHead title={t('import.heading')} lead={t('import.lead')} />
      <Tabs
        label={t('import.from')}
        tabs={TABS.map((id) => ({ id, text: t(`import.source.${id}`) }))}
        chosen={chosen}
        onChoose={(id) => router.go({ page: 'import', ...(id === 'file' ? {} : { query: { from: id } }) })}
      >
        <div class={styles.from}>
          {chosen === 'file' ? (
            <ImportPanel {...panel} />
          ) : (
            <SourcePanel key={chosen} {...panel} {...{ readSource, askForHost }} source={chosen} />
          )}
        </div>
      </Tabs>
    </>
  );
}
