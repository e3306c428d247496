import { reader } from '@/lib/tools/asana';
import type { ApiAnswer, ApiRequest, Batch, Exchange, Step } from '@/lib/tools/reader';
import { type AsanaApiState, asanaApi } from '../../stand-ins/asana/api';

export const PROJECT = '1209870000000002';
export const keyOf = (gid: string) => `asana:asana:${gid}`;

/** A batch of tasks, read with the session and of no one project unless told otherwise. */
export function batchOf(gids: readonly string[], part: Partial<Batch> = {}): Batch {
  const refs = gids.map((id) => ({ tool: 'asana', site: 'asana', id }));
  return {
    site: 'asana',
    refs,
    container: null,
    way: { by: 'session', origin: 'https://app.asana.com' },
    ...part,
  };
}

/** An answer as data. */
export function answered(body: unknown, part: Partial<ApiAnswer> = {}): ApiAnswer {
  return { status: 200, type: 'application/json', retryAfter: null, body: JSON.stringify(body), ...part };
}

/** Reads a batch to its end, each request answered by `answer`; an end that does not come is an error. */
export function readWith(batch: Batch, answer: (request: ApiRequest) => ApiAnswer) {
  const soFar: Exchange[] = [];
  for (;;) {
    const step: Step = reader.step(batch, soFar);
    if (!('ask' in step)) return { end: step, requests: soFar.map(({ request }) => request) };
    if (soFar.length > 200) throw new Error('Reading does not end');
    soFar.push({ request: step.ask, answer: answer(step.ask) });
  }
}

/** Reads a batch from the stand-in's API. */
export function readFrom(batch: Batch, state: AsanaApiState) {
  return readWith(batch, (request) => answerOf(request, state));
}

function answerOf({ method, url, headers, body }: ApiRequest, state: AsanaApiState): ApiAnswer {
  const { host, pathname, search } = new URL(url);
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  const asked = { method, host, path: `${pathname}${search}`, body: body ?? '' };
  const answer = asanaApi({ ...asked, headers: Object.fromEntries(lower) }, state);
  if (!answer) throw new Error(`Asked of another host: ${url}`);
  const [type = ''] = (answer.headers['content-type'] ?? '').split(';');
  return {
    status: answer.status,
    type,
    retryAfter: answer.headers['retry-after'] ?? null,
    body: answer.body,
  };
}
