import { useState } from 'preact/hooks';
import { FileDrop } from '@/components/dashboard/file-drop';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { TextArea } from '@/components/ui/text-area';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client } from '@/lib/client/types';
import type { PatchPreview } from '@/lib/domain/patch';
import { Refusal } from '@/lib/domain/refusal';
import { t } from '@/lib/i18n';
import { isUsable, PatchChanges } from './patch-changes';
import styles from './patch-import.module.css';
import rows from './tool-rows.module.css';

/** A patch is a few lines; beyond so many characters it is another file. */
const LONGEST_CHARS = 200_000;

/** Takes a patch as a file or as text, shows what it would change, and imports it. */
export function PatchImport({ client }: { client: Client }) {
  const [text, setText] = useState('');
  const [previews, setPreviews] = useState<PatchPreview[] | null>(null);
  const [fault, setFault] = useState<Refusal | null>(null);

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    setFault(null);
    try {
      await work();
    } catch (thrown) {
      setFault(asRefusal(thrown));
    }
  }

  const preview = (given: string) =>
    attempt(async () => {
      setText(given);
      if (given.length > LONGEST_CHARS) throw new Refusal('tooLarge');
      setPreviews(await client.command('patch.preview', { text: given }));
    });

  const clear = () => {
    setText('');
    setPreviews(null);
    setFault(null);
  };

  const bring = () =>
    attempt(async () => {
      await client.command('patch.import', { text }, { text: t('patches.imported') });
      clear();
    });

  return (
    <div class={styles.import}>
      {previews ? (
        <>
          {previews.map((each, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file's patches have no other name, and never move
            <PatchChanges key={place} preview={each} />
          ))}
          <div class={rows.buttons}>
            <Button kind="primary" disabled={!previews.some(isUsable)} onClick={bring}>
              {t('patches.import')}
            </Button>
            <Button onClick={clear}>{t('patches.cancel')}</Button>
          </div>
        </>
      ) : (
        <FileDrop
          text={t('patches.drop')}
          button={t('patches.choose')}
          accept=".json,application/json"
          onFile={(file) => attempt(async () => preview(await file.text()))}
        >
          <TextArea label={t('patches.paste')} value={text} onInput={setText} rows={4} />
          <div class={rows.buttons}>
            <Button disabled={text.trim() === ''} onClick={() => preview(text)}>
              {t('patches.preview')}
            </Button>
          </div>
        </FileDrop>
      )}
      {fault && <ErrorNote refusal={fault} onDismiss={() => setFault(null)} />}
    </div>
  );
}
