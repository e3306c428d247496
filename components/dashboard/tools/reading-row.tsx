import { useState } from 'preact/hooks';
import { agoText } from '@/components/reading/ago-text';
import { mayTryAgain, troubleText } from '@/components/reading/trouble-text';
import { Button } from '@/components/ui/button';
import { useMinute } from '@/lib/client/use-minute';
import type { ConnectionAnswer, ConnectionWay } from '@/lib/domain/reading';
import { t } from '@/lib/i18n';
import type { ReadingSectionProps } from './reading-section';
import { TokenForm } from './token-form';
import rows from './tool-rows.module.css';

export interface ReadingRowProps extends ReadingSectionProps {
  connection: ConnectionAnswer;
}

/** One site: how it is read, what is in the way, and what can be changed about it. */
export function ReadingRow({ client, connection, hosts }: ReadingRowProps) {
  const [isEntering, setEntering] = useState(false);
  const now = useMinute();
  const { tool, site, label, way, ways, hasToken, tokenHost } = connection;
  const trouble = way === null ? null : troubleText(connection, now);

  const go = (to: ConnectionWay | null, text: string) =>
    client.attempt('connection.change', { tool, site, way: to }, { text });

  /** Access to the token's host may have been switched off in the browser: then nothing else helps. */
  async function tryAgain(): Promise<void> {
    if (way === 'token' && tokenHost) await hosts.ask(tokenHost).catch(() => false);
    await client.attempt('connection.retry', { tool, site });
  }

  async function removeToken(): Promise<void> {
    const said = { text: t('reading.tokenGone', { tool: label }) };
    await client.attempt('connection.token', { tool, site, token: null }, said);
    const pages = await hosts.read();
    // Where the tool's own pages are, access is needed without a token, too.
    if (tokenHost && !pages.some(({ pattern }) => pattern === tokenHost)) await hosts.giveBack(tokenHost);
  }

  return (
    <li class={rows.row} aria-label={site === tool ? label : `${label} ${site}`}>
      <div class={rows.what}>
        <p>
          <strong>{label}</strong> {site !== tool && <code class={rows.id}>{site}</code>}
        </p>
        <p class={rows.note}>{standing(connection, now)}</p>
        {trouble && (
          <p role="status" class={rows.warning}>
            {trouble}
          </p>
        )}
      </div>
      <div class={rows.buttons}>
        {way !== null && mayTryAgain(connection, now) && <Button onClick={tryAgain}>{t('ui.retry')}</Button>}
        {way !== 'session' && ways.includes('session') && (
          <Button onClick={() => go('session', t('reading.connected', { tool: label }))}>
            {t(way === null ? 'reading.bySession' : 'reading.toSession')}
          </Button>
        )}
        {way !== 'token' && hasToken && (
          <Button onClick={() => go('token', t('reading.connected', { tool: label }))}>
            {t('reading.toToken')}
          </Button>
        )}
        {ways.includes('token') && (
          <Button expanded={isEntering} onClick={() => setEntering(!isEntering)}>
            {t(hasToken ? 'reading.replaceToken' : 'reading.byToken')}
          </Button>
        )}
        {hasToken && (
          <Button kind="danger" onClick={removeToken}>
            {t('reading.removeToken')}
          </Button>
        )}
        {way !== null && (
          <Button onClick={() => go(null, t('reading.disconnected', { tool: label }))}>
            {t('reading.disconnect')}
          </Button>
        )}
      </div>
      {isEntering && (
        <TokenForm
          client={client}
          connection={connection}
          askForHost={hosts.ask}
          onDone={() => setEntering(false)}
        />
      )}
    </li>
  );
}

function standing({ way, state: { readAt } }: ConnectionAnswer, now: number): string {
  if (way === null) return t('reading.isNotConnected');
  const how = t(way === 'session' ? 'reading.isBySession' : 'reading.isByToken');
  const when =
    readAt === null ? t('reading.neverRead') : t('reading.lastRead', { ago: agoText(now - readAt) });
  return `${how} · ${when}`;
}
