import { Section } from '@/components/dashboard/settings/section';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { t } from '@/lib/i18n';
import { PatchImport } from './patch-import';
import { PatchRow } from './patch-row';
import rows from './tool-rows.module.css';

export interface PatchesSectionProps {
  client: Client;
  /** Lets the browser save a file of this name. */
  saveFile: (name: string, pieces: string[]) => void;
}

/** The adapter patches that are in force: those of the organisation, and the person's own with the way in and out. */
export function PatchesSection({ client, saveFile }: PatchesSectionProps) {
  const answer = useQuery(client, 'patches.read', {}, true).value;
  const own = answer?.patches.filter(({ id }) => id !== null) ?? [];

  async function save(id: string | null, name: string): Promise<void> {
    const file = await client.attempt('patch.export', { id });
    if (file) saveFile(`throughline-patch-${name}.json`, [file.text]);
  }

  return (
    <Section title={t('patches.title')}>
      <p>{t('patches.lead')}</p>
      {answer && answer.brokenInPolicy > 0 && (
        <p role="status" class={rows.warning}>
          {t('patches.brokenInPolicy', answer.brokenInPolicy)}
        </p>
      )}
      {answer && answer.patches.length > 0 && (
        <ul class={rows.list} aria-label={t('patches.list')}>
          {answer.patches.map((each, place) => (
            <PatchRow
              key={each.id ?? place}
              answer={each}
              onExport={() => save(each.id, each.patch.adapter)}
              onRemove={() =>
                each.id !== null &&
                client.attempt('patch.remove', { id: each.id }, { text: t('patches.removed') })
              }
            />
          ))}
        </ul>
      )}
      {own.length > 1 && (
        <div>
          <Button onClick={() => save(null, 'all')}>{t('patches.exportAll')}</Button>
        </div>
      )}
      <PatchImport client={client} />
    </Section>
  );
}
