import { useState } from 'preact/hooks';
import sections from '@/components/dashboard/backup/backup-page.module.css';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { t } from '@/lib/i18n';
import Download from '~icons/lucide/download';
import type { SavesExport } from './tables-section';

/** The OKRs of one cycle as Markdown; an outline holds one cycle, as its import does. */
export function OutlineSection({ client, isBusy, onSave }: SavesExport & { client: Client }) {
  const cycles = useQuery(client, 'okrs.read', { which: 'all' }, true).value ?? [];
  const [chosen, choose] = useState<string | null>(null);
  const active = cycles.find(({ cycle }) => cycle.state === 'active') ?? cycles[0];
  const id = cycles.find(({ cycle }) => cycle.id === chosen)?.cycle.id ?? active?.cycle.id;
  return (
    <section class={sections.section} aria-label={t('export.outlineTitle')}>
      <h2 class={sections.title}>{t('export.outlineTitle')}</h2>
      <p class={sections.text}>{t('export.outlineLead')}</p>
      {id === undefined ? (
        <p>{t('dashboard.noCycles')}</p>
      ) : (
        <div class={sections.row}>
          <Select
            label={t('export.cycle')}
            labelHidden
            value={id}
            options={cycles.map(({ cycle }) => ({ value: cycle.id, text: cycle.name }))}
            onChange={choose}
          />
          <Button icon={Download} disabled={isBusy} onClick={() => onSave({ what: 'outline', cycle: id })}>
            {t('export.outline')}
          </Button>
        </div>
      )}
    </section>
  );
}
