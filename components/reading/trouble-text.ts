import type { ConnectionAnswer } from '@/lib/domain/reading';
import { intlLocale, t } from '@/lib/i18n';

/** Why a site cannot be read, what to do next, and when it goes on by itself; null when all is well. */
export function troubleText(connection: ConnectionAnswer, now: number): string | null {
  const { label, state } = connection;
  const { trouble, until } = state;
  if (trouble === null) return null;
  const says = needsToken(connection)
    ? t('reading.tokenRefused', { tool: label })
    : t(`reading.trouble.${trouble}`, { tool: label });
  if (until === null) return says;
  const goesOn = until > now ? t('reading.goesOnAt', { time: timeText(until) }) : t('reading.goesOn');
  return t('reading.both', { says, goesOn });
}

/** Whether only another token helps. */
export function needsToken({ way, state: { trouble } }: ConnectionAnswer): boolean {
  return way === 'token' && (trouble === 'signedOut' || trouble === 'forbidden');
}

/** Whether the person may have it tried again: a server that asks for a pause is given it. */
export function mayTryAgain({ state: { trouble, until } }: ConnectionAnswer, now: number): boolean {
  return trouble !== null && !(trouble === 'throttled' && (until ?? 0) > now);
}

function timeText(moment: number): string {
  return new Intl.DateTimeFormat(intlLocale(), { timeStyle: 'short' }).format(moment);
}
