import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify, SignJWT } from 'jose';

/** What PostgREST is given to verify with. */
export const JWT_SECRET = 'a secret of tests alone, 32 bytes or more';

const key = new TextEncoder().encode(JWT_SECRET);

/** An identity provider as a server knows it: its keys, and the audience that its JWTs must be for. */
export interface Identities {
  keys: JSONWebKeySet;
  client: string;
}

/** A JWT of the identity provider: valid for an hour, or expired for as long. Another `secret` forges one. */
export function signed(
  claims: JWTPayload,
  { secret, expired = false }: { secret?: string; expired?: boolean } = {},
): Promise<string> {
  return new SignJWT({ role: 'authenticated', ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(Math.floor(Date.now() / 1_000) + (expired ? -3_600 : 3_600))
    .sign(secret === undefined ? key : new TextEncoder().encode(secret));
}

/** The claims of a valid JWT, or an error. */
export async function verified(token: string, identities?: Identities): Promise<JWTPayload> {
  if (!identities) return (await jwtVerify(token, key)).payload;
  const keys = createLocalJWKSet(identities.keys);
  return (await jwtVerify(token, keys, { audience: identities.client })).payload;
}
