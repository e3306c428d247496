import { openSpace } from '../server/harness/people';
import { startServer } from '../server/harness/server';
import type { Bench } from './bench';
import { openLargeDatabase, taskKeyOf } from './large-database';

const DOCUMENTS = 5_000;
const TIED_AT_ONCE = 1_000;

/** Objectives of one cycle as a server has them, past every check of who wrote them. */
const FILL = `
with head as (update throughline.scope set revision = revision + $2 where space = $1 and id = 'org' returning revision)
insert into throughline.document (space, scope, kind, id, fields, clock, clocks, revision)
select $1, 'org', 'objective', $1 || '-' || n, jsonb_build_object(
    'cycle', 'c1', 'title', 'Objective ' || n || ' of a large organisation', 'why', 'Because it matters', 'forWhom', '',
    'owner', null, 'level', 'team', 'ambition', 'committed', 'strategy', '', 'order', n
  ), '1790000000000' || lpad(to_hex(n), 4, '0') || repeat('a', 12), '{}', head.revision - $2 + n
from head, generate_series(1, $2::integer) as n`;

/** What a team's server costs a browser: the first Monday, and every five minutes after. */
export const bench: Bench = {
  title: `Sharing: ${DOCUMENTS} documents into Chromium's database, PostgreSQL and PostgREST on the same machine`,
  async open() {
    const server = await startServer();
    const large = await openLargeDatabase({ keyResults: 50, ties: 0, asks: 'sidebar.html' });
    let spaces = 0;
    let tied = 0;

    /** Ties tasks that were never met, as one command. */
    const tie = async (): Promise<number> => {
      const { reply } = await large.ask('okrs.read', { which: 'active' });
      const keyResult = reply[0]?.objectives[0]?.keyResults[0]?.keyResult.id ?? '';
      const tasks = Array.from({ length: TIED_AT_ONCE }, (_, n) => {
        const key = taskKeyOf(tied + n);
        return { key, title: `Task ${tied + n}`, url: 'https://acme.atlassian.net/browse/P0-1' };
      });
      tied += TIED_AT_ONCE;
      return (await large.ask('tie.create', { tasks, keyResult, insteadOf: null })).ms;
    };
    /** Joins a space as one of its admins, with all that it holds. */
    const join = async (documents: number, share: boolean) => {
      spaces += 1;
      const space = `bench-${spaces}`;
      const admin = await openSpace(server, space, `ada-${spaces}`);
      if (documents > 0) await server.sql(FILL, [space, documents]);
      const code = `${space}-${'x'.repeat(43)}`;
      await admin.ask('invite', { secret: code, role: 'admin', uses: 1, person: null, team: null });
      const from = performance.now();
      await large.ask('team.join', {
        invitation: { url: server.url, key: null, space, code },
        name: 'Bo Lind',
        share,
      });
      await large.ask('team.syncNow', { space });
      const ms = performance.now() - from;
      const { reply } = await large.ask('team.read', {});
      const [answer] = reply.spaces;
      if (answer?.state !== 'fresh' || answer.dropped > 0)
        throw new Error(`Not received: ${JSON.stringify(answer)}`);
      return { space, ms };
    };
    const leave = (space: string) => large.ask('team.leave', { space, what: 'wipe' });

    return {
      close: async () => {
        await large.close();
        await server.stop();
      },
      arms: {
        'cold pull': async () => {
          const { space, ms } = await join(DOCUMENTS, false);
          const idle = await large.ask('team.syncNow', { space });
          const write = await tie();
          await leave(space);
          return {
            [`${DOCUMENTS} documents ms`]: ms,
            'idle poll ms': idle.ms,
            [`${TIED_AT_ONCE} ties while joined ms`]: write,
          };
        },
        alone: async () => ({ [`${TIED_AT_ONCE} ties ms`]: await tie() }),
      },
    };
  },
};
