import type { Caller } from './messages';

/** The parts of a message's sender that say who it is; all of them are set by the browser. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
}

/**
 * Who sent a message, or null for somebody we do not know. An extension page is known by its address lying
 * in our own origin, never by the absence of a tab: the sidebar frame and the dashboard have one.
 */
export function callerOf(sender: Sender, own: { id: string; origin: string }): Caller | null {
  if (sender.id !== own.id || !sender.url) return null;
  const page = `${own.origin.replace(/\/$/, '')}/`;
  return sender.url.startsWith(page) ? 'surface' : 'page';
}
