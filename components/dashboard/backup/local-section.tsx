import { ErrorNote } from '@/components/ui/error-note';
import type { Client } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { t } from '@/lib/i18n';
import styles from './backup-page.module.css';
import { LocalRow } from './local-row';

/** The copies that this browser made by itself, and what they are good for. */
export function LocalSection({ client }: { client: Client }) {
  const { value: backups, error, refresh } = useQuery(client, 'localBackups.read', {}, true);
  return (
    <section class={styles.section} aria-label={t('backup.localTitle')}>
      <h2 class={styles.title}>{t('backup.localTitle')}</h2>
      <p class={styles.text}>{t('backup.localLead')}</p>
      {error && <ErrorNote refusal={error} onRetry={refresh} />}
      {backups?.length === 0 && <p>{t('backup.localNone')}</p>}
      {backups && backups.length > 0 && (
        <ul>
          {backups.map((backup) => (
            <LocalRow key={backup.id} client={client} backup={backup} />
          ))}
        </ul>
      )}
    </section>
  );
}
