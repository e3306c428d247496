import { randomBytes } from 'node:crypto';
import { type Answer, type Credentials, call, newSecret } from './calls.ts';
import type { Server } from './server.ts';

export type Role = 'viewer' | 'member' | 'lead' | 'admin';

/** A member of a space at one device. */
export interface Device extends Credentials {
  space: string;
  member: string;
  person: string;
  role: Role;
  node: string;
  /** Calls a function in this space. */
  ask<Body = Record<string, unknown>>(name: string, args?: Record<string, unknown>): Promise<Answer<Body>>;
}

/** Makes a space and lets its first admin in, who is the person `person`. */
export async function openSpace(server: Server, space = 'acme', person = 'ada'): Promise<Device> {
  const [made] = await server.sql<{ code: string }>('select throughline.create_space($1, $2) as code', [
    space,
    'Acme',
  ]);
  return join(server, made?.code ?? '', person);
}

/** Lets somebody else in, by an invitation for one. */
export async function admit(
  server: Pick<Server, 'url'>,
  admin: Device,
  role: Role,
  person: string,
  { team = null }: { team?: string | null } = {},
): Promise<Device> {
  const secret = newSecret();
  const invited = await admin.ask('invite', { secret, role, uses: 1, person: null, team });
  if (invited.status !== 200) throw new Error(`Not invited: ${JSON.stringify(invited.body)}`);
  return join(server, secret, person, {
    ...(admin.key === undefined ? {} : { key: admin.key }),
    token: newSecret(),
  });
}

/** Comes in with a secret, as a device of its own or by a JWT. */
export async function join(
  server: Pick<Server, 'url'>,
  secret: string,
  person: string,
  credentials: Credentials = { token: newSecret() },
): Promise<Device> {
  const node = randomBytes(6).toString('hex');
  const args = { secret, token: credentials.token ?? null, person, name: person, label: 'Laptop', node };
  const { status, body } = await call<Pick<Device, 'space' | 'member' | 'person' | 'role'>>(
    server,
    'join',
    args,
    credentials,
  );
  if (status !== 200) throw new Error(`Not let in: ${JSON.stringify(body)}`);
  const ask: Device['ask'] = (name, args = {}) =>
    call(server, name, { space: body.space, ...args }, credentials);
  return { ...credentials, ...body, node, ask };
}
