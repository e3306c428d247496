import { expect, test } from 'vitest';
import { waitAfter } from '@/lib/sync/backoff';
import type { Send } from '@/lib/sync/call-server';
import { invitationLink, readInvitation, serverAddress } from '@/lib/sync/invitation-link';
import { swapPeople } from '@/lib/sync/people';
import { remoteOf } from '@/lib/sync/remote';
import { codeIn, findProvider, proofOf, redeemed, renewed, signInAddress } from '@/lib/sync/sign-in';

const code = 'A-_'.repeat(15);
const invitation = { url: 'https://team.test/rest/v1', key: 'pk &=?', space: 'acme', code };

test('an invitation is read from its link, also from within a letter', () => {
  expect(readInvitation(`Join us: ${invitationLink(invitation)}\nSee you`)).toEqual(invitation);
  expect(readInvitation(invitationLink({ ...invitation, key: null }))).toEqual({ ...invitation, key: null });
});

test.each([
  ['https://team.test/rest/v1/', 'https://team.test/rest/v1'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://127.0.0.1:3000/', 'http://127.0.0.1:3000'],
  ['http://team.test', null],
  ['https://user:secret@team.test', null],
  ['ftp://team.test', null],
  ['javascript:alert(1)', null],
  ['team', null],
])('%s is the address %s', (text, address) => {
  expect(serverAddress(text)).toBe(address);
});

test('waits grow, differ between browsers, keep to a quarter of an hour and to what the server asks', () => {
  expect([1, 2, 3].map((n) => waitAfter(n, 0.5))).toEqual([5_000, 10_000, 20_000]);
  expect(waitAfter(1, 0)).toBeLessThan(waitAfter(1, 1));
  expect(waitAfter(40, 1)).toBe(15 * 60_000);
  expect(waitAfter(1, 0.5, 60_000)).toBe(60_000);
});

test('people are named as on the other side, and back', () => {
  const identity = { here: 'a', there: 'b' };
  const fields = {
    owner: 'a',
    author: 'b',
    title: 'a',
    review: { by: 'a', at: 1 },
    before: { owner: 'a' },
    after: { owner: null },
  };
  const there = swapPeople(fields, identity);
  expect(there).toEqual({
    ...{
      owner: 'b',
      author: 'a',
      title: 'a',
      review: { by: 'b', at: 1 },
      before: { owner: 'b' },
      after: { owner: null },
    },
  });
  expect(swapPeople(there, identity)).toEqual(fields);
});

const answering =
  (status: number, body: unknown, headers = {}): Send =>
  async () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });

test.each([
  ['a code of the server', 403, { message: 'viewer', details: 'o1' }, 'viewer'],
  ['a gateway that is busy', 503, 'wait', 'busy'],
  ['a server in trouble', 500, { message: 'Internal error: password=…' }, 'serverFailed'],
  ['an expired sign-in', 401, { message: 'JWT expired' }, 'signedOut'],
  ['no such function', 404, { message: 'Could not find the function' }, 'noServer'],
  ['another page', 200, '<html>', 'noServer'],
  ['an answer of another shape', 200, { version: 1 }, 'noServer'],
])('%s is told as %s', async (_, status, body, failure) => {
  const remote = remoteOf(invitation, null, answering(status, body));
  await expect(remote.hello()).rejects.toMatchObject({ code: failure });
});

test('another version of the server is told as that', async () => {
  const hello = {
    ...{
      version: 2,
      epoch: 'e',
      now: 1,
      space: { id: 'acme', name: 'A', titles: false },
      scopes: {},
      teams: [],
    },
    me: { member: 'm', person: 'p', role: 'admin' },
  };
  await expect(remoteOf(invitation, null, answering(200, hello)).hello()).rejects.toMatchObject({
    code: 'otherVersion',
  });
});

test('a request carries what proves who asks, and nothing else of this browser', async () => {
  const asked: RequestInit[] = [];
  const send: Send = async (_, init) => {
    asked.push(init);
    throw new TypeError('offline');
  };
  await expect(remoteOf(invitation, { token: 'secret' }, send).hello()).rejects.toMatchObject({
    code: 'offline',
  });
  expect(asked[0]).toMatchObject({
    ...{
      method: 'POST',
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    },
    headers: { 'x-throughline-token': 'secret', apikey: invitation.key },
  });
});

test('a sign-in proves that whoever began it ends it, and is renewed', async () => {
  const { verifier, challenge } = await proofOf(new Uint8Array(32));
  // RFC 7636: the challenge is the digest of the verifier as it is written.
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  expect(challenge).toBe(Buffer.from(digest).toString('base64url'));
  const provider = await findProvider(
    'https://id.test/',
    answering(200, { authorization_endpoint: 'https://id.test/a', token_endpoint: 'https://id.test/t' }),
  );
  const address = signInAddress(provider, {
    client: 'c',
    challenge,
    state: 's',
    back: 'https://x.chromiumapp.org/',
  });
  expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
    code_challenge_method: 'S256',
    state: 's',
  });
  expect(codeIn('https://x.chromiumapp.org/?code=42&state=s', 's')).toBe('42');
  expect(() => codeIn('https://x.chromiumapp.org/?code=42&state=another', 's')).toThrow();

  const bodies: string[] = [];
  const token = { access_token: 'opaque', id_token: 'jwt', refresh_token: 'r', expires_in: 60 };
  const send: Send = async (_, init) => {
    bodies.push(String(init.body));
    return new Response(JSON.stringify(token));
  };
  const ask = { client: 'c', code: '42', verifier, back: 'https://x.chromiumapp.org/' };
  const signedIn = await redeemed(provider, ask, send, 1_000);
  expect(signedIn).toEqual({
    bearer: 'jwt',
    until: 61_000,
    refresh: 'r',
    tokenAddress: 'https://id.test/t',
    client: 'c',
  });
  // A JWT is used no longer than it is good for, whatever is said beside it.
  const body = Buffer.from(JSON.stringify({ iat: 100, exp: 130 })).toString('base64url');
  Object.assign(token, { id_token: `x.${body}.x` });
  expect((await redeemed(provider, ask, send, 1_000)).until).toBe(31_000);
  await renewed(signedIn, send, 61_000);
  expect(bodies[0]).toContain(`code_verifier=${verifier}`);
  expect(bodies[2]).toContain('refresh_token=r');
  await expect(renewed({ ...signedIn, refresh: null }, send, 0)).rejects.toMatchObject({ code: 'signedOut' });
});
