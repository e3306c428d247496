import { checkIn, keyResult, objective, pull, push, task, tie, write } from '../server/harness/documents.ts';
import { type Cast, type Trial, unlike } from './trial.ts';

/** The documents that are sent: one of most kinds. */
export function documentsOf({ admin, mark }: Cast) {
  const container = `jira:${mark}.example:P`;
  const key = `jira:${mark}.example:P-1`;
  return [
    objective(admin.person, `${mark}-o`),
    keyResult(admin.person, `${mark}-k`, `${mark}-o`),
    checkIn(admin.person, `${mark}-i`, `${mark}-k`, `objective:${mark}-o`),
    task(container, key),
    tie(container, key, `${mark}-k`, admin.person),
  ];
}

/** What must work. */
export const PROMISED: Trial[] = [
  [
    'browsers may call it from an extension',
    async ({ url }) => {
      const response = await fetch(`${url}/rpc/throughline_hello`, {
        method: 'OPTIONS',
        headers: {
          origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'apikey,authorization,content-type,x-throughline-token',
        },
      });
      const allowed = response.headers.get('access-control-allow-headers')?.toLowerCase() ?? '';
      const origin = response.headers.get('access-control-allow-origin');
      if (response.ok && origin !== null && (allowed === '*' || allowed.includes('x-throughline-token')))
        return;
      return `the preflight answered ${response.status}, for ${origin}, allowing "${allowed}"`;
    },
  ],
  [
    'it speaks version 1, and its clock is right',
    async ({ admin }) => {
      const answer = await admin.ask<{ version: number; now: number }>('hello');
      const apart = Math.abs(answer.body.now - Date.now());
      if (answer.status === 200 && answer.body.version === 1 && apart < 60_000) return;
      return `${unlike(answer, 0)}; clocks are ${apart} ms apart`;
    },
  ],
  [
    'it takes documents, and the same again',
    async (cast) => {
      const documents = documentsOf(cast);
      const first = await push(cast.admin, documents);
      const again = await push(cast.admin, documents);
      const moved = JSON.stringify(first.body) !== JSON.stringify(again.body);
      return unlike(first, 200, '"refused":[]') ?? (moved ? 'the same again moved something' : undefined);
    },
  ],
  [
    'another gets them, and where the key result stands',
    async ({ member, mark }) => {
      const cursors = { [`objective:${mark}-o`]: 0, [`jira:${mark}.example:P`]: 0 };
      const rest = await pull(member, cursors);
      const head = (await member.ask<{ scopes: { org: number } }>('hello')).body.scopes.org;
      const org = await pull(member, { org: Math.max(0, head - 10) });
      const kinds = [...rest.body.documents, ...org.body.documents]
        .filter(({ id }) => id.includes(mark))
        .map(({ kind }) => kind);
      const missing = ['objective', 'keyResult', 'standing', 'checkIn', 'task', 'tie'].filter(
        (k) => !kinds.includes(k),
      );
      return missing.length === 0 ? undefined : `${missing.join(', ')} did not come`;
    },
  ],
  [
    'it counts',
    async ({ member, mark }) =>
      unlike(await member.ask('figures'), 200, `jira:${mark}.example:P`, `${mark}-k`),
  ],
  [
    'others may check in, and answer',
    async ({ member, mark }) => {
      const scope = `objective:${mark}-o`;
      const reply = write(scope, 'reply', `${mark}-r`, {
        checkIn: `${mark}-i`,
        author: member.person,
        text: 'Why?',
      });
      const sent = [checkIn(member.person, `${mark}-j`, `${mark}-k`, scope), reply];
      return unlike(await push(member, sent), 200, '"refused":[]');
    },
  ],
];
