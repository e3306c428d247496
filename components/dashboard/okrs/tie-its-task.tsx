import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { refusalText } from '@/components/ui/refusal-text';
import { TextField } from '@/components/ui/text-field';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client } from '@/lib/client/types';
import type { Refusal } from '@/lib/domain/refusal';
import { t } from '@/lib/i18n';
import styles from './tie-its-task.module.css';

export interface TieItsTaskProps {
  client: Client;
  /** The work, and what is expected of it. */
  title: string;
  hypothesis: string;
  serves: { id: string; code: string };
}

/** Ties the tool's task that is this work by its address: asked for on demand, and refused in words. */
export function TieItsTask({ client, title, hypothesis, serves }: TieItsTaskProps) {
  const [open, show] = useState(false);
  const [address, locate] = useState('');
  const [refusal, refuse] = useState<Refusal | null>(null);

  async function tie(event: Event): Promise<void> {
    event.preventDefault();
    try {
      const demand = { address: address.trim(), keyResult: serves.id, hypothesis };
      await client.command('tie.byAddress', demand, { text: t('dashboard.workTied', { code: serves.code }) });
      show(false);
      locate('');
      refuse(null);
    } catch (thrown) {
      refuse(asRefusal(thrown));
    }
  }

  return (
    <>
      <Button kind="quiet" expanded={open} onClick={() => show(!open)}>
        {t('dashboard.workTie')}
      </Button>
      {open && (
        <form class={styles.form} onSubmit={tie}>
          <TextField
            label={t('dashboard.workAddress', { title })}
            placeholder="https://"
            value={address}
            onInput={locate}
            error={refusal ? refusalText(refusal) : undefined}
            maxLength={2000}
            autoFocus
          />
          <div>
            <Button type="submit">{t('dashboard.tieAddress')}</Button>
          </div>
        </form>
      )}
    </>
  );
}
