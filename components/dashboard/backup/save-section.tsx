import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import type { Client, Watched } from '@/lib/client/types';
import { useQuery } from '@/lib/client/use-query';
import { t } from '@/lib/i18n';
import Download from '~icons/lucide/download';
import styles from './backup-page.module.css';
import { momentText } from './moment-text';
import { ProgressRow } from './progress-row';
import { useWatched } from './use-watched';

export interface SaveSectionProps {
  client: Client;
  /** Writes a backup file and lets the browser save it. May throw a Refusal. */
  saveBackup: (watched: Watched) => Promise<void>;
}

/** Saves everything as one file, and says how old the last one is. */
export function SaveSection({ client, saveBackup }: SaveSectionProps) {
  const settings = useQuery(client, 'settings.read', {}, true).value;
  const work = useWatched();
  const savedAt = settings?.backupSavedAt;
  return (
    <section class={styles.section} aria-label={t('backup.saveTitle')}>
      <h2 class={styles.title}>{t('backup.saveTitle')}</h2>
      {settings && (
        <p class={styles.text}>
          {savedAt ? t('backup.last', { when: momentText(savedAt) }) : t('backup.never')}
        </p>
      )}
      {work.progress ? (
        <ProgressRow
          text={t('backup.saving', { done: work.progress.done, total: work.progress.total })}
          progress={work.progress}
          onCancel={work.cancel}
        />
      ) : (
        <div class={styles.row}>
          <Button kind="primary" icon={Download} onClick={() => work.run(saveBackup)}>
            {t('backup.save')}
          </Button>
        </div>
      )}
      {work.cancelled && <p role="status">{t('backup.cancelled')}</p>}
      {work.refusal && <ErrorNote refusal={work.refusal} />}
    </section>
  );
}
