import type { Stop, Talk } from '@/lib/tools/api/talk';
import type { ApiAnswer, ApiRequest } from '@/lib/tools/reader';
import { jsonOf, stopOf } from './answers';
import { objectOf, wordOf } from './json';

/** Where integration tokens go, and nowhere else. */
export const OFFICIAL_HOST = 'https://api.notion.com';
/** The version in which databases have data sources; what the SDK sends by default (makenotion/notion-sdk-js). */
const VERSION = '2025-09-03';
/** In ms, where `Retry-After` is missing. */
const COOL_DOWN = 1_000;

/** A request of the public API, in the form in which its SDK sends it. */
export function official(token: string, path: string, body: object | null = null): ApiRequest {
  return {
    method: body ? 'POST' : 'GET',
    url: `${OFFICIAL_HOST}/v1/${path}`,
    headers: {
      authorization: `Bearer ${token}`,
      'notion-version': VERSION,
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  };
}

/** An object of the public API; null: not there, or not shared with the integration, or of another kind. */
export type Held = Record<string, unknown> | null;

/** Asks for one object of a kind. What is refused for its own sake alone is null; all else stops the reading. */
export function* held(ask: ApiRequest, kind: string): Talk<{ held: Held } | Stop> {
  const answer = yield ask;
  const stop = stopOf(answer, COOL_DOWN) ?? refusal(answer);
  if (stop) return stop;
  if (answer.status !== 200) return { held: null };
  const object = objectOf(jsonOf(answer));
  return object.object === kind ? { held: object } : { trouble: 'changed' };
}

/** Refusals that concern the token or the version rather than what was asked for. */
function refusal(answer: ApiAnswer): Stop | null {
  if (answer.status === 403) return { trouble: 'forbidden' };
  if (answer.status !== 400) return null;
  return wordOf(objectOf(jsonOf(answer)).code) === 'validation_error' ? null : { trouble: 'changed' };
}
