import type { ApiAnswer, ApiRequest } from '@/lib/domain/reading';

/** A server that has not answered after so many ms is too slow for us. */
const PATIENCE = 20_000;
/** So many characters of an answer are passed on. */
const LONGEST = 4_000_000;

/** Firefox gives a content script the page's own fetch, by which it is taken for the page. */
const page = (globalThis as { content?: { fetch: typeof fetch } }).content;

/**
 * Sends a request with the session of the page that this content script runs in, or from the background with what
 * the request carries. Never throws: what went wrong is in the answer. No redirect is followed.
 */
export async function sendRequest(
  { method, url, headers, body }: ApiRequest,
  credentials: RequestCredentials,
): Promise<ApiAnswer> {
  const signal = AbortSignal.timeout(PATIENCE);
  try {
    const send = page?.fetch ?? fetch;
    const answer = await send(url, { method, headers, body, credentials, redirect: 'error', signal });
    return {
      status: answer.status,
      type: (answer.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
      retryAfter: answer.headers.get('retry-after'),
      body: (await answer.text()).slice(0, LONGEST),
    };
  } catch {
    const failed = signal.aborted ? 'slow' : navigator.onLine ? undefined : 'offline';
    return { status: 0, type: '', retryAfter: null, body: '', ...(failed ? { failed } : {}) };
  }
}
