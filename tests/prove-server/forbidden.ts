import { type Credentials, call, newSecret } from '../server/harness/calls.ts';
import { checkIn, clockAt, objective, push, write } from '../server/harness/documents.ts';
import { join } from '../server/harness/people.ts';
import { type Cast, type Trial, unlike } from './trial.ts';

/** What must be refused. */
export const FORBIDDEN: Trial[] = [
  [
    'a stranger learns nothing',
    (cast) => hello(cast, {}).then((answer) => unlike(answer, 403, 'not-a-member')),
  ],
  [
    'a token that was made up opens nothing',
    (cast) => hello(cast, { token: newSecret() }).then((answer) => unlike(answer, 403, 'not-a-member')),
  ],
  [
    'a JWT that was made up opens nothing',
    async (cast) => {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const jwt = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: '1', role: 'postgres' })}.${newSecret()}`;
      const answer = await hello(cast, { jwt });
      // 500 says that the server was given nothing to verify JWTs with, so that it takes none.
      return answer.status >= 400 ? undefined : unlike(answer, 401);
    },
  ],
  [
    'an invitation that was made up lets nobody in',
    async (cast) => {
      const failure = await join(cast, newSecret(), 'nobody', keyed(cast, { token: newSecret() })).catch(
        String,
      );
      return String(failure).includes('unknown-invitation') ? undefined : String(failure);
    },
  ],
  [
    'tables are out of reach',
    async (cast) => {
      for (const path of ['/document', '/member', '/device', '/space']) {
        for (const profile of ['public', 'throughline']) {
          const headers = {
            'accept-profile': profile,
            ...(cast.key === undefined ? {} : { apikey: cast.key }),
          };
          const { status } = await fetch(`${cast.url}${path}`, { headers });
          if (status < 400) return `GET ${path} of schema ${profile} answered ${status}`;
        }
      }
      return undefined;
    },
  ],
  [
    'a viewer writes nothing',
    async ({ viewer, mark }) => unlike(await push(viewer, [objective(null, `${mark}-v`)]), 403, 'viewer'),
  ],
  [
    "nobody changes another's objective",
    async ({ member, mark }) => refused(member, objective(member.person, `${mark}-o`), 'not-allowed'),
  ],
  [
    "nobody checks in in another's name",
    async ({ admin, member, mark }) =>
      refused(member, checkIn(admin.person, `${mark}-f`, `${mark}-k`, `objective:${mark}-o`), 'not-allowed'),
  ],
  [
    'nobody changes a check-in',
    async ({ admin, mark }) =>
      refused(
        admin,
        checkIn(admin.person, `${mark}-i`, `${mark}-k`, `objective:${mark}-o`, { value: 9 }),
        'append-only',
      ),
  ],
  [
    'a clock that is far ahead is refused',
    async ({ admin, mark }) =>
      refused(admin, { ...objective(admin.person, `${mark}-a`), clock: clockAt(3_600_000) }, 'clock-ahead'),
  ],
  [
    'a document that is too large is refused',
    async ({ admin, mark }) =>
      refused(admin, write('org', 'person', `${mark}-l`, { name: 'x'.repeat(17_000) }), 'too-large'),
  ],
  [
    'a push that is too large is refused',
    async ({ admin, mark }) => {
      const many = Array.from({ length: 1_001 }, (_, n) =>
        write('org', 'person', `${mark}-${n}`, { name: 'x' }),
      );
      return unlike(await push(admin, many), 413);
    },
  ],
  [
    'a member does not invite',
    async ({ member }) =>
      unlike(await member.ask('invite', { secret: newSecret(), role: 'admin' }), 403, 'not-allowed'),
  ],
  [
    'a device that has left is let in no more',
    async ({ viewer }) => {
      await viewer.ask('leave');
      return unlike(await viewer.ask('hello'), 403, 'not-a-member');
    },
  ],
];

async function refused(device: Cast['admin'], document: object, reason: string): Promise<string | undefined> {
  return unlike(await push(device, [document]), 200, `"reason":"${reason}"`);
}

function hello(cast: Cast, credentials: Credentials) {
  return call(cast, 'hello', { space: cast.admin.space }, keyed(cast, credentials));
}

function keyed({ key }: Cast, credentials: Credentials): Credentials {
  return { ...(key === undefined ? {} : { key }), ...credentials };
}
