import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { ErrorNote } from '@/components/ui/error-note';
import { TextField } from '@/components/ui/text-field';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client } from '@/lib/client/types';
import type { Person } from '@/lib/domain/person';
import type { Refusal } from '@/lib/domain/refusal';
import { t } from '@/lib/i18n';
import styles from './step.module.css';

/** Asks for the person's name. */
export function NameStep(props: { client: Client; me: Person | null; onDone: () => void }) {
  const { client, me, onDone } = props;
  const [name, setName] = useState(me?.name ?? '');
  const [refusal, refuse] = useState<Refusal | null>(null);
  const [tried, setTried] = useState(false);

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    setTried(true);
    const trimmed = name.trim();
    if (trimmed === '') return;
    try {
      if (trimmed !== me?.name) {
        const { id } = await client.command('person.save', { id: me?.id ?? null, name: trimmed });
        if (!me) await client.command('person.isMe', { id });
      }
      onDone();
    } catch (thrown) {
      refuse(asRefusal(thrown));
    }
  }

  return (
    <form class={styles.form} onSubmit={save} noValidate>
      <div>
        <h2 class={styles.title}>{t('welcome.name.title')}</h2>
        <p class={styles.why}>{t('welcome.name.why')}</p>
      </div>
      <TextField
        label={t('welcome.name.field')}
        value={name}
        onInput={setName}
        error={tried && name.trim() === '' ? t('editor.problem.nameEmpty') : undefined}
        maxLength={200}
        autoFocus
      />
      {refusal && <ErrorNote refusal={refusal} />}
      <div class={styles.actions}>
        <span class={styles.gap} />
        <Button kind="primary" type="submit">
          {t('welcome.next')}
        </Button>
      </div>
    </form>
  );
}
