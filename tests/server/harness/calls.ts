import { randomBytes } from 'node:crypto';
import type { Server } from './server.ts';

/** What the server answered. A refusal's body has its code as `message`. */
export interface Answer<Body = Record<string, unknown>> {
  status: number;
  body: Body;
}

/** Someone who calls: with a device token, a JWT, both or neither, and the key that a hosted server wants. */
export interface Credentials {
  key?: string;
  token?: string;
  jwt?: string;
}

/** Calls a function of the server as a client would; the name comes without `throughline_`. */
export async function call<Body = Record<string, unknown>>(
  { url }: Pick<Server, 'url'>,
  name: string,
  args: unknown,
  { key, token, jwt }: Credentials = {},
): Promise<Answer<Body>> {
  const response = await fetch(`${url}/rpc/throughline_${name}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { apikey: key }),
      ...(token === undefined ? {} : { 'x-throughline-token': token }),
      ...(jwt === undefined ? {} : { authorization: `Bearer ${jwt}` }),
    },
    body: JSON.stringify(args),
  });
  const text = await response.text();
  return { status: response.status, body: parsed(text) };
}

/** What is no JSON, such as a proxy's page, is answered as it is. */
function parsed(text: string) {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}

/** A secret as clients make them: 256 bits in base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
