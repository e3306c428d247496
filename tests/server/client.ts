import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Stored } from '@/lib/domain/record';
import { SHARED_FIELDS } from '@/lib/domain/shared-fields';
import { type Database, database } from '@/lib/store/database';
import { sharedForm } from '@/lib/sync/shared-form';
import { type Background, startBackground } from '@/tests/integration/background';
import { type IdentityProvider, pressSignIn } from './harness/identity-provider.ts';
import type { Identities } from './harness/jwt.ts';
import { type Server, startServer } from './harness/server.ts';

/** What happens to the next requests of a client, and to its worker. */
export interface Faults {
  /** No request leaves. */
  offline: boolean;
  /** The person does not let the browser send anything. */
  refuses: boolean;
  /** The server's name leads to this address; null: to the one at which it was joined. */
  movedTo: string | null;
  /** After so many more requests an answer is lost, once; null: none. */
  loseAnswerAfter: number | null;
  /** After so many more transactions the worker dies, once; null: never. */
  dieAfter: number | null;
  /** Happens once while the server is at work on the next push. */
  meanwhile: (() => Promise<unknown>) | null;
}

/** One browser's worth: its own database, the real handlers, and the real network. */
export interface Client extends Background {
  faults: Faults;
  /** Every body that was sent, as text. */
  sent: string[];
  sync(): Promise<void>;
  /** The space that it joins. */
  space: string;
}

const HOUR_MS = 3_600_000;
/** Where a provider sends the person back to. */
const SIGNED_IN_AT = `https://${'a'.repeat(32)}.chromiumapp.org/`;
let clients = 0;

class Killed extends Error {
  override readonly name = 'Killed';
}

/** A client with an empty database, that will join this space; its person can sign in at `provider`. */
export function startClient(
  space: string,
  policy: unknown = null,
  provider: IdentityProvider | null = null,
): Client {
  clients += 1;
  const faults: Faults = {
    offline: false,
    refuses: false,
    movedTo: null,
    loseAnswerAfter: null,
    dieAfter: null,
    meanwhile: null,
  };
  const sent: string[] = [];
  const name = `client-${clients}-${Math.random()}`;
  const background = startBackground(
    () => dying(database(name), faults),
    () => policy,
    undefined,
    undefined,
    {
      send: async (url, init) => {
        if (faults.offline) throw new TypeError('Failed to fetch');
        const asked = { method: init.method ?? 'GET', url: new URL(url), body: String(init.body ?? '') };
        const given = await provider?.answer(asked);
        if (given) return new Response(given.body, given);
        sent.push(String(init.body ?? ''));
        const to = faults.movedTo === null ? url : url.replace(new URL(url).origin, faults.movedTo);
        const answer = await fetch(to, { ...init, signal: null });
        const { meanwhile } = faults;
        if (meanwhile && url.endsWith('_push')) {
          faults.meanwhile = null;
          await meanwhile();
        }
        if (faults.loseAnswerAfter !== null) {
          faults.loseAnswerAfter -= 1;
          if (faults.loseAnswerAfter < 0) {
            faults.loseAnswerAfter = null;
            await answer.text();
            throw new TypeError('Failed to fetch');
          }
        }
        return answer;
      },
      signIn: async (address) => (provider ? pressSignIn(provider, address) : ''),
      signedInAt: () => SIGNED_IN_AT,
      mayShare: async () => !faults.refuses,
    },
  );
  // A server refuses clocks that are ahead of its own.
  background.pass({ ms: Date.now() - HOUR_MS - background.context.now() });
  return {
    ...background,
    faults,
    sent,
    space,
    async sync() {
      await background.ask('team.syncNow', { space: null });
      faults.dieAfter = null;
    },
  };
}

/** A worker that dies before a transaction: none after it begins, until the message is over. */
function dying(real: Database, faults: Faults): Database {
  let isDead = false;
  return {
    begin(mode) {
      if (faults.dieAfter !== null) {
        faults.dieAfter -= 1;
        if (faults.dieAfter < 0) {
          faults.dieAfter = null;
          isDead = true;
        }
      }
      if (isDead) return Promise.reject(new Killed('The worker is dead.'));
      return real.begin(mode);
    },
    close: () => real.close(),
  };
}

