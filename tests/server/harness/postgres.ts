import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import connect from 'postgres';
import { freePort } from './free-port.ts';
import type { Database } from './server.ts';
import { until } from './until.ts';

const DEBIAN = '/usr/lib/postgresql';

/** Whether a PostgreSQL server is installed here. */
export function hasPostgres(): boolean {
  return binaries() !== null;
}

/**
 * A cluster of its own in a temporary folder, for this run and on loopback only. Its text sorts by the rules of
 * English, as on hosted servers, so that a comparison which forgets to ask for bytes is found out. Unless `durable` it
 * does not wait for the disk.
 */
export async function startPostgres({ durable = false } = {}): Promise<Database & { port: number }> {
  const bin = binaries();
  if (bin === null) throw new Error('No PostgreSQL here: apt-get install postgresql');
  const folder = mkdtempSync(join(tmpdir(), 'throughline-postgres-'));
  const who = unprivileged();
  if (who) chownSync(folder, who.uid, who.gid);
  const options = { ...who, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } };
  const english = ['--locale-provider=icu', '--icu-locale=en-US'];
  execFileSync(
    join(bin, 'initdb'),
    ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '--no-sync', '-E', 'UTF8', ...english],
    { ...options, stdio: 'pipe' },
  );
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`];
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off');
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', join(folder, 'data'), ...settings.flatMap((setting) => ['-c', setting])],
    { ...options, stdio: 'ignore' },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const client = connect({ host: '127.0.0.1', port, user: 'postgres', max: 4, onnotice: () => {} });
  await until(() => client`select 1`, 'PostgreSQL to answer');
  return {
    port,
    sql: async (text, params = []) => [...(await client.unsafe(text, params as never[]))] as never[],
    run: async (text) => {
      // It holds a transaction of its own, so it needs one connection throughout.
      const connection = await client.reserve();
      try {
        await connection.unsafe(text).simple();
      } finally {
        connection.release();
      }
    },
    stop: async () => {
      await client.end({ timeout: 1 });
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs a program of PostgreSQL's, such as `pg_dump`, as an owner would who reaches the server on `port`. */
export function runProgram(name: string, port: number, args: readonly string[]): void {
  const at = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres'];
  execFileSync(join(binaries() ?? '', name), [...at, ...args], { stdio: 'pipe' });
}

/** The folder of the newest installed server's programs. */
function binaries(): string | null {
  if (!existsSync(DEBIAN)) return null;
  const versions = readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a));
  const folders = versions.map((version) => join(DEBIAN, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'postgres'))) ?? null;
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package has made. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const ask = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g') };
}
