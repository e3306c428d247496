import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import type { Client } from '@/lib/client/types';
import { watchUnderway } from '@/lib/client/watch-underway';
import type { LocalBackup } from '@/lib/domain/answers';
import { numberFormat } from '@/lib/domain/formats';
import { intlLocale, t } from '@/lib/i18n';
import styles from './backup-page.module.css';
import { momentText } from './moment-text';
import { ProgressRow } from './progress-row';
import { useWatched } from './use-watched';

/** One copy: when and why it was made, how large it is, and what can be done with it. Deleting asks once more. */
export function LocalRow({ client, backup }: { client: Client; backup: LocalBackup }) {
  const [isAsked, ask] = useState(false);
  const work = useWatched();
  const { id, madeAt, reason, records, characters } = backup;
  const when = momentText(madeAt);

  function restore(): void {
    const said = { text: t('backup.restored', records) };
    const act = () => client.command('localBackup.restore', { id }, said);
    void work.run(async (watched) => {
      await watchUnderway(client, id, act, watched);
    });
  }

  return (
    <li class={styles.local} aria-label={when}>
      <div>
        <p>{when}</p>
        <p class={styles.text}>
          {t(`backup.reason.${reason}`)} · {t('backup.localSize', { records, size: sizeText(characters) })}
        </p>
      </div>
      {work.progress ? (
        <ProgressRow text={t('backup.committing')} progress={work.progress} onCancel={work.cancel} />
      ) : (
        <div class={styles.row}>
          {isAsked ? (
            <>
              <Button
                kind="danger"
                onClick={() =>
                  client.attempt('localBackup.remove', { id }, { text: t('backup.localRemoved') })
                }
              >
                {t('backup.localRemoveSure')}
              </Button>
              <Button onClick={() => ask(false)}>{t('backup.localKeep')}</Button>
            </>
          ) : (
            <>
              <Button onClick={restore}>{t('backup.localRestore')}</Button>
              <Button kind="quiet" onClick={() => ask(true)}>
                {t('backup.localRemove')}
              </Button>
            </>
          )}
        </div>
      )}
      {work.cancelled && <p role="status">{t('backup.cancelled')}</p>}
      {work.refusal && <ErrorNote refusal={work.refusal} />}
    </li>
  );
}

/** A length in characters as kilobytes or megabytes, near enough to compare copies. */
function sizeText(characters: number): string {
  const isSmall = characters < 1_000_000;
  const unit = isSmall ? 'kilobyte' : 'megabyte';
  const value = characters / (isSmall ? 1_000 : 1_000_000);
  return numberFormat(intlLocale(), {
    style: 'unit',
    unit,
    maximumFractionDigits: isSmall ? 0 : 1,
  }).format(Math.max(value, isSmall ? 1 : 0));
}
