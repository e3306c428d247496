import { useEffect, useState } from 'preact/hooks';
import { FileDrop } from '@/components/dashboard/file-drop';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { asRefusal } from '@/lib/client/as-refusal';
import type { BackupContent, Client, Watched } from '@/lib/client/types';
import { Refusal } from '@/lib/domain/refusal';
import { countText, t } from '@/lib/i18n';
import styles from './backup-page.module.css';
import { momentText } from './moment-text';
import { ProgressRow } from './progress-row';
import { useWatched } from './use-watched';

/** Beyond this a browser tab may not hold the file and what is read from it. */
const FILE_BYTES = 400_000_000;

export interface RestoreSectionProps {
  client: Client;
  /** A file that was given to the import and is a backup. */
  offered?: File | null;
  /** Reads a backup file's text; throws a Refusal. */
  openBackup: (text: string) => BackupContent;
  /** Puts its content in the place of all data. May throw a Refusal. */
  restoreBackup: (content: BackupContent, said: { text: string }, watched: Watched) => Promise<void>;
}

/** Reads a backup file, shows what it holds, and restores it. */
export function RestoreSection({ offered = null, openBackup, restoreBackup }: RestoreSectionProps) {
  const [content, setContent] = useState<BackupContent | null>(null);
  const [fault, setFault] = useState<Refusal | null>(null);
  const work = useWatched();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is opened once, when it is offered
  useEffect(() => {
    if (offered) void open(offered);
  }, [offered]);

  async function open(file: File): Promise<void> {
    setFault(null);
    setContent(null);
    try {
      if (file.size > FILE_BYTES) throw new Refusal('tooLarge');
      setContent(openBackup(await file.text()));
    } catch (thrown) {
      setFault(asRefusal(thrown));
    }
  }

  function restore(chosen: BackupContent): void {
    const said = { text: t('backup.restored', chosen.records) };
    void work.run(async (watched) => {
      await restoreBackup(chosen, said, watched);
      setContent(null);
    });
  }

  const { progress } = work;
  return (
    <section class={styles.section} aria-label={t('backup.restoreTitle')}>
      <h2 class={styles.title}>{t('backup.restoreTitle')}</h2>
      <p class={styles.text}>{t('backup.restoreLead')}</p>
      {!content && (
        <FileDrop
          text={t('backup.drop')}
          button={t('backup.choose')}
          accept=".json,application/json"
          onFile={open}
        />
      )}
      {fault && <ErrorNote refusal={fault} onDismiss={() => setFault(null)} />}
      {content && (
        <>
          <p>{t('backup.holds', { when: momentText(content.savedAt) })}</p>
          <dl class={styles.counts}>
            {content.counts.map(({ kind, count }) => (
              <div key={kind}>
                <dt>{t(`backup.kind.${kind}`)}</dt>
                <dd>{countText(count)}</dd>
              </div>
            ))}
          </dl>
          {progress ? (
            <ProgressRow
              text={t('backup.restoring', { done: progress.done, total: progress.total })}
              progress={progress}
              onCancel={work.cancel}
            />
          ) : (
            <div class={styles.row}>
              <Button kind="primary" onClick={() => restore(content)}>
                {t('backup.restore')}
              </Button>
              <Button onClick={() => setContent(null)}>{t('backup.otherFile')}</Button>
            </div>
          )}
        </>
      )}
      {work.cancelled && <p role="status">{t('backup.cancelled')}</p>}
      {work.refusal && <ErrorNote refusal={work.refusal} />}
    </section>
  );
}
