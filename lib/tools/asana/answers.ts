import type { ApiAnswer, Trouble } from '@/lib/tools/reader';
import { isObject } from './facts';

/** Why an answer is of no use, and when to ask again, if it says so. */
export interface Refused {
  trouble: Trouble;
  retryAfterMs?: number;
}

const LONGEST_WAIT_S = 3_600;

/** Of codes that mean more than "failed": developers.asana.com/docs/errors. */
const TROUBLES: Record<number, Trouble> = {
  401: 'signedOut',
  402: 'forbidden',
  403: 'forbidden',
  429: 'throttled',
  451: 'forbidden',
};

/** Why an answer with this code has no data; null for one that has. */
export function refusedBy(status: number, retryAfter: string | null = null): Refused | null {
  if (status >= 200 && status < 300) return null;
  const trouble = TROUBLES[status] ?? (status >= 500 || status === 0 ? 'failed' : 'changed');
  const seconds = /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) : null;
  if (seconds === null || (trouble !== 'throttled' && trouble !== 'failed')) return { trouble };
  return { trouble, retryAfterMs: Math.min(seconds, LONGEST_WAIT_S) * 1_000 };
}

/** The envelope of an answer, `{ data, … }`, or why there is none. */
export function envelopeOf(answer: ApiAnswer): Record<string, unknown> | Refused {
  if (answer.status === 0) return { trouble: answer.failed ?? 'failed' };
  // A page in HTML instead of an error, or instead of data, is somebody else's answer: a login page, a proxy.
  const refused = refusedBy(answer.status, answer.retryAfter);
  if (refused) return refused;
  if (answer.type !== 'application/json') return { trouble: 'notData' };
  const body = jsonOf(answer.body);
  if (body === undefined) return { trouble: 'notData' };
  return isObject(body) && 'data' in body ? body : { trouble: 'changed' };
}

/** Whether `envelopeOf` found none. */
export function isRefused(read: Record<string, unknown> | Refused): read is Refused {
  return 'trouble' in read && !('data' in read);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
