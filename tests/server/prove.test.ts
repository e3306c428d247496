import { describe, expect, it } from 'vitest';
import { prove } from '../prove-server/prove.ts';
import { ENGINES, INSTALL, type Server, startServer } from './harness/server.ts';

/** A server on which everybody may write everything. */
const BROKEN = `
  create or replace function throughline.refusal_of(
    caller throughline.caller, item throughline.incoming, before jsonb, after jsonb
  ) returns text language sql as 'select null::text';`;

async function proved(server: Server): Promise<{ held: boolean; lines: string[] }> {
  const [{ code = '' } = {}] = await server.sql<{ code: string }>(
    "select throughline.create_space('proof', 'Proof') as code",
  );
  const lines: string[] = [];
  const held = await prove(`${server.url}/`, undefined, code, (line) => lines.push(line));
  return { held, lines };
}

describe.each(ENGINES)('the command that proves a server, on %s', (engine) => {
  it('finds this one sound, and leaves nobody in and nothing but tombstones', async () => {
    const server = await startServer({ engine });
    try {
      const { held, lines } = await proved(server);
      expect(lines.filter((line) => !line.startsWith('ok ')).join('\n')).toBe('All held.');
      expect(held).toBe(true);
      expect(lines.length).toBeGreaterThan(20);
      const left = await server.sql(`select distinct kind from throughline.document
        where not throughline.is_deleted(fields) order by 1`);
      expect(left).toEqual([{ kind: 'checkIn' }, { kind: 'reply' }, { kind: 'standing' }]);
      expect(await server.sql('select label from throughline.device where hash is not null')).toEqual([]);
      await server.sql("select throughline.remove_space('proof')");
    } finally {
      await server.stop();
    }
  });
});

it('finds one that lets everything through', async () => {
  const server = await startServer({ install: INSTALL + BROKEN });
  try {
    const { held, lines } = await proved(server);
    expect(held).toBe(false);
    expect(lines.filter((line) => line.startsWith('FAILED')).map((line) => line.slice(8, 45))).toEqual([
      expect.stringContaining("nobody changes another's objective"),
      expect.stringContaining("nobody checks in in another's name"),
    ]);
  } finally {
    await server.stop();
  }
});
