import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { call, newSecret } from './harness/calls.ts';
import {
  checkIn,
  clockAt,
  type Document,
  keyResult,
  objective,
  pull,
  push,
  task,
  write,
} from './harness/documents.ts';
import { dumpOf } from './harness/dump.ts';
import { signed } from './harness/jwt.ts';
import { admit, type Device, join, openSpace } from './harness/people.ts';
import { ENGINES, type Server, startServer } from './harness/server.ts';

const WEB = 'jira:acme.example:WEB';
const LONG = 'x'.repeat(20_000);

/** Every function that a member may call, with arguments that would do. */
const CALLS: [name: string, args: Record<string, unknown>][] = [
  ['hello', {}],
  ['push', { documents: [] }],
  ['pull', { cursors: { org: 0 } }],
  ['figures', {}],
  ['members', {}],
  ['pair', { secret: newSecret() }],
  ['leave', {}],
  ['invite', { secret: newSecret(), role: 'admin', uses: 1 }],
  ['cancel_invitation', { id: 'x' }],
  ['set_member', { member: 'x', role: 'admin', off: false, name: 'X' }],
  ['revoke_device', { device: 'x' }],
  ['set_team', { team: 'team:x', name: 'X', open: true, members: [] }],
  ['set_space', { name: 'X', titles: true }],
];
const OF_ADMINS = ['invite', 'cancel_invitation', 'set_member', 'set_team', 'set_space'];

