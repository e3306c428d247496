import type { Reader } from './reader';
import type { Writer } from './writer';

/** The pass of one sidebar frame: for that tab, until `expiresAt` (ms since the epoch). */
export interface Ticket {
  /** The ticket itself. */
  id: string;
  tabId: number;
  expiresAt: number;
}

/** Lays a ticket down. Secrets leave this store by no query, backup or bell. */
export async function putTicket(writes: Writer, ticket: Ticket): Promise<void> {
  await storeOf(writes).put({ ...ticket, id: nameOf(ticket.id) });
}

/** Takes a ticket out, so that it is good once; undefined when it is not there. */
export async function takeTicket(writes: Writer, id: string): Promise<Ticket | undefined> {
  const ticket: Ticket | undefined = await storeOf(writes).get(nameOf(id));
  if (ticket) await storeOf(writes).delete(nameOf(id));
  return ticket;
}

/** Removes the tickets that can be redeemed no more. */
export async function dropExpiredTickets(writes: Writer, now: number): Promise<void> {
  const tickets: Ticket[] = await storeOf(writes).getAll(everyTicket());
  for (const ticket of tickets) if (ticket.expiresAt < now) await storeOf(writes).delete(ticket.id);
}

function storeOf(writes: Writer) {
  return writes.transaction.objectStore('secrets');
}

function everyTicket(): IDBKeyRange {
  return IDBKeyRange.bound('ticket:', 'ticket;', false, true);
}

function nameOf(id: string): string {
  return `ticket:${id}`;
}

/** Keeps the token of a site, or takes it away with null. `site` is the name of `siteName`. */
export async function putToken(writes: Writer, site: string, token: string | null): Promise<void> {
  if (token === null) await storeOf(writes).delete(tokenName(site));
  else await storeOf(writes).put({ id: tokenName(site), token });
}

/** The token of a site; null without one. */
export async function tokenOf(reads: Reader, site: string): Promise<string | null> {
  const kept: { token: string } | undefined = await reads.transaction
    .objectStore('secrets')
    .get(tokenName(site));
  return kept?.token ?? null;
}

function tokenName(site: string): string {
  return `token:${site}`;
}

/** What proves to a space's server who is calling: a device's token, or a sign-in that is renewed when it runs out. */
export type SpaceSecret =
  | { token: string }
  | { bearer: string; until: number; refresh: string | null; tokenAddress: string; client: string };

/** Keeps what opens a space, or takes it away with null. */
export async function putSpaceSecret(
  writes: Writer,
  space: string,
  secret: SpaceSecret | null,
): Promise<void> {
  if (secret === null) await storeOf(writes).delete(spaceName(space));
  else await storeOf(writes).put({ id: spaceName(space), secret });
}

/** What opens a space; null without it. */
export async function spaceSecretOf(reads: Reader, space: string): Promise<SpaceSecret | null> {
  const kept: { secret: SpaceSecret } | undefined = await reads.transaction
    .objectStore('secrets')
    .get(spaceName(space));
  return kept?.secret ?? null;
}

function spaceName(space: string): string {
  return `space:${space}`;
}
