import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objective, push } from './harness/documents.ts';
import { openSpace } from './harness/people.ts';
import { ENGINES, INSTALL, type Server, startServer } from './harness/server.ts';

/** As on a hosted database: who installs owns it and may make roles, and is no superuser. */
const AS_OWNER = `
  create role installer login createrole;
  alter database postgres owner to installer;
  set session authorization installer;
  ${INSTALL}
  set session authorization postgres;`;

describe.each(ENGINES)('what is installed by an owner who is no superuser, on %s', (engine) => {
  let server: Server;

  beforeAll(async () => {
    server = await startServer({ engine, install: AS_OWNER });
  });
  afterAll(() => server?.stop());

  it('works', async () => {
    const ada = await openSpace(server);
    expect((await push(ada, [objective('ada', 'o')])).body).toMatchObject({
      refused: [],
      revisions: { org: 1 },
    });
  });

  it('belongs to a role that is no superuser, cannot log in, and can make nothing more in public', async () => {
    expect(
      await server.sql(`select rolsuper, rolcanlogin, rolcreaterole, rolbypassrls,
        has_schema_privilege(oid, 'public', 'create') as creates from pg_roles where rolname = 'throughline_owner'`),
    ).toEqual([
      { rolsuper: false, rolcanlogin: false, rolcreaterole: false, rolbypassrls: false, creates: false },
    ]);
    const owners = await server.sql(`select distinct relowner::regrole::text as owner from pg_class
      where relnamespace = 'throughline'::regnamespace
      union select proowner::regrole::text from pg_proc
      where pronamespace = 'throughline'::regnamespace or proname like 'throughline\\_%'`);
    expect(owners).toEqual([{ owner: 'throughline_owner' }]);
  });

  it('lets strangers call the surface and nothing else', async () => {
    const surface = `select proname as name from pg_proc
      where has_function_privilege('anon', oid, 'execute') and has_schema_privilege('anon', pronamespace, 'usage')
        and pronamespace in ('public'::regnamespace, 'throughline'::regnamespace) order by 1`;
    const reached = await server.sql<{ name: string }>(surface);
    expect(reached.map(({ name }) => name.replace('throughline_', ''))).toEqual([
      ...[
        'cancel_invitation',
        'figures',
        'hello',
        'invite',
        'join',
        'leave',
        'members',
        'pair',
        'pull',
        'push',
      ],
      ...['revoke_device', 'set_member', 'set_space', 'set_team'],
    ]);
    const inner =
      await server.sql(`select proname from pg_proc where pronamespace = 'throughline'::regnamespace
      and (has_function_privilege('anon', oid, 'execute') or has_function_privilege('authenticated', oid, 'execute'))`);
    expect(inner).toEqual([]);
  });

  it('fixes the search path and the time of every function that strangers call', async () => {
    const surface = await server.sql<{ settings: string[]; definer: boolean }>(
      `select proconfig as settings, prosecdef as definer from pg_proc where proname like 'throughline\\_%'`,
    );
    expect(surface.length).toBe(14);
    for (const { settings, definer } of surface) {
      expect(definer).toBe(true);
      expect(settings).toContainEqual('search_path=pg_catalog, pg_temp');
      expect(settings.some((setting) => /^statement_timeout=(10|15|30)s$/.test(setting))).toBe(true);
    }
  });

  it('shows no row to anybody who would be granted a table', async () => {
    const tables = await server.sql<{ secured: boolean }>(
      `select relrowsecurity as secured from pg_class where relnamespace = 'throughline'::regnamespace and relkind = 'r'`,
    );
    expect(tables.length).toBe(10);
    expect(tables.every(({ secured }) => secured)).toBe(true);
    expect(await server.sql("select from pg_policies where schemaname = 'throughline'")).toEqual([]);
    const granted =
      await server.sql(`select from pg_class, unnest(array['anon', 'authenticated', 'authenticator']) as who
      where relnamespace = 'throughline'::regnamespace and relkind = 'r'
        and has_table_privilege(who, pg_class.oid, 'select, insert, update, delete')`);
    expect(granted).toEqual([]);
  });
});
