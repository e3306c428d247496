import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { TextField } from '@/components/ui/text-field';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client } from '@/lib/client/types';
import type { Refusal } from '@/lib/domain/refusal';
import { t } from '@/lib/i18n';
import styles from './reply-form.module.css';

export interface ReplyFormProps {
  client: Client;
  /** The check-in that is replied to. */
  checkIn: string;
  /** It was said, or left unsaid. */
  onDone: () => void;
}

/** One line of reply; Enter says it, Escape leaves it unsaid. */
export function ReplyForm({ client, checkIn, onDone }: ReplyFormProps) {
  const [text, write] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, refuse] = useState<Refusal | null>(null);
  const isEmpty = text.trim() === '';

  async function say(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isEmpty || busy) return;
    setBusy(true);
    refuse(null);
    try {
      await client.command('reply.create', { checkIn, text }, { text: t('okr.reply.said') });
      onDone();
    } catch (thrown) {
      refuse(asRefusal(thrown));
    }
    setBusy(false);
  }

  return (
    <form
      class={styles.form}
      onSubmit={say}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // The dialog or the popup around it stays.
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <div class={styles.line}>
        <TextField
          label={t('okr.reply.text')}
          labelHidden
          value={text}
          onInput={write}
          placeholder={t('okr.reply.text')}
          autoFocus
        />
      </div>
      <Button type="submit" kind="primary" disabled={isEmpty || busy}>
        {t('okr.reply.begin')}
      </Button>
      {refusal && <ErrorNote refusal={refusal} />}
    </form>
  );
}
