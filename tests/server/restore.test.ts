import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keyResultFields, settle } from '@/tests/integration/world';
import {
  admit,
  type Client,
  checkIn,
  found,
  onServer,
  placeOfTests,
  startClient,
  stateOf,
  told,
  valuesOf,
} from './client.ts';
import { runProgram } from './harness/postgres.ts';
import { ENGINES, type Server, startServer } from './harness/server.ts';

const place = placeOfTests();
const folder = mkdtempSync(join(tmpdir(), 'throughline-dump-'));
const file = join(folder, 'throughline.dump');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a server has; when it has worked out itself where a key result stands is its own affair. */
async function all(server: Server) {
  const documents = [...(await onServer({ ...place, server }))].map(
    ([name, document]) =>
      [name, { ...document, ...(document.kind === 'standing' && { clock: '' }) }] as const,
  );
  return documents.sort(([a], [b]) => (a < b ? -1 : 1));
}

// The owner's guide, word by word: what it tells to run is run here.
test.runIf(ENGINES.includes('postgres'))(
  'a backup that is restored on a new server is brought up to date by the browsers, and nothing is lost',
  async () => {
    const ada = startClient(place.space);
    const { keyResult, objective } = await settle(ada);
    await checkIn(ada, keyResult, 4);
    await found(place.server, ada);
    await ada.sync();
    const bo = startClient(place.space);
    await admit(ada, bo, 'member', { name: 'Bo Lind' });
    await bo.ask('team.pin', { space: place.space, scope: `objective:${objective}`, pinned: true });
    await bo.sync();
    const vi = startClient(place.space);
    await admit(ada, vi, 'viewer', { name: 'Vi Reads' });

    runProgram('pg_dump', place.server.port ?? 0, [
      ...['-Fc', '--data-only', '-n', 'throughline', '-f', file, 'postgres'],
    ]);

    const { id: later } = await ada.ask('keyResult.save', {
      ...{ id: null, fields: keyResultFields(objective, { code: 'L1' }), reason: '' },
    });
    const cy = startClient(place.space);
    await admit(ada, cy, 'member', { name: 'Cy Toss' });
    for (const [client, value] of [
      [ada, 3],
      [bo, 2],
      [cy, 1],
    ] as const) {
      await client.sync();
      await checkIn(client, keyResult, value);
      await client.sync();
    }
    await checkIn(bo, later, 5);
    for (const client of [bo, ada, bo, vi]) await client.sync();
    const lost = await all(place.server);

    const restored = await startServer({ engine: 'postgres' });
    try {
      runProgram('pg_restore', restored.port ?? 0, [
        ...['--data-only', '--single-transaction', '-d', 'postgres', file],
      ]);
      await restored.sql('select throughline.restored()');
      expect((await all(restored)).length).toBeLessThan(lost.length);
      for (const client of [ada, bo, cy, vi]) client.faults.movedTo = restored.url;

      // What Bo checked in on is not there yet: Ada has made it.
      await bo.sync();
      expect(await stateOf(bo)).toMatchObject({ state: 'waiting', trouble: 'incomplete', refused: 0 });
      for (const client of [vi, ada, bo, ada, vi]) await client.sync();
      for (const client of [ada, bo, vi]) {
        expect(await stateOf(client)).toMatchObject({ state: 'fresh', pending: 0, refused: 0, dropped: 0 });
      }
      // Whoever has joined since the backup is a stranger to it, and comes in again as who they were.
      await cy.sync();
      expect(await stateOf(cy)).toMatchObject({ trouble: 'notAMember' });
      await comeBack(ada, cy);
      for (const client of [ada, bo]) await client.sync();

      expect(await all(restored)).toEqual(lost);
      expect(await valuesOf(ada, keyResult)).toEqual([1, 2, 3, 4]);
      expect(await valuesOf(bo, keyResult)).toEqual([1, 2, 3, 4]);
      expect(await valuesOf(ada, later)).toEqual([5]);
      expect(await told(bo)).toEqual(await told(ada));
    } finally {
      await restored.stop();
    }
  },
);

async function comeBack(admin: Client, client: Client): Promise<void> {
  const { person } = await stateOf(client);
  const asked = { space: client.space, role: 'member', uses: 1, person: person.id, team: null } as const;
  const { link } = await admin.ask('team.invite', asked);
  await client.ask('team.joinAgain', { space: client.space, invitation: link });
  expect(await stateOf(client)).toMatchObject({ state: 'fresh', pending: 0, refused: 0 });
}
