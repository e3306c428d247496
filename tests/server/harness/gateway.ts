import type { IncomingMessage, RequestListener } from 'node:http';
import type { PGlite } from '@electric-sql/pglite';
import { answerTo, type Refusal } from './gateway-errors.ts';
import { type Identities, verified } from './jwt.ts';

/** A function of schema public with its arguments, and whether it answers anything. */
interface Callable {
  parameters: { name: string; type: string }[];
  answers: boolean;
}

/**
 * The part of PostgREST that the functions rely on, in front of PGlite: a POST to /rpc/NAME becomes a call in a
 * transaction of its own, as the role that the JWT names or else `anon`, with the request's headers and claims as
 * settings. Roles that `authenticator` was not granted are refused. CORS is open, as PostgREST's is.
 */
export async function requestListener(pglite: PGlite, identities?: Identities): Promise<RequestListener> {
  const functions = await functionsOf(pglite);
  return async (request, response) => {
    const { status, body } = await answer(pglite, functions, request, identities).catch(answerTo);
    const headers = request.headers['access-control-request-headers'];
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE, OPTIONS, HEAD',
      ...(headers === undefined ? {} : { 'access-control-allow-headers': headers }),
    });
    response.end(body);
  };
}

async function answer(
  pglite: PGlite,
  functions: Map<string, Callable>,
  request: IncomingMessage,
  identities: Identities | undefined,
): Promise<{ status: number; body: string }> {
  if (request.method === 'OPTIONS') return { status: 200, body: '' };
  const body = await textOf(request);
  const claims = await claimsOf(request.headers.authorization, identities);
  const name = /^\/rpc\/(\w+)$/.exec(request.url ?? '')?.[1] ?? '';
  const called = functions.get(name);
  if (request.method !== 'POST' || !called) throw refusal(404, 'PGRST202', 'no such function');
  const given = Object.keys(JSON.parse(body));
  const known = called.parameters.filter((parameter) => given.includes(parameter.name));
  if (known.length < given.length) throw refusal(404, 'PGRST202', 'no function with these arguments');
  const passed = known.map(({ name }) => `${name} := _.${name}`).join(', ');
  const read = known.map(({ name, type }) => `${name} ${type}`).join(', ');
  const rows = await pglite.transaction(async (transaction) => {
    const asked = `select pg_has_role('authenticator', $1, 'member') as granted`;
    const [role] = (await transaction.query<{ granted: boolean }>(asked, [claims.role])).rows;
    if (!role?.granted) throw refusal(403, '42501', 'permission denied to set role');
    await transaction.query(
      `select set_config('role', $1, true), set_config('request.headers', $2, true),
        set_config('request.jwt.claims', $3, true)`,
      [claims.role, JSON.stringify(request.headers), JSON.stringify(claims)],
    );
    const call = `select public.${name}(${passed}) as answer from json_to_record($1::json) as _(${read})`;
    return (await transaction.query<{ answer: unknown }>(call, [body])).rows;
  });
  if (!called.answers) return { status: 204, body: '' };
  return { status: 200, body: JSON.stringify(rows[0]?.answer ?? null) };
}

/** The claims of a valid JWT; without one, those of a stranger. */
async function claimsOf(
  authorization: string | undefined,
  identities: Identities | undefined,
): Promise<Record<string, unknown>> {
  const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) return { role: 'anon' };
  try {
    return { role: 'anon', ...(await verified(token, identities)) };
  } catch (failure) {
    throw refusal(401, 'PGRST301', String(failure));
  }
}

async function functionsOf(pglite: PGlite): Promise<Map<string, Callable>> {
  const { rows } = await pglite.query<{ name: string; names: string[]; types: string[]; answers: boolean }>(
    `select p.proname as name, p.proargnames as names, p.prorettype <> 'void'::regtype as answers,
        array(select t::regtype::text from unnest(p.proargtypes) with ordinality as a(t, n) order by n) as types
      from pg_proc p where p.pronamespace = 'public'::regnamespace`,
  );
  return new Map(
    rows.map(({ name, names, types, answers }) => [
      name,
      { parameters: types.map((type, index) => ({ name: names[index] ?? '', type })), answers },
    ]),
  );
}

function refusal(status: number, code: string, message: string): Refusal {
  return Object.assign(new Error(message), { code, status });
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