describe.each(ENGINES)('what must not be, on %s', (engine) => {
  let server: Server;
  let ada: Device;
  let mia: Device;
  let before = '';

  beforeAll(async () => {
    server = await startServer({ engine });
    ada = await openSpace(server);
    mia = await admit(server, ada, 'member', 'mia');
    await openSpace(server, 'other', 'olga');
    await ada.ask('set_team', { team: 'team:board', name: 'Board', open: false, members: [] });
    await push(ada, [
      objective('ada', 'o'),
      keyResult('ada', 'k', 'o'),
      objective('ada', 'secret', 'team:board'),
    ]);
    await push(mia, [checkIn('mia', 'mias', 'k', 'objective:o')]);
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    before = await dumpOf(server);
  });
  afterEach(async () => {
    expect(await dumpOf(server)).toBe(before);
  });

  it.each(CALLS)(
    'a stranger cannot %s, with no token, a wrong one, or that of another space',
    async (name, args) => {
      const refusal = { status: 403, body: { message: 'not-a-member' } };
      const asked = { space: 'acme', ...args };
      const strangers = [
        {},
        { token: newSecret() },
        { token: '' },
        { jwt: await signed({ iss: 'one', sub: 'mia' }) },
      ];
      for (const stranger of strangers) {
        expect(await call(server, name, asked, stranger)).toMatchObject(refusal);
      }
      const token = ada.token as string;
      expect(await call(server, name, { ...asked, space: 'other' }, { token })).toMatchObject(refusal);
      expect(await call(server, name, { ...asked, space: 'none' }, { token })).toMatchObject(refusal);
    },
  );

  it('an expired, a forged and a self-made JWT are refused, and one that claims to be another role', async () => {
    const claims = { iss: 'one', sub: 'mia' };
    const bad = [
      await signed(claims, { expired: true }),
      await signed(claims, { secret: 'another secret, as long as the true one' }),
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"mia"}').toString('base64url')}.`,
      'nonsense',
    ];
    for (const jwt of bad) expect((await call(server, 'hello', { space: 'acme' }, { jwt })).status).toBe(401);
    for (const role of ['postgres', 'throughline_owner', 'authenticator', 'none']) {
      const jwt = await signed({ ...claims, role });
      const { status } = await call(server, 'hello', { space: 'acme' }, { jwt });
      expect([400, 401, 403]).toContain(status);
    }
  });

  it('members do not do what is for admins', async () => {
    for (const [name, args] of CALLS.filter(([name]) => OF_ADMINS.includes(name))) {
      expect(await mia.ask(name, args)).toMatchObject({ status: 403, body: { message: 'not-allowed' } });
    }
  });

  it('a closed team neither shows nor takes anything, nor tells that it is there', async () => {
    expect((await mia.ask('hello')).body).toMatchObject({ teams: [], scopes: { org: expect.any(Number) } });
    expect(Object.keys((await mia.ask<{ scopes: object }>('hello')).body.scopes)).not.toContain('team:board');
    expect((await mia.ask('members')).body).toMatchObject({ teams: [], invitations: [] });
    expect((await pull(mia, { 'team:board': 0, 'team:none': 0 })).body).toMatchObject({
      documents: [],
      gone: ['team:board', 'team:none'],
    });
    const secret = write('team:board', 'objective', 'secret', { title: 'Known' });
    const elsewhere = { ...secret, scope: 'org' };
    for (const document of [secret, elsewhere, objective('mia', 'new', 'team:none')]) {
      const { body } = await push(mia, [document]);
      expect(body.refused).toMatchObject([{ reason: 'no-such-scope', now: null }]);
    }
  });

  it('tables and other schemas are out of reach by every method', async () => {
    const { token } = ada;
    const headers = { 'content-type': 'application/json', 'x-throughline-token': token as string };
    const paths = [
      '/document',
      '/member',
      '/throughline.document',
      '/space',
      '/rpc/create_space',
      '/rpc/purge',
    ];
    for (const path of paths) {
      for (const method of ['GET', 'POST', 'PATCH', 'DELETE']) {
        for (const profile of [{}, { 'accept-profile': 'throughline', 'content-profile': 'throughline' }]) {
          const body = method === 'GET' ? {} : { body: '{}' };
          const { status } = await fetch(`${server.url}${path}`, {
            method,
            headers: { ...headers, ...profile },
            ...body,
          });
          expect([404, 405, 406]).toContain(status);
        }
      }
    }
  });

  const clock = clockAt();
  const whole = {
    scope: 'org',
    kind: 'objective',
    id: 'new',
    fields: { cycle: 'q', title: 'T', owner: 'ada' },
    clock,
  };
  const BAD: [what: string, document: unknown, reason: string][] = [
    ['nothing', null, 'bad-document'],
    ['a text', 'objective', 'bad-document'],
    ['a list', [], 'bad-document'],
    ['no id', { ...whole, id: undefined }, 'bad-document'],
    ['an id that is too long', { ...whole, id: 'i'.repeat(401) }, 'bad-document'],
    ['an unknown kind', { ...whole, kind: 'member' }, 'bad-document'],
    ['a scope that is none', { ...whole, scope: 'everything' }, 'bad-document'],
    ['no scope', { ...whole, scope: undefined }, 'bad-document'],
    ['fields that are a list', { ...whole, fields: [] }, 'bad-document'],
    ['fields that are missing', { ...whole, fields: { title: 'T' } }, 'bad-document'],
    [
      '__proto__',
      { ...whole, fields: JSON.parse('{"cycle":"q","title":"T","owner":"ada","__proto__":{}}') },
      'bad-document',
    ],
    [
      '__proto__ within',
      { ...whole, fields: { ...whole.fields, x: [{ y: JSON.parse('{"__proto__":1}') }] } },
      'bad-document',
    ],
    ['constructor within', { ...whole, fields: { ...whole.fields, x: { constructor: 1 } } }, 'bad-document'],
    ['a field with a strange name', { ...whole, fields: { ...whole.fields, 'a.b': 1 } }, 'bad-document'],
    ['an owner that is a list', { ...whole, fields: { ...whole.fields, owner: ['ada'] } }, 'bad-document'],
    ['deleted that is a text', { ...whole, fields: { ...whole.fields, deleted: 'yes' } }, 'bad-document'],
    ['no clock', { ...whole, clock: undefined }, 'bad-document'],
    ['a clock that is none', { ...whole, clock: '99' }, 'bad-document'],
    ['a clock far ahead', { ...whole, clock: clockAt(3_600_000) }, 'clock-ahead'],
    ['the clock of a field far ahead', { ...whole, clocks: { title: clockAt(3_600_000) } }, 'clock-ahead'],
    ['the clock of a field that is not there', { ...whole, clocks: { why: clock } }, 'bad-document'],
    ['a field that is too large', { ...whole, fields: { ...whole.fields, why: LONG } }, 'too-large'],
    [
      'a check-in without a day',
      { ...checkIn('ada', 'n', 'k', 'objective:o', { observedOn: null }) },
      'bad-document',
    ],
    [
      'a check-in that is deleted',
      checkIn('ada', 'n', 'k', 'objective:o', { deleted: true }),
      'bad-document',
    ],
    [
      'a scope of an objective that is not there',
      checkIn('ada', 'n', 'k', 'objective:none'),
      'no-such-scope',
    ],
    ['a team that is not there', objective('ada', 'new', 'team:none'), 'no-such-scope'],
    [
      "a task of another site than its container's",
      task(WEB, 'jira:elsewhere.example:WEB-1'),
      'bad-document',
    ],
  ];
  it.each(BAD)('a document with %s is refused alone', async (_, document, reason) => {
    expect(await push(ada, [document])).toMatchObject({
      status: 200,
      body: { refused: [{ reason }], newer: [] },
    });
  });

  const many = (count: number, fields: object = {}): Document[] =>
    Array.from({ length: count }, (_, n) => write('org', 'person', `p${n}`, { name: 'P', ...fields }));
  const WHOLE: [what: string, documents: unknown, status: number, message: string][] = [
    ['no list', { org: [] }, 422, 'bad-document'],
    ['nothing', null, 422, 'bad-document'],
    ['the same document twice', [...many(2), ...many(1)], 422, 'twice'],
    ['1,001 documents', many(1_001), 413, 'too-large'],
    ['3 MB', many(200, { note: LONG.slice(0, 15_000) }), 413, 'too-large'],
  ];
  it.each(WHOLE)('a push of %s is refused whole', async (_, documents, status, message) => {
    expect(await ada.ask('push', { documents })).toMatchObject({ status, body: { message } });
  });

  it('what PostgreSQL cannot keep is refused whole', async () => {
    expect((await push(ada, [{ ...whole, fields: { ...whole.fields, title: '\u0000' } }])).status).toBe(400);
  });

  it('cursors that are none are refused', async () => {
    for (const cursors of [null, [], { org: '1' }, { org: -1 }, { org: 1.5 }, { org: 1e30 }]) {
      expect(await ada.ask('pull', { cursors })).toMatchObject({
        status: 422,
        body: { message: 'bad-argument' },
      });
    }
    const all = Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`objective:${n}`, 0]));
    expect(await ada.ask('pull', { cursors: all })).toMatchObject({
      status: 413,
      body: { message: 'too-large' },
    });
  });

  it('an invitation that is made up, and secrets that could be guessed', async () => {
    await expect(join(server, newSecret(), 'nina')).rejects.toThrow('unknown-invitation');
    for (const secret of [null, '', 'short', `${LONG}`]) {
      expect(await ada.ask('invite', { secret, role: 'member' })).toMatchObject({ status: 422 });
      expect(await ada.ask('pair', { secret })).toMatchObject({ status: 422 });
    }
  });
});
