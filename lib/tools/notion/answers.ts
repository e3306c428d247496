import type { Stop } from '@/lib/tools/api/talk';
import type { ApiAnswer } from '@/lib/tools/reader';

/** Longest wait in ms that a `Retry-After` is believed. */
const LONGEST_WAIT = 3_600_000;

/** What an answer holds when it is JSON, whatever its status; undefined when it is not. */
export function jsonOf({ type, body }: ApiAnswer): unknown {
  if (!/^application\/(?:[\w.-]+\+)?json$/.test(type)) return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Why an answer is of no use to any further request: nothing came, signed out, too many, out of order. Null for
 * one that is data, and for 400, 403 and 404, which may be about what was asked for alone.
 */
export function stopOf(answer: ApiAnswer, coolDownMs: number): Stop | null {
  const { status, failed } = answer;
  if (status === 0) return { trouble: failed ?? 'offline' };
  if (status === 401) return { trouble: 'signedOut' };
  // 529: overloaded. Both say how long to wait; where they do not, the tool's own cool-down counts.
  if (status === 429 || status === 529)
    return { trouble: 'throttled', retryAfterMs: waitOf(answer, coolDownMs) };
  if (status === 400 || status === 403 || status === 404) return null;
  if (status >= 500) return { trouble: 'failed' };
  if (status !== 200) return { trouble: 'notData' };
  return jsonOf(answer) === undefined ? { trouble: 'notData' } : null;
}

function waitOf({ retryAfter }: ApiAnswer, coolDownMs: number): number {
  const seconds = /^\d{1,6}$/.test(retryAfter?.trim() ?? '') ? Number(retryAfter) : 0;
  return Math.min(LONGEST_WAIT, Math.max(coolDownMs, seconds * 1_000));
}
