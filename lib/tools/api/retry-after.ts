/** Longer than this nobody is made to wait on the word of a header. */
const LONGEST_MS = 3_600_000;

/** How long a `Retry-After` header asks to wait, in ms: seconds or a date. Undefined when it does not say. */
export function retryAfterMs(header: string | null, now = Date.now()): number | undefined {
  const text = header?.trim() ?? '';
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), LONGEST_MS);
}