/** A server for the tests of a file, and a space of its own for each of them. */
export interface Place {
  server: Server;
  space: string;
}

/** Starts a server before the tests of a file, and stops it after them. */
export function placeOfTests(identities?: () => Promise<Identities>): Place {
  const place = { space: '' } as Place;
  let spaces = 0;
  beforeAll(async () => {
    place.server = await startServer(identities ? { identities: await identities() } : {});
  });
  afterAll(() => place.server?.stop());
  beforeEach(() => {
    spaces += 1;
    place.space = `space-${spaces}`;
  });
  return place;
}

/** Makes a space; answers the code of its first admin's invitation. */
export async function createSpace(server: Server, id = 'acme'): Promise<string> {
  const [made] = await server.sql<{ code: string }>('select throughline.create_space($1, $2) as code', [
    id,
    'Acme',
  ]);
  return made?.code ?? '';
}

/** Joins as the first admin. */
export async function found(
  server: Server,
  client: Client,
  { share = true, name = 'Ada Park' }: { share?: boolean; name?: string } = {},
): Promise<void> {
  const code = await createSpace(server, client.space);
  await client.ask('team.join', {
    invitation: { url: server.url, key: null, space: client.space, code },
    name,
    share,
  });
}

/** Lets another client in, by an invitation of an admin's. */
export async function admit(
  admin: Client,
  other: Client,
  role: 'viewer' | 'member' | 'lead' | 'admin',
  { name, share = false, team = null }: { name: string; share?: boolean; team?: string | null },
): Promise<void> {
  const { link } = await admin.ask('team.invite', { space: admin.space, role, uses: 1, person: null, team });
  await other.ask('team.join', { invitation: link, name, share });
}

/** What of a client's records is shared, by kind and id, without what stays here. */
export async function sharedOf(client: Client): Promise<Map<string, Stored>> {
  const records = (await client.records()).filter(({ scope }) => scope.startsWith(`${client.space}/`));
  return new Map(records.map((record) => [`${record.kind} ${record.id}`, record]));
}

/** What a client shares of its records, as others should have it. */
export async function told(client: Client): Promise<Record<string, unknown>> {
  const shared = await sharedOf(client);
  const entries = [...shared].map(
    ([name, record]) => [name, { scope: record.scope, ...toldOf(record) }] as const,
  );
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function toldOf(record: Stored): Record<string, unknown> {
  const names = SHARED_FIELDS[record.kind].filter((name) => name in record);
  const values = names.flatMap((name) => {
    const value = sharedForm(record, name, false);
    return value === undefined ? [] : [[name, value, record.clocks[name] ?? record.clock]];
  });
  return { deleted: record.deleted ?? false, values };
}

/** What the server has in a space, by kind and id. */
export async function onServer({ server, space }: Place): Promise<Map<string, ServerDocument>> {
  const rows = await server.sql<ServerDocument>(
    'select scope, kind, id, fields, clock, clocks from throughline.document where space = $1',
    [space],
  );
  return new Map(rows.map((row) => [`${row.kind} ${row.id}`, row]));
}

export interface ServerDocument {
  scope: string;
  kind: string;
  id: string;
  fields: Record<string, unknown>;
}

/** Records a check-in of today. */
export function checkIn(
  client: Client,
  keyResult: string,
  value: number,
  replaces: string | null = null,
  observedOn: string | null = null,
) {
  return client.ask('checkIn.create', {
    ...{ keyResult, value, confidence: 7, note: `value ${value}`, observedOn, replaces },
  });
}

/** The ids and values of the check-ins that count, the latest first. */
export async function valuesOf(client: Client, keyResult: string): Promise<unknown[]> {
  return (await client.ask('checkIns.read', { keyResult })).map(({ value }) => value);
}

/** How sharing goes in the client's space. */
export async function stateOf(client: Client) {
  const found = (await client.ask('team.read', {})).spaces.find(({ id }) => id === client.space);
  if (!found) throw new Error('Not joined.');
  return found;
}
