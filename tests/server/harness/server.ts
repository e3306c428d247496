import { readFileSync } from 'node:fs';
import { ROOT } from '../../browser/harness/paths.ts';
import type { Identities } from './jwt.ts';
import { hasPostgres, startPostgres } from './postgres.ts';
import { startPostgrest } from './postgrest.ts';

/** What a test knows of a team's server: its address, and the owner's door to the database behind it. */
export interface Server {
  engine: Engine;
  /** Without a trailing slash: functions are at `${url}/rpc/NAME`. */
  url: string;
  /** Where PostgreSQL listens on loopback; null where it runs in this process. */
  port: number | null;
  /** Runs SQL as the owner who installed it, past every check. */
  sql<Row = Record<string, unknown>>(text: string, params?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

/** The database with its owner's door. `run` takes several statements and no parameters. */
export interface Database extends Pick<Server, 'sql'> {
  run(text: string): Promise<void>;
  stop(): Promise<void>;
}

/** `postgres`: what owners run. `pglite`: the same SQL in PostgreSQL compiled to WebAssembly, with no server. */
export type Engine = 'postgres' | 'pglite';

/** The engines at hand, the real one last. It may be absent, unless THROUGHLINE_POSTGRES says `required`. */
export const ENGINES: readonly Engine[] =
  hasPostgres() || process.env.THROUGHLINE_POSTGRES === 'required' ? ['pglite', 'postgres'] : ['pglite'];

/** What an owner runs once. */
export const INSTALL = readFileSync(`${ROOT}/lib/sync/server/install.sql`, 'utf8');

/** Starts a server with nothing in it but what `install` makes, on loopback, on the real engine where it is at hand. */
export async function startServer({
  engine = ENGINES.at(-1) ?? 'pglite',
  install = INSTALL,
  durable = false,
  identities,
}: {
  engine?: Engine;
  install?: string;
  durable?: boolean;
  /** The identity provider whose JWTs it takes. Default: that of `signed`. */
  identities?: Identities;
} = {}): Promise<Server> {
  const database = engine === 'postgres' ? await startPostgres({ durable }) : await openPglite();
  try {
    await database.run(install);
    const gateway =
      'port' in database
        ? await startPostgrest(database.port, identities)
        : await database.listen(identities);
    const stop = async () => {
      await gateway.stop();
      await database.stop();
    };
    const port = 'port' in database ? database.port : null;
    return { engine, url: gateway.url, port, sql: database.sql, stop };
  } catch (failure) {
    await database.stop();
    throw failure;
  }
}

/** Loaded only where it is used: it is 20 MB of WebAssembly. */
async function openPglite() {
  const { startPglite } = await import('./pglite.ts');
  return startPglite();
}
