import { expect, test } from 'vitest';
import { settle } from '@/tests/integration/world';
import {
  admit,
  type Client,
  checkIn,
  createSpace,
  found,
  placeOfTests,
  startClient,
  stateOf,
  valuesOf,
} from './client.ts';
import { type IdentityProvider, startIdentityProvider } from './harness/identity-provider.ts';

let provider: IdentityProvider;
const place = placeOfTests(async () => {
  provider = await startIdentityProvider();
  return provider;
});
/** A client begins an hour behind its server: after so long a JWT of an hour is over, and no clock is ahead. */
const HOUR_MS = 3_600_000;

const signIn = async (admin: Client, other: Client, name: string) => {
  const asked = { space: place.space, role: 'member', uses: 1, person: null, team: null } as const;
  const { link } = await admin.ask('team.invite', asked);
  provider.account = name;
  const { issuer, client } = provider;
  await other.ask('team.signIn', { invitation: link, issuer, client, name, share: false });
};

/** Ada, who has founded the space, and Bo, who has signed in to it. */
async function both() {
  const ada = startClient(place.space);
  const world = await settle(ada);
  await checkIn(ada, world.keyResult, 4);
  await found(place.server, ada);
  await ada.sync();
  const bo = startClient(place.space, null, provider);
  await signIn(ada, bo, 'bo');
  await bo.sync();
  return { ada, bo, ...world };
}

const personOf = async (admin: Client, name: string) => {
  const { members } = await admin.ask('team.people', { space: place.space });
  return members.find((member) => member.name === name)?.person ?? null;
};

const inviteInNameOf = async (admin: Client, name: string) => {
  const person = await personOf(admin, name);
  const asked = { space: place.space, role: 'member', uses: 1, person, team: null } as const;
  return (await admin.ask('team.invite', asked)).link;
};

test('whoever signs in at the provider shares as a member, and is renewed when the JWT runs out, without a word', async () => {
  const { ada, bo, keyResult } = await both();
  expect(await stateOf(bo)).toMatchObject({ auth: 'identity', state: 'fresh', role: 'member' });
  expect(await valuesOf(bo, keyResult)).toEqual([4]);
  expect(provider.asked).toEqual(['authorization_code']);
  bo.pass({ ms: HOUR_MS });
  await bo.sync();
  expect(provider.asked).toEqual(['authorization_code', 'refresh_token']);
  expect(await stateOf(bo)).toMatchObject({ state: 'fresh', trouble: null });
  expect(await personOf(ada, 'bo')).not.toBeNull();
});

test('a session that is over keeps what was written, says so, and goes on where it was once signed in again', async () => {
  const { ada, bo, keyResult } = await both();
  provider.endSessions();
  bo.pass({ ms: HOUR_MS });
  await checkIn(bo, keyResult, 3);
  await bo.sync();
  expect(await stateOf(bo)).toMatchObject({ state: 'stopped', trouble: 'signedOut', pending: 1 });
  const before = await bo.records();
  await bo.ask('team.signInAgain', { space: place.space });
  expect(await stateOf(bo)).toMatchObject({ state: 'fresh', trouble: null, pending: 0, refused: 0 });
  expect(await bo.records()).toEqual(before.map((one) => expect.objectContaining({ id: one.id })));
  await ada.sync();
  expect(await valuesOf(ada, keyResult)).toEqual([3, 4]);
  expect((await ada.ask('team.people', { space: place.space })).members).toHaveLength(2);
});

test('somebody else, or a stranger, who signs in there does not take over, and nothing changes', async () => {
  const { ada, bo } = await both();
  const cleo = startClient(place.space, null, provider);
  await signIn(ada, cleo, 'cleo');
  provider.endSessions();
  bo.pass({ ms: HOUR_MS });
  await bo.sync();
  for (const [account, code] of [
    ['cleo', 'teamOtherMember'],
    ['stranger', 'teamNotAMember'],
  ] as const) {
    provider.account = account;
    await expect(bo.ask('team.signInAgain', { space: place.space })).rejects.toMatchObject({ code });
    expect(await stateOf(bo)).toMatchObject({ trouble: 'signedOut' });
  }
});

