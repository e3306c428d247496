import type { Server } from '../server/harness/server';

/** An organisation's work, written straight into the tables: so many ties to 1,500 key results, and their tasks. */
export const MILLION = { ties: 1_000_000, containers: 500, keyResults: 1_500 };

const SCOPE = `'jira:acme.example:P' || (n % ${MILLION.containers})`;
const TASK = `'jira:acme.example:P' || (n % ${MILLION.containers}) || '-' || n`;
const KEY_RESULT = `'key-result-' || (n % ${MILLION.keyResults})`;
const CLOCK = `'1795850000000' || '0000' || '0123456789ab'`;

/** Fills the space `acme`; answers the size of the documents' table with its indexes, in MB, after either kind. */
export async function fill(server: Server): Promise<{ ties: number; tasks: number }> {
  await server.sql(`insert into throughline.scope (space, id, revision)
    select 'acme', 'jira:acme.example:P' || n, ${(2 * MILLION.ties) / MILLION.containers}
    from generate_series(0, ${MILLION.containers - 1}) as n`);
  await server.sql(
    documents('keyResult', `'org'`, KEY_RESULT, `'objective', 'o', 'owner', null`, 0, MILLION.keyResults),
  );
  await server.sql(`update throughline.scope set revision = ${MILLION.keyResults} where id = 'org'`);
  const tie = `'task', ${TASK}, 'keyResult', ${KEY_RESULT}, 'hypothesis', '', 'tiedBy', 'p' || (n % 5000)`;
  await server.sql(documents('tie', SCOPE, `${TASK} || '~' || ${KEY_RESULT}`, tie, 0));
  const ties = await megabytes(server);
  const status = `(array['todo', 'doing', 'done'])[1 + n % 3]`;
  const task = `'url', 'https://acme.example/browse/' || n, 'status', ${status}, 'openedAt', 1795850000000,
    'doneAt', null, 'doneFrom', null, 'statusChanges', '[]'::jsonb`;
  await server.sql(documents('task', SCOPE, TASK, task, MILLION.ties / MILLION.containers));
  await server.sql('vacuum analyze throughline.document');
  return { ties, tasks: await megabytes(server) };
}

/** Without the check that each scope is there: it would take longer than all the rest. */
function documents(
  kind: string,
  scope: string,
  id: string,
  fields: string,
  from: number,
  count = MILLION.ties,
): string {
  const apart = kind === 'keyResult' ? 1 : MILLION.containers;
  return `do $fill$ begin
    set local session_replication_role = replica;
    insert into throughline.document (space, scope, kind, id, fields, clock, clocks, revision, member)
    select 'acme', ${scope}, '${kind}', ${id}, jsonb_build_object(${fields}), ${CLOCK}, '{}',
      ${from} + n / ${apart} + 1, 'm' from generate_series(0, ${count - 1}) as n;
  end $fill$`;
}

async function megabytes(server: Server): Promise<number> {
  const size = `select pg_total_relation_size('throughline.document') as bytes`;
  return Number((await server.sql<{ bytes: string }>(size))[0]?.bytes) / 1_000_000;
}
