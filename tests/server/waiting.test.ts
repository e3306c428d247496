import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objective, push } from './harness/documents.ts';
import { type Device, openSpace } from './harness/people.ts';
import { ENGINES, INSTALL, type Server, startServer } from './harness/server.ts';

/** A function of the surface that would take three seconds, and may take a half. */
const SLOW = `
  alter function public.throughline_figures(text) set statement_timeout = 500;
  create or replace function throughline.count_changed(in_space text) returns integer language sql
    as 'select 0 from pg_sleep(3)';`;

// PGlite has one connection, so nobody ever waits for another, and no timer.
describe.runIf(ENGINES.includes('postgres'))('no call takes for ever', () => {
  let server: Server;
  let ada: Device;

  beforeAll(async () => {
    server = await startServer({ engine: 'postgres', install: INSTALL + SLOW });
    ada = await openSpace(server);
  });
  afterAll(() => server?.stop());

  it('who waits too long for a scope is told to come again', async () => {
    const held = server.sql(`do $$ begin
      perform from throughline.scope where id = 'org' for update;
      perform pg_sleep(7);
    end $$`);
    expect(await push(ada, [objective('ada', 'o')])).toMatchObject({
      status: 503,
      body: { message: 'busy' },
    });
    await held;
    expect(await push(ada, [objective('ada', 'o')])).toMatchObject({ status: 200, body: { refused: [] } });
  });

  it('one that runs longer than its function may is stopped', async () => {
    const started = performance.now();
    expect((await ada.ask('figures')).status).toBeGreaterThanOrEqual(500);
    expect(performance.now() - started).toBeLessThan(2_900);
  });
});
