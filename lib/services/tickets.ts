import { Refusal } from '@/lib/domain/refusal';
import { dropExpiredTickets, putTicket, takeTicket } from '@/lib/store/secrets';
import { record } from '@/lib/store/transaction';
import type { Context } from './context';

/** For so many ms a frame ticket can be redeemed. */
export const TICKET_LIFE = 10_000;

/** Issues a frame ticket for a tab. */
export async function issueTicket(context: Context, tabId: number): Promise<string> {
  const id = context.newId();
  const now = context.now();
  await record(context, async (writes) => {
    await dropExpiredTickets(writes, now);
    await putTicket(writes, { id, tabId, expiresAt: now + TICKET_LIFE });
  });
  return id;
}

/**
 * Redeems a frame ticket: once, from the tab it was issued for, within its life. Throws `notAllowed`; a
 * ticket that was tried from another tab is spent too.
 */
export async function redeemTicket(context: Context, id: string, tabId: number | null): Promise<void> {
  const now = context.now();
  const ticket = await record(context, (writes) => takeTicket(writes, id));
  if (!ticket || ticket.tabId !== tabId || now > ticket.expiresAt) throw new Refusal('notAllowed');
}
