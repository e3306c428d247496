import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objective, pull, push, tie, write } from './harness/documents.ts';
import { dumpOf } from './harness/dump.ts';
import { admit, type Device, openSpace } from './harness/people.ts';
import { ENGINES, type Server, startServer } from './harness/server.ts';
import { patch } from './rights-table.ts';

const P = 'jira:a:P';

describe.each(ENGINES)('what its owner does, on %s', (engine) => {
  let server: Server;
  let ada: Device;

  beforeAll(async () => {
    server = await startServer({ engine });
    ada = await openSpace(server);
  });
  afterAll(() => server?.stop());

  it('a purge removes old tombstones, and sends who was away for longer back to the start', async () => {
    await push(
      ada,
      [1, 2, 3].map((n) => tie(P, `jira:a:${n}`, 'k', 'ada')),
    );
    await push(ada, [patch(P, 'tie', 'jira:a:2~k', { deleted: true })]);
    await server.sql("update throughline.document set at = now() - interval '181 days' where scope = $1", [
      P,
    ]);
    await push(ada, [tie(P, 'jira:a:4', 'k', 'ada')]);
    expect(await server.sql('select throughline.purge() as gone')).toMatchObject([
      { gone: expect.anything() },
    ]);

    const from = async (cursor: number) => (await pull(ada, { [P]: cursor })).body;
    expect(await from(3)).toMatchObject({ documents: [], cursors: { [P]: -1 } });
    expect((await from(0)).documents.map(({ id }) => id)).toEqual(['jira:a:1~k', 'jira:a:3~k', 'jira:a:4~k']);
    expect((await from(4)).documents.map(({ id }) => id)).toEqual(['jira:a:4~k']);
    expect(Number((await server.sql<{ n: number }>('select throughline.purge() as n'))[0]?.n)).toBe(0);
  });

  it('a purge of the last revision leaves the cursor at the head', async () => {
    await push(ada, [tie('jira:a:Q', 'jira:a:9', 'k', 'ada')]);
    await push(ada, [patch('jira:a:Q', 'tie', 'jira:a:9~k', { deleted: true })]);
    await server.sql('select throughline.purge(-1)');
    expect((await pull(ada, { 'jira:a:Q': 0 })).body).toMatchObject({
      documents: [],
      cursors: { 'jira:a:Q': 2 },
      more: false,
    });
  });

  it('after a backup was restored cursors beyond it are told, and the epoch is another', async () => {
    const { body } = await pull(ada, { [P]: 0 });
    await server.sql('update throughline.scope set revision = revision - 1 where id = $1', [P]);
    await server.sql('select throughline.restored()');
    const after = (await pull(ada, body.cursors)).body;
    expect(after.cursors).toEqual({ [P]: -2 });
    expect(after.epoch).not.toBe(body.epoch);
    await server.sql('update throughline.scope set revision = revision + 1 where id = $1', [P]);
  });

  it('a member is forgotten by name, on every device, and everywhere', async () => {
    const eve = await admit(server, ada, 'member', 'eve');
    await push(eve, [
      write('org', 'person', 'eve', { name: 'Eve', accounts: [{ user: 'e' }] }),
      objective('eve', 'eves'),
    ]);
    const { cursors } = (await pull(ada, { org: 0 })).body;
    await server.sql('select throughline.forget_member($1, $2)', ['acme', eve.member]);
    expect(await eve.ask('hello')).toMatchObject({ status: 403 });
    expect((await pull(ada, cursors)).body.documents).toMatchObject([
      { id: 'eve', fields: { name: '', accounts: [] } },
    ]);
    expect(JSON.stringify(await server.sql('select * from throughline.member'))).not.toContain('Eve');
  });

  it('a space is removed with all that is in it, and nothing of another', async () => {
    const olga = await openSpace(server, 'other', 'olga');
    await push(olga, [tie(P, 'jira:a:1', 'k', 'olga')]);
    await olga.ask('figures');
    const before = await dumpOf(server);
    await server.sql("select throughline.remove_space('other')");
    const gone = before.split('\n').filter((line) => line.includes('"other"'));
    expect(gone.length).toBeGreaterThan(5);
    expect((await dumpOf(server)).split('\n')).toEqual(
      before.split('\n').filter((line) => !gone.includes(line)),
    );
  });

  it('a lost admin is replaced by another invitation', async () => {
    const [{ code = '' } = {}] = await server.sql<{ code: string }>(
      "select throughline.invite_admin('acme') as code",
    );
    expect(code).toMatch(/^[0-9a-f]{64}$/);
  });
});
