import type { ApiRequest, ConnectionWay } from '@/lib/domain/reading';
import type { Way } from '@/lib/tools/reader';
import type { Visit } from './visits';

/** The page's own session goes to the page's own origin, a token to its own host, and neither anywhere else. */
export function mayBeSent(
  { url }: ApiRequest,
  { batch: { way }, reader }: Pick<Visit, 'batch' | 'reader'>,
): boolean {
  const address = URL.parse(url);
  if (way.by === 'session') return address?.origin === way.origin;
  const host = reader.tokenHost && URL.parse(reader.tokenHost.replace('/*', '/'))?.origin;
  return host !== null && address?.origin === host;
}

/** The way in that the person has chosen, for a page of this origin; null while its token is missing. */
export function wayOf(way: ConnectionWay, token: string | null, { origin }: { origin: string }): Way | null {
  if (way === 'session') return { by: 'session', origin };
  return token === null ? null : { by: 'token', token };
}
