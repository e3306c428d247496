import * as v from 'valibot';

/** Where a space's functions lie, and the publishable key that a hosted server wants in each request. */
export interface Server {
  url: string;
  key: string | null;
  space: string;
}

/** What proves who is calling: a device's token, or a sign-in's. Null: nothing yet, as when joining by a code. */
export type Credential = { token: string } | { bearer: string } | null;

/** `fetch`, or what stands in for it. */
export type Send = (url: string, init: RequestInit) => Promise<Response>;

/** A call that did not succeed. `code` is the server's word for why, or one of ours: `offline`, `slow`, `busy`, … */
export class RemoteFailure extends Error {
  override readonly name = 'RemoteFailure';
  readonly code: string;
  /** What of the call it is about, such as a document's id; empty for the whole. */
  readonly concerns: string;
  /** So many ms the server wants to be left alone; null where it does not say. */
  readonly wait: number | null;

  constructor(code: string, concerns = '', wait: number | null = null) {
    super(code);
    this.code = code;
    this.concerns = concerns;
    this.wait = wait;
  }
}

/** A server that has not answered after so many ms is too slow. */
const PATIENCE_MS = 25_000;
/** Longer answers are no answers to our questions. */
const LONGEST_ANSWER = 24_000_000;

/** Calls one function of a space's server, and reads its answer. Throws RemoteFailure. */
export async function callServer<Schema extends v.GenericSchema>(
  { url, key }: Server,
  credential: Credential,
  send: Send,
  name: string,
  args: object,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const answer = await sendCall(send, `${url}/rpc/throughline_${name}`, {
    method: 'POST',
    headers: headersOf(key, credential),
    body: JSON.stringify(args, soundText),
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
  const body = parsed(answer.text);
  if (answer.status >= 400) throw failureOf(answer, body);
  const read = v.safeParse(schema, body);
  if (!read.success) throw new RemoteFailure('noServer');
  return read.output;
}

/** PostgreSQL keeps neither U+0000 nor half a surrogate pair, and refuses a whole request because of one. */
function soundText(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value;
}

function headersOf(key: string | null, credential: Credential): Record<string, string> {
  return {
    'content-type': 'application/json',
    ...(key !== null && { apikey: key }),
    ...(credential && 'token' in credential && { 'x-throughline-token': credential.token }),
    ...(credential && 'bearer' in credential && { authorization: `Bearer ${credential.bearer}` }),
  };
}

interface Answered {
  status: number;
  text: string;
  retryAfter: string | null;
}

async function sendCall(send: Send, url: string, init: RequestInit): Promise<Answered> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const answer = await send(url, { ...init, signal });
    const text = await answer.text();
    if (text.length > LONGEST_ANSWER) throw new RemoteFailure('noServer');
    return { status: answer.status, text, retryAfter: answer.headers.get('retry-after') };
  } catch (failure) {
    if (failure instanceof RemoteFailure) throw failure;
    throw new RemoteFailure(signal.aborted ? 'slow' : 'offline');
  }
}

/** The server's own word where it is one of ours; else what the status tells. */
function failureOf({ status, retryAfter }: Answered, body: unknown): RemoteFailure {
  const { message, details } = (body ?? {}) as { message?: unknown; details?: unknown };
  const isCode = typeof message === 'string' && /^[a-z][a-z-]{1,30}$/.test(message);
  const concerns = typeof details === 'string' ? details.slice(0, 400) : '';
  if (isCode) return new RemoteFailure(message, concerns, secondsOf(retryAfter));
  if (status === 429 || status === 503) return new RemoteFailure('busy', '', secondsOf(retryAfter));
  if (status >= 500) return new RemoteFailure('serverFailed');
  if (status === 401) return new RemoteFailure('signedOut');
  return new RemoteFailure(status === 404 ? 'noServer' : 'refusedRequest');
}

function secondsOf(retryAfter: string | null): number | null {
  const seconds = retryAfter === null ? Number.NaN : Number(retryAfter);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null;
}

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
