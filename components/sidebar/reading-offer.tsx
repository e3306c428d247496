import { Button } from '@/components/ui/button';
import type { Client } from '@/lib/client/types';
import type { ConnectionAnswer, ConnectionWay } from '@/lib/domain/reading';
import { t } from '@/lib/i18n';
import styles from './reading-note.module.css';

export interface ReadingOfferProps {
  client: Client;
  connection: ConnectionAnswer;
}

/** Offers, until the person has decided, to read what the page does not show of its tasks. */
export function ReadingOffer({ client, connection: { tool, site, label } }: ReadingOfferProps) {
  const decide = (way: ConnectionWay | null, text: string) =>
    client.attempt('connection.change', { tool, site, way }, { text });
  return (
    <section class={styles.offer} aria-label={t('reading.offer', { tool: label })}>
      <p class={styles.what}>{t('reading.offer', { tool: label })}</p>
      <p>{t('reading.offerMeans', { tool: label })}</p>
      <div class={styles.actions}>
        <Button onClick={() => decide('session', t('reading.connected', { tool: label }))}>
          {t('reading.connect')}
        </Button>
        <Button kind="quiet" onClick={() => decide(null, t('reading.notConnected', { tool: label }))}>
          {t('reading.notNow')}
        </Button>
      </div>
    </section>
  );
}
