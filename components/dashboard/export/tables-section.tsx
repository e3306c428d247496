import { useState } from 'preact/hooks';
import sections from '@/components/dashboard/backup/backup-page.module.css';
import { Button } from '@/components/ui/button';
import { CheckBox } from '@/components/ui/check-box';
import type { ExportDemand } from '@/lib/client/types';
import { t } from '@/lib/i18n';
import Download from '~icons/lucide/download';

const TABLES = ['okrs', 'checkIns', 'ties'] as const;

export interface SavesExport {
  isBusy: boolean;
  onSave: (demand: ExportDemand) => void;
}

/** One CSV file each for OKRs, check-ins and ties. */
export function TablesSection({ isBusy, onSave }: SavesExport) {
  const [mark, setMark] = useState(true);
  return (
    <section class={sections.section} aria-label={t('export.tablesTitle')}>
      <h2 class={sections.title}>{t('export.tablesTitle')}</h2>
      <p class={sections.text}>{t('export.tablesLead')}</p>
      <div class={sections.row}>
        {TABLES.map((what) => (
          <Button key={what} icon={Download} disabled={isBusy} onClick={() => onSave({ what, mark })}>
            {t(`export.table.${what}`)}
          </Button>
        ))}
      </div>
      <CheckBox label={t('export.mark')} checked={mark} onChange={setMark} />
    </section>
  );
}
