import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { refusalText } from '@/components/ui/refusal-text';
import { TextField } from '@/components/ui/text-field';
import { asRefusal } from '@/lib/client/as-refusal';
import type { Client } from '@/lib/client/types';
import type { ConnectionAnswer } from '@/lib/domain/reading';
import { t } from '@/lib/i18n';
import styles from './token-form.module.css';
import rows from './tool-rows.module.css';

export interface TokenFormProps {
  client: Client;
  connection: ConnectionAnswer;
  askForHost: (pattern: string) => Promise<boolean>;
  onDone: () => void;
  /** False where there is nothing to go back to. */
  mayCancel?: boolean;
}

/** Takes a token, has it tried at its own host, and forgets it: it is never shown again. */
export function TokenForm({ client, connection, askForHost, onDone, mayCancel = true }: TokenFormProps) {
  const [token, setToken] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isTrying, setTrying] = useState(false);
  const { tool, site, label, tokenHost, tokenPage } = connection;
  const host = URL.parse(tokenHost?.replace('*', '') ?? '')?.host ?? '';

  /** The browser takes the question for access only while it is still about the click that led here. */
  async function tryIt(event: Event): Promise<void> {
    event.preventDefault();
    setFault(null);
    setTrying(true);
    const isLetIn = tokenHost !== null && (await askForHost(tokenHost).catch(() => false));
    if (!isLetIn) setFault(t('reading.hostRefused', { host }));
    else await keep();
    setTrying(false);
  }

  async function keep(): Promise<void> {
    try {
      const said = { text: t('reading.connected', { tool: label }) };
      await client.command('connection.token', { tool, site, token: token.trim() }, said);
      onDone();
    } catch (thrown) {
      setFault(refusalText(asRefusal(thrown)));
    }
  }

  return (
    <form class={styles.form} onSubmit={tryIt}>
      <p>{t('reading.tokenMeans', { host })}</p>
      {tokenPage && (
        <p>
          <a href={tokenPage} target="_blank" rel="noreferrer">
            {t('reading.tokenPage', { tool: label })}
          </a>
        </p>
      )}
      <TextField
        label={t('reading.token', { tool: label })}
        type="password"
        value={token}
        onInput={setToken}
        error={fault}
        maxLength={500}
        autoFocus
      />
      <div class={rows.buttons}>
        <Button kind="primary" type="submit" disabled={token.trim() === '' || isTrying}>
          {t('reading.tryToken')}
        </Button>
        {mayCancel && <Button onClick={onDone}>{t('reading.cancel')}</Button>}
      </div>
    </form>
  );
}
