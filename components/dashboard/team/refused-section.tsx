import { Section } from '@/components/dashboard/settings/section';
import rows from '@/components/dashboard/tools/tool-rows.module.css';
import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import { useMinute } from '@/lib/client/use-minute';
import { useQuery } from '@/lib/client/use-query';
import { t } from '@/lib/i18n';
import { RefusedRow } from './refused-row';

/** Changes that the server of a space did not take, each with why, and what can be done with it. */
export function RefusedSection({ client, space }: { client: Client; space: string }) {
  const now = useMinute();
  const all = useQuery(client, 'team.refused', {}, true).value ?? [];
  const refused = all.filter((one) => one.space === space);
  if (refused.length === 0) return null;
  const dismiss = (ids: string[]): void => void client.attempt('team.dismissRefused', { ids });
  return (
    <Section title={t('team.refused.title')}>
      <p>{t('team.refused.lead')}</p>
      <ul class={rows.list} aria-label={t('team.refused.title')}>
        {refused.map((one) => (
          <RefusedRow
            key={one.id}
            refused={one}
            now={now}
            onDismiss={() => dismiss([one.id])}
            onKeep={() =>
              void client.attempt('team.keepRefused', { id: one.id }, { text: t('team.refused.kept') })
            }
          />
        ))}
      </ul>
      {refused.length > 1 && (
        <div>
          <Button onClick={() => dismiss(refused.map(({ id }) => id))}>{t('team.refused.dismissAll')}</Button>
        </div>
      )}
    </Section>
  );
}
