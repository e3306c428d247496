import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ErrorNote } from '@/components/ui/error-note';
import { TextField } from '@/components/ui/text-field';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client } from '@/lib/client/types';
import type { NamedPerson } from '@/lib/domain/person';
import type { Refusal } from '@/lib/domain/refusal';
import { t } from '@/lib/i18n';
import styles from './dialog.module.css';

export interface RenameDialogProps {
  client: Client;
  person: NamedPerson;
  onClose: () => void;
}

/** Asks what a person is called; Enter saves. */
export function RenameDialog({ client, person, onClose }: RenameDialogProps) {
  const [name, write] = useState(person.name);
  const [refusal, refuse] = useState<Refusal | null>(null);
  const isSame = name.trim() === '' || name.trim() === person.name;

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isSame) return;
    try {
      await client.command('person.save', { id: person.id, name }, { text: t('settings.nameSaved') });
      onClose();
    } catch (thrown) {
      refuse(asRefusal(thrown));
    }
  }

  return (
    <Dialog title={t('people.rename')} onClose={onClose}>
      <form class={styles.form} onSubmit={save}>
        <TextField label={t('people.name')} value={name} onInput={write} maxLength={200} autoFocus />
        {refusal && <ErrorNote refusal={refusal} />}
        <div class={styles.actions}>
          <Button onClick={onClose}>{t('editor.cancel')}</Button>
          <Button kind="primary" type="submit" disabled={isSame}>
            {t('editor.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
