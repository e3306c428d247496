import { isObject, parseJson } from '@/lib/tools/api/json';
import { type InTrouble, troubleOf } from '@/lib/tools/api/trouble';
import type { ApiAnswer } from '@/lib/tools/reader';

/** Codes that mean "not for you" besides 403: not paid for, not legal here (developers.asana.com/docs/errors). */
const FORBIDDEN = [402, 451];

/** The envelope of an answer, `{ data, … }`, or why there is none. */
export function envelopeOf(answer: ApiAnswer): { data: unknown; next_page?: unknown } | InTrouble {
  const trouble = FORBIDDEN.includes(answer.status) ? { trouble: 'forbidden' as const } : troubleOf(answer);
  if (trouble) return trouble;
  const body = parseJson(answer.body);
  if (body === undefined) return { trouble: 'notData' };
  return isObject(body) && 'data' in body
    ? { data: body.data, next_page: body.next_page }
    : { trouble: 'changed' };
}

/** What one action of a batch came to. Its envelope has the shape of an answer of its own. */
export function actionOf(action: unknown): { task: unknown } | 'gone' | InTrouble {
  const { status_code: status, body } = isObject(action) ? action : {};
  if (typeof status !== 'number') return { trouble: 'changed' };
  if (status === 403 || status === 404 || FORBIDDEN.includes(status)) return 'gone';
  const trouble = troubleOf({ status, type: 'application/json', retryAfter: null, body: '' });
  return trouble ?? { task: isObject(body) ? body.data : null };
}
