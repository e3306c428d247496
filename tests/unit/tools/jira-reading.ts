import type { TaskRef } from '@/lib/domain/task';
import { reader } from '@/lib/tools/jira';
import type { ApiAnswer, ApiRequest, Batch, Exchange, Reader, Step } from '@/lib/tools/reader';
import { type JiraApiState, jiraApi } from '../../stand-ins/jira/api';

export const HOST = 'acme.atlassian.net';
export const ORIGIN = `https://${HOST}`;
export const keyOf = (id: string) => `jira:${HOST}:${id}`;

/** A batch of issues, by key or number. */
export function batchOf(ids: readonly string[]): Batch {
  const refs: TaskRef[] = ids.map((id) => ({ tool: 'jira', site: HOST, id }));
  return { site: HOST, refs, container: null, way: { by: 'session', origin: ORIGIN } };
}

/** An answer as data. */
export function answered(body: unknown, part: Partial<ApiAnswer> = {}): ApiAnswer {
  return { status: 200, type: 'application/json', retryAfter: null, body: JSON.stringify(body), ...part };
}

/** Reads a batch to its end, each request answered by `answer`; an end that does not come is an error. */
export function readWith(batch: Batch, answer: (request: ApiRequest) => ApiAnswer, by: Reader = reader) {
  const soFar: Exchange[] = [];
  for (;;) {
    const step: Step = by.step(batch, soFar);
    if (!('ask' in step)) return { end: step, requests: soFar.map(({ request }) => request) };
    if (soFar.length > 200) throw new Error('Reading does not end');
    soFar.push({ request: step.ask, answer: answer(step.ask) });
  }
}

/** Reads a batch from the stand-in's API. */
export function readFrom(batch: Batch, state: JiraApiState) {
  return readWith(batch, (request) => answerOf(request, (asked) => jiraApi(asked, state)));
}

type Api = (asked: Parameters<typeof jiraApi>[0]) => ReturnType<typeof jiraApi>;

/** What a server answers, as the sender hands it on. */
export function answerOf({ method, url, headers, body }: ApiRequest, api: Api): ApiAnswer {
  const { host, pathname, search } = new URL(url);
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  const asked = { method, host, path: `${pathname}${search}`, body: body ?? '' };
  const answer = api({ ...asked, headers: Object.fromEntries(lower) });
  if (!answer) throw new Error(`Asked of another host: ${url}`);
  const [type = ''] = (answer.headers['content-type'] ?? '').split(';');
  const retryAfter = answer.headers['retry-after'] ?? null;
  return { status: answer.status, type, retryAfter, body: answer.body };
}

/** The end of a reading that read something. */
export function readOf(end: ReturnType<typeof readWith>['end']) {
  if (!('facts' in end)) throw new Error(`Nothing read: ${JSON.stringify(end)}`);
  return end;
}
