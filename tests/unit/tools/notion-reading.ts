import type { TaskRef } from '@/lib/domain/task';
import { reader } from '@/lib/tools/notion';
import type { ApiAnswer, ApiRequest, Batch, Exchange, Step } from '@/lib/tools/reader';
import { type NotionApiState, notionApi } from '../../stand-ins/notion/api';

export const ORIGIN = 'https://app.notion.com';

/** Id of the stand-in's page by its place in the story, from 1. */
export const pageId = (nth: number) => `3f0a1b2c-0000-4000-8000-${nth.toString(16).padStart(12, '0')}`;
export const keyOf = (id: string) => `notion:notion:${id}`;

/** A batch of pages, read with the session unless a token is given. */
export function batchOf(ids: readonly string[], part: Partial<Batch> = {}): Batch {
  const refs: TaskRef[] = ids.map((id) => ({ tool: 'notion', site: 'notion', id }));
  return { site: 'notion', refs, container: null, way: { by: 'session', origin: ORIGIN }, ...part };
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
    if (soFar.length > 500) throw new Error('Reading does not end');
    soFar.push({ request: step.ask, answer: answer(step.ask) });
  }
}

/** Reads a batch from the stand-in's APIs. */
export function readFrom(batch: Batch, state: NotionApiState) {
  return readWith(batch, (request) => answerOf(request, state));
}

/** What the stand-in answers, as the sender hands it on. */
export function answerOf(request: ApiRequest, state: NotionApiState): ApiAnswer {
  const { host, pathname, search } = new URL(request.url);
  const answer = notionApi(
    {
      method: request.method,
      host,
      path: `${pathname}${search}`,
      headers: request.headers,
      body: request.body ?? '',
    },
    state,
  );
  if (!answer) throw new Error(`Asked of another host: ${request.url}`);
  const { status, headers, body } = answer;
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  return { status, type, retryAfter: headers['retry-after'] ?? null, body };
}
