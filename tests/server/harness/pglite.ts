import { createServer } from 'node:http';
import { requestListener } from './gateway.ts';
import type { Identities } from './jwt.ts';
import { listenOn } from './listen-on.ts';
import { emptyPglite } from './pglite-ready.ts';
import type { Database } from './server.ts';

/** PostgreSQL in this process, with a gateway that does what PostgREST does before each call. One call at a time. */
export async function startPglite(): Promise<
  Database & { listen(identities?: Identities): ReturnType<typeof listenOn> }
> {
  const pglite = await emptyPglite();
  return {
    sql: async (text, params = []) => (await pglite.query(text, params)).rows as never[],
    run: async (text) => {
      await pglite.exec(text);
    },
    listen: async (identities) => {
      await pglite.exec(
        'create role authenticator login noinherit; grant anon, authenticated to authenticator',
      );
      return listenOn(createServer(await requestListener(pglite, identities)));
    },
    stop: () => pglite.close(),
  };
}
