import { Section } from '@/components/dashboard/settings/section';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { t } from '@/lib/i18n';
import type { BrowserHosts } from './browser-hosts';
import { ReadingRow } from './reading-row';
import rows from './tool-rows.module.css';

export interface ReadingSectionProps {
  client: Client;
  hosts: Pick<BrowserHosts, 'read' | 'ask' | 'giveBack'>;
}

/** From which sites tasks are read, in which way and how it goes, with the way in and out of each. */
export function ReadingSection({ client, hosts }: ReadingSectionProps) {
  const sites = useQuery(client, 'connections.read', {}, true).value;
  return (
    <Section title={t('reading.title')}>
      <p>{t('reading.lead')}</p>
      {sites && sites.length > 0 && (
        <ul class={rows.list} aria-label={t('reading.list')}>
          {sites.map((each) => (
            <ReadingRow key={`${each.tool} ${each.site}`} client={client} connection={each} hosts={hosts} />
          ))}
        </ul>
      )}
      {sites && !sites.some(({ tool }) => tool === 'jira') && <p>{t('reading.noJira')}</p>}
    </Section>
  );
}
