import * as v from 'valibot';
import { RemoteFailure, type Send } from './call-server';

/** A sign-in at the organisation's identity provider. `until` is ms since the epoch. */
export interface SignedIn {
  bearer: string;
  until: number;
  refresh: string | null;
  /** Where it is renewed. */
  tokenAddress: string;
  client: string;
}

/** Where an identity provider lets people sign in, and where it gives tokens. */
export interface Provider {
  authorize: string;
  token: string;
}

const discovered = v.object({
  authorization_endpoint: v.pipe(v.string(), v.startsWith('https://')),
  token_endpoint: v.pipe(v.string(), v.startsWith('https://')),
});

const granted = v.object({
  access_token: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
  id_token: v.optional(v.pipe(v.string(), v.maxLength(20_000))),
  refresh_token: v.optional(v.pipe(v.string(), v.maxLength(20_000))),
  expires_in: v.optional(v.pipe(v.number(), v.minValue(1)), 3_600),
});

/** Where an OpenID provider does what (OpenID Connect Discovery). Throws RemoteFailure `signedOut`. */
export async function findProvider(issuer: string, send: Send): Promise<Provider> {
  const address = `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`;
  const answer = await asked(send, address, { method: 'GET' });
  const read = v.safeParse(discovered, answer);
  if (!read.success) throw new RemoteFailure('signedOut');
  return { authorize: read.output.authorization_endpoint, token: read.output.token_endpoint };
}

/** What proves that whoever began a sign-in ends it (RFC 7636). `bytes` are 32 that nobody can guess. */
export async function proofOf(bytes: Uint8Array): Promise<{ verifier: string; challenge: string }> {
  const verifier = base64url(bytes);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return { verifier, challenge: base64url(new Uint8Array(digest)) };
}

/** The address at which the person signs in. */
export function signInAddress(
  { authorize }: Provider,
  ask: { client: string; challenge: string; state: string; back: string },
): string {
  const url = new URL(authorize);
  const parts = {
    response_type: 'code',
    client_id: ask.client,
    redirect_uri: ask.back,
    scope: 'openid profile offline_access',
    code_challenge: ask.challenge,
    code_challenge_method: 'S256',
    state: ask.state,
  };
  for (const [name, value] of Object.entries(parts)) url.searchParams.set(name, value);
  return url.href;
}

/** The code in the address that the browser came back to. Throws RemoteFailure `signedOut` for another's or none. */
export function codeIn(address: string, state: string): string {
  const parts = URL.parse(address)?.searchParams;
  const code = parts?.get('code');
  if (!code || parts?.get('state') !== state) throw new RemoteFailure('signedOut');
  return code;
}

/** Turns a code into a sign-in. Throws RemoteFailure. */
export function redeemed(
  { token }: Provider,
  ask: { client: string; code: string; verifier: string; back: string },
  send: Send,
  now: number,
): Promise<SignedIn> {
  const body = {
    grant_type: 'authorization_code',
    client_id: ask.client,
    code: ask.code,
    code_verifier: ask.verifier,
    redirect_uri: ask.back,
  };
  return grantedBy(token, ask.client, body, null, send, now);
}

/** Renews a sign-in that has run out. Throws RemoteFailure `signedOut` when the person has to sign in anew. */
export async function renewed(
  { refresh, tokenAddress, client }: SignedIn,
  send: Send,
  now: number,
): Promise<SignedIn> {
  if (refresh === null) throw new RemoteFailure('signedOut');
  const body = { grant_type: 'refresh_token', client_id: client, refresh_token: refresh };
  return grantedBy(tokenAddress, client, body, refresh, send, now);
}

async function grantedBy(
  tokenAddress: string,
  client: string,
  body: Record<string, string>,
  refresh: string | null,
  send: Send,
  now: number,
): Promise<SignedIn> {
  const answer = await asked(send, tokenAddress, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(body).toString(),
  });
  const read = v.safeParse(granted, answer);
  if (!read.success) throw new RemoteFailure('signedOut');
  const { access_token, id_token, refresh_token, expires_in } = read.output;
  // PostgREST verifies a JWT; access tokens of many providers are none.
  const bearer = id_token ?? access_token;
  return {
    bearer,
    until: now + Math.min(expires_in * 1_000, lifetimeOf(bearer)),
    refresh: refresh_token ?? refresh,
    tokenAddress,
    client,
  };
}

/**
 * So many ms a JWT is good for by its own word; without end for what is none. What a provider says beside it is about
 * the access token, which often outlives it.
 */
function lifetimeOf(jwt: string): number {
  try {
    const bytes = Uint8Array.fromBase64(jwt.split('.')[1] ?? '', { alphabet: 'base64url' });
    const { iat, exp } = JSON.parse(new TextDecoder().decode(bytes)) as { iat?: unknown; exp?: unknown };
    return exp !== undefined && Number(exp) > Number(iat)
      ? (Number(exp) - Number(iat)) * 1_000
      : Number.POSITIVE_INFINITY;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

async function asked(send: Send, address: string, init: RequestInit): Promise<unknown> {
  let answer: Response;
  try {
    answer = await send(address, {
      ...init,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  } catch {
    throw new RemoteFailure('offline');
  }
  if (answer.status >= 500 || answer.status === 429) throw new RemoteFailure('busy');
  if (!answer.ok) throw new RemoteFailure('signedOut');
  return answer.json().catch(() => null);
}

/** Bytes as text that fits into an address. */
export function base64url(bytes: Uint8Array): string {
  return bytes.toBase64({ alphabet: 'base64url', omitPadding: true });
}