test('who closes the provider’s window is told, and may try again', async () => {
  const { bo } = await both();
  const { client } = provider;
  provider.client = 'another';
  await expect(bo.ask('team.signInAgain', { space: place.space })).rejects.toMatchObject({
    code: 'teamSignIn',
  });
  provider.client = client;
  await bo.ask('team.signInAgain', { space: place.space });
  expect(await stateOf(bo)).toMatchObject({ state: 'fresh' });
});

test('a browser that was shut out comes in again by an invitation in its person’s name, and sends what waited', async () => {
  const { ada, keyResult } = await both();
  const dan = startClient(place.space);
  await admit(ada, dan, 'member', { name: 'Dan' });
  await dan.sync();
  const { members } = await ada.ask('team.people', { space: place.space });
  const [device] = members.find(({ name }) => name === 'Dan')?.devices ?? [];
  await ada.ask('team.revokeDevice', { space: place.space, device: device?.id ?? '' });
  await checkIn(dan, keyResult, 2);
  await dan.sync();
  expect(await stateOf(dan)).toMatchObject({ state: 'stopped', trouble: 'notAMember', pending: 1 });
  const joinAgain = (invitation: string) => dan.ask('team.joinAgain', { space: place.space, invitation });

  for (const [text, code] of [
    ['come in', 'teamBadInvitation'],
    ['x'.repeat(43), 'teamUnknownInvitation'],
    [(await inviteInNameOf(ada, 'Dan')).replace(place.space, 'elsewhere'), 'teamOtherSpace'],
    [await createSpace(place.server, `${place.space}-other`), 'teamOtherSpace'],
    [await inviteInNameOf(ada, 'bo'), 'teamOtherMember'],
  ] as const) {
    await expect(joinAgain(text)).rejects.toMatchObject({ code });
    expect(await stateOf(dan)).toMatchObject({ trouble: 'notAMember', pending: 1 });
  }
  const bo = (await ada.ask('team.people', { space: place.space })).members.find(({ name }) => name === 'bo');
  expect(bo?.devices).toEqual([]);

  const code = new URLSearchParams((await inviteInNameOf(ada, 'Dan')).split('?')[1]).get('code') ?? '';
  await joinAgain(` ${code}\n`);
  expect(await stateOf(dan)).toMatchObject({ state: 'fresh', pending: 0, refused: 0, auth: 'device' });
  await ada.sync();
  expect(await valuesOf(ada, keyResult)).toEqual([2, 4]);
});

test('whoever signed in may come in again by an invitation where the provider is gone', async () => {
  const { ada, bo, keyResult } = await both();
  provider.endSessions();
  bo.pass({ ms: HOUR_MS });
  await checkIn(bo, keyResult, 1);
  await bo.sync();
  const invitation = await inviteInNameOf(ada, 'bo');
  await bo.ask('team.joinAgain', { space: place.space, invitation });
  expect(await stateOf(bo)).toMatchObject({ state: 'fresh', auth: 'device', pending: 0 });
  await ada.sync();
  expect(await valuesOf(ada, keyResult)).toEqual([1, 4]);
});

test('a policy that names a provider opens no window unasked, joins by one click, and then locks', async () => {
  const { ada } = await both();
  const code = new URLSearchParams((await inviteInNameOf(ada, 'nobody')).split('?')[1]).get('code') ?? '';
  const { issuer, client } = provider;
  const team = { url: place.server.url, space: place.space, code, issuer, client };
  const eve = startClient(place.space, { team }, provider);
  provider.account = 'eve';
  const enrolment = async () => (await eve.ask('team.read', {})).enrolment;
  expect(await enrolment()).toMatchObject({ state: 'needsName', bySignIn: true });
  const { id } = await eve.ask('person.save', { id: null, name: 'Eve' });
  await eve.ask('person.isMe', { id });
  provider.asked.length = 0;
  await eve.wake();
  expect(provider.asked).toEqual([]);
  expect(await enrolment()).toMatchObject({ state: 'needsSignIn' });
  await eve.ask('team.enrol', { name: null });
  expect(await enrolment()).toBeNull();
  expect(await stateOf(eve)).toMatchObject({ byPolicy: true, auth: 'identity', person: { name: 'Eve' } });
  const leaving = eve.ask('team.leave', { space: place.space, what: 'wipe' });
  await expect(leaving).rejects.toMatchObject({ code: 'teamByPolicy' });
});
