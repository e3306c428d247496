import { useState } from 'preact/hooks';
import type { Router } from '@/components/dashboard/router';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorNote } from '@/components/ui/error-note';
import { TextArea } from '@/components/ui/text-area';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client } from '@/lib/client/types';
import type { KeyResult } from '@/lib/domain/key-result';
import type { Refusal } from '@/lib/domain/refusal';
import { t } from '@/lib/i18n';
import styles from './layout.module.css';

export interface DropDialogProps {
  client: Client;
  router: Router;
  keyResult: KeyResult;
  onClose: () => void;
}

/** Asks why a key result is given up, and drops it. */
export function DropDialog({ client, router, keyResult, onClose }: DropDialogProps) {
  const [reason, setReason] = useState('');
  const [refusal, refuse] = useState<Refusal | null>(null);

  async function drop(): Promise<void> {
    try {
      const said = { text: t('editor.keyResult.dropped') };
      await client.command('keyResult.drop', { id: keyResult.id, reason: reason.trim() }, said);
      router.holding.value = false;
      router.edit(null);
    } catch (thrown) {
      refuse(asRefusal(thrown));
    }
  }

  return (
    <Dialog
      title={t('editor.keyResult.dropTitle', { title: keyResult.title })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('editor.cancel')}</Button>
          <Button kind="danger" onClick={drop}>
            {t('editor.keyResult.drop')}
          </Button>
        </>
      }
    >
      <p class={styles.note}>{t('editor.keyResult.dropMeans')}</p>
      <TextArea label={t('editor.keyResult.dropWhy')} value={reason} onInput={setReason} />
      {refusal && <ErrorNote refusal={refusal} />}
    </Dialog>
  );
}
