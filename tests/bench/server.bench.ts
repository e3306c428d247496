import { pull, push, tie } from '../server/harness/documents';
import { type Device, openSpace } from '../server/harness/people';
import { startServer } from '../server/harness/server';
import type { Bench, Measures } from './bench';
import { fill, MILLION } from './million-ties';

const TIES = 100_000;
const BATCH = 1_000;
const PAGE = 2_000;
const POLLS = 200;
const SCOPES = Array.from({ length: 10 }, (_, n) => `jira:acme.example:W${n}`);

/**
 * What a team's server costs: one client on loopback, the client on the same cores, no TLS and no compression, and the
 * database waits for its disk.
 */
export const bench: Bench = {
  title: `A team's server: ${TIES.toLocaleString('en')} ties through it, ${MILLION.ties.toLocaleString('en')} on it`,
  runs: 3,
  async open() {
    const server = await startServer({ engine: 'postgres', durable: true });
    const small = await openSpace(server, 'small');
    await server.sql('update throughline.space set daily_documents = 100000000, daily_bytes = 100000000000');
    const large = await openSpace(server);
    const size = await fill(server);
    let run = 0;
    return {
      close: server.stop,
      arms: {
        'a hundred thousand': async () => {
          run += 1;
          const scopes = SCOPES.map((scope) => `${scope}r${run}`);
          const documents = tiesIn(scopes);
          const sent = await timed(async () => {
            for (let at = 0; at < TIES; at += BATCH) await push(small, documents.slice(at, at + BATCH));
          });
          const got = await timed(() => pullAll(small, scopes));
          const one = await timed(() => pullAll(small, scopes.slice(0, 1)));
          const again = await timed(() => push(small, documents.slice(0, BATCH)));
          return {
            'push ms': sent,
            'push, 1,000 known ms': again,
            'pull ms': got,
            'pull, one of ten scopes ms': one,
          };
        },
        'idle poll of 11 scopes': async () => {
          const cursors = (
            await pull(large, Object.fromEntries([...scopesOf(10), 'org'].map((s) => [s, 0])), 1)
          ).body;
          const heads = (await large.ask<{ scopes: Record<string, number> }>('hello')).body.scopes;
          const known = Object.fromEntries(
            [...scopesOf(10), 'org'].map((scope) => [scope, heads[scope] ?? 0]),
          );
          if (cursors.documents.length === 0) throw new Error('Nothing to poll');
          const spent = await timed(async () => {
            for (let poll = 0; poll < POLLS; poll++) await pull(large, known);
          });
          return { 'each ms': spent / POLLS };
        },
        'a million': async () => {
          const one = await timed(() => pullAll(large, scopesOf(1)));
          const ten = await timed(() => pullAll(large, scopesOf(10)));
          const hello = await timed(() => large.ask('hello'));
          await server.sql('delete from throughline.figure');
          const counted = await timed(() => allCounted(large));
          await push(large, tiesIn(scopesOf(1), 1, run));
          const after = await timed(() => large.ask('figures'));
          return {
            'ties on disk MB': size.ties,
            'with their tasks MB': size.tasks,
            'pull, one container ms': one,
            'pull, ten containers ms': ten,
            'hello ms': hello,
            'figures, all counted ms': counted,
            'figures, one changed ms': after,
          };
        },
      } satisfies Record<string, () => Promise<Measures>>,
    };
  },
};

function tiesIn(scopes: readonly string[], count = TIES, run = 0) {
  return Array.from({ length: count }, (_, n) => {
    const scope = scopes[n % scopes.length] as string;
    return tie(scope, `jira:acme.example:${scope.split(':')[2]}-${run}-${n}`, `key-result-${n % 500}`, null);
  });
}

function scopesOf(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `jira:acme.example:P${n}`);
}

async function pullAll(device: Device, scopes: readonly string[]): Promise<void> {
  let cursors = Object.fromEntries(scopes.map((scope) => [scope, 0]));
  for (;;) {
    const { body } = await pull(device, cursors, PAGE);
    cursors = { ...cursors, ...body.cursors };
    if (!body.more) return;
  }
}

/** Asks for the figures until no container is behind. */
async function allCounted(device: Device): Promise<void> {
  for (;;) if ((await device.ask<{ behind: number }>('figures')).body.behind === 0) return;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}
