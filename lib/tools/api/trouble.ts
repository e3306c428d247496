import type { ApiAnswer, Trouble } from '@/lib/tools/reader';
import { retryAfterMs } from './retry-after';

/** A `Step` that says why nothing could be read. */
export interface InTrouble {
  trouble: Trouble;
  retryAfterMs?: number;
}

/** What a status means unless the tool says otherwise. */
const MEANING: Record<number, Trouble> = {
  401: 'signedOut',
  403: 'forbidden',
  429: 'throttled',
  // Notion's word for too many requests by everybody.
  529: 'throttled',
  400: 'changed',
  404: 'changed',
  405: 'changed',
  406: 'changed',
  410: 'changed',
  415: 'changed',
  422: 'changed',
};

/** Why an answer is not the JSON that was asked for; null when it is some. Its shape is the reader's to check. */
export function troubleOf(answer: ApiAnswer): InTrouble | null {
  const { status, failed } = answer;
  if (failed) return { trouble: failed };
  if (status >= 200 && status < 300) return isJson(answer) ? null : { trouble: 'notData' };
  const trouble = MEANING[status] ?? 'failed';
  const wait = retryAfterMs(answer.retryAfter);
  const saysWhen = wait !== undefined && (trouble === 'throttled' || trouble === 'failed');
  return saysWhen ? { trouble, retryAfterMs: wait } : { trouble };
}

/** Whether an answer says that it is JSON. A login page says that it is not. */
export function isJson({ type }: Pick<ApiAnswer, 'type'>): boolean {
  return /^application\/([\w.-]+\+)?json$/.test(type);
}
