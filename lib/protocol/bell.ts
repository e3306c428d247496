/** The key in `storage.local` under which the bell is rung. */
export const BELL_KEY = 'bell';

/** At most this many touched ids travel in one ring; beyond that it says `all`. */
export const BELL_IDS = 200;

/** What each commit tells every Surface and content script: the revision, and what it touched. */
export interface Bell {
  revision: number;
  touched: string[] | 'all';
}

/** True when a value read from `storage.local` is a bell. */
export function isBell(value: unknown): value is Bell {
  if (typeof value !== 'object' || value === null) return false;
  const { revision, touched } = value as Partial<Bell>;
  return typeof revision === 'number' && (touched === 'all' || Array.isArray(touched));
}
