import { expect, test } from 'vitest';
import { JIRA } from '@/tests/integration/background';
import { issue, keyResultFields, objectiveFields, settle } from '@/tests/integration/world';
import {
  admit,
  type Client,
  checkIn,
  createSpace,
  found,
  onServer,
  placeOfTests,
  sharedOf,
  startClient,
  stateOf,
  valuesOf,
} from './client.ts';

const place = placeOfTests();

async function founder() {
  const ada = startClient(place.space);
  const world = await settle(ada);
  await checkIn(ada, world.keyResult, 4);
  await ada.ask('tie.create', { tasks: [issue('ABC-1')], keyResult: world.keyResult, insteadOf: null });
  await found(place.server, ada);
  await ada.sync();
  return { ada, world };
}

const titles = async (client: Client) =>
  (await client.ask('okrs.read', { which: 'all' })).flatMap((cycle) =>
    cycle.objectives.map(({ objective }) => objective.title),
  );

test('leaving keeps a copy that is the person’s own, and may be shared again', async () => {
  const { ada, world } = await founder();
  await ada.ask('team.leave', { space: place.space, what: 'keep' });
  expect((await ada.ask('team.read', {})).spaces).toEqual([]);
  expect(await titles(ada)).toEqual(['Customers stay']);
  expect(await valuesOf(ada, world.keyResult)).toEqual([4]);
  expect((await ada.records()).filter(({ scope }) => scope !== 'own')).toEqual([]);
  ada.sent.length = 0;
  await checkIn(ada, world.keyResult, 3);
  await ada.sync();
  expect(ada.sent).toEqual([]);
});

test('leaving wipes what came from the space, copies included, and leaves the rest', async () => {
  const { ada } = await founder();
  const bo = startClient(place.space);
  await settle(bo);
  await admit(ada, bo, 'member', { name: 'Bo Lind' });
  await bo.sync();
  expect((await sharedOf(bo)).size).toBeGreaterThan(3);
  await bo.ask('team.leave', { space: place.space, what: 'wipe' });
  expect((await bo.records()).filter(({ scope }) => scope !== 'own')).toEqual([]);
  expect(await titles(bo)).toEqual(['Customers stay']);
  expect((await bo.ask('persons.read', {})).map(({ person }) => person.me)).toEqual([true]);
  const { members } = await ada.ask('team.people', { space: place.space });
  expect(members.find(({ isMe }) => !isMe)?.devices).toEqual([]);
});

test('a worker that dies while a space is left goes on where it was', async () => {
  for (const dieAfter of [2, 5, 9, 13]) {
    place.space = `leaving-${dieAfter}`;
    const { ada } = await founder();
    ada.faults.dieAfter = dieAfter;
    await ada.ask('team.leave', { space: place.space, what: 'wipe' }).catch(() => {});
    ada.faults.dieAfter = null;
    await ada.sync();
    expect((await ada.ask('team.read', {})).spaces).toEqual([]);
    expect((await ada.records()).filter(({ scope }) => scope !== 'own')).toEqual([]);
  }
});

test('a second browser of a person is paired, and what either does is theirs', async () => {
  const { ada, world } = await founder();
  const { link } = await ada.ask('team.pair', { space: place.space });
  const phone = startClient(place.space);
  const alias = (await phone.ask('person.save', { id: null, name: 'Ada P.' })).id;
  await phone.ask('person.isMe', { id: alias });
  await phone.ask('team.join', { invitation: link, name: 'Ada P.', share: false });
  await phone.sync();
  const { members } = await ada.ask('team.people', { space: place.space });
  expect(members).toHaveLength(1);
  expect(members[0]?.devices).toHaveLength(2);

  await checkIn(phone, world.keyResult, 3);
  await phone.sync();
  await ada.sync();
  const [told] = await ada.ask('checkIns.read', { keyResult: world.keyResult });
  expect(told).toMatchObject({ value: 3, author: { id: world.me } });
  expect(await stateOf(phone)).toMatchObject({ state: 'fresh', refused: 0, dropped: 0 });
  const there = (await phone.records()).filter(({ kind }) => kind === 'checkIn');
  expect(new Set(there.map((record) => (record as { author?: string }).author))).toEqual(new Set([alias]));
  expect(await onServer(place).then((all) => all.has(`person ${alias}`))).toBe(false);
});

test('whoever has lost every browser comes in again as the same person, by an invitation in their name', async () => {
  const { ada, world } = await founder();
  const bo = startClient(place.space);
  await admit(ada, bo, 'member', { name: 'Bo Lind' });
  await bo.sync();
  await bo.ask('team.leave', { space: place.space, what: 'keep' });
  await ada.sync();
  const { members } = await ada.ask('team.people', { space: place.space });
  const person = members.find(({ name }) => name === 'Bo Lind')?.person as string;
  const { link } = await ada.ask('team.invite', {
    space: place.space,
    role: 'member',
    uses: 1,
    person,
    team: null,
  });
  await bo.ask('team.join', { invitation: link, name: 'Bo Lind', share: false });
  await checkIn(bo, world.keyResult, 3);
  await bo.sync();
  await ada.sync();
  expect(await valuesOf(ada, world.keyResult)).toEqual([3, 4]);
  expect(await stateOf(bo)).toMatchObject({ state: 'fresh', refused: 0, pending: 0 });
  expect((await ada.ask('team.people', { space: place.space })).members).toHaveLength(2);
});

test('a pairing link is good once', async () => {
  const { ada } = await founder();
  const { link } = await ada.ask('team.pair', { space: place.space });
  const join = (client: Client) =>
    client.ask('team.join', { invitation: link, name: 'Ada Park', share: false });
  await join(startClient(place.space));
  await expect(join(startClient(place.space))).rejects.toMatchObject({ code: 'teamUnknownInvitation' });
});

test('whoever joins, and loses the answer or the worker, joins by the same link', async () => {
  const { ada } = await founder();
  const link = async () =>
    (await ada.ask('team.invite', { space: place.space, role: 'member', uses: 1, person: null, team: null }))
      .link;

  const bo = startClient(place.space);
  bo.faults.loseAnswerAfter = 0;
  await bo.ask('team.join', { invitation: await link(), name: 'Bo', share: false });
  expect(await stateOf(bo)).toMatchObject({ role: 'member' });

  const cy = startClient(place.space);
  const invitation = await link();
  cy.faults.dieAfter = 1;
  await expect(cy.ask('team.join', { invitation, name: 'Cy', share: false })).rejects.toThrow();
  cy.faults.dieAfter = null;
  await cy.ask('team.join', { invitation, name: 'Cy', share: false });
  expect(await stateOf(cy)).toMatchObject({ role: 'member' });
  const { members } = await ada.ask('team.people', { space: place.space });
  expect(members.map(({ name }) => name)).toEqual(['Ada Park', 'Bo', 'Cy']);
});

test.each([
  ['half a link', 'throughline:join?url=https%3A%2F%2Fx.test&space=acme'],
  ['another text', 'please join us'],
  [
    'a way that is not encrypted',
    `throughline:join?url=http%3A%2F%2Fx.test&space=acme&code=${'a'.repeat(43)}`,
  ],
])('%s is no invitation, and nothing is asked', async (_, invitation) => {
  const bo = startClient(place.space);
  await expect(bo.ask('team.join', { invitation, name: 'Bo', share: false })).rejects.toMatchObject({
    code: 'teamBadInvitation',
  });
  expect(bo.sent).toEqual([]);
});

test('two spaces stand side by side, and nothing of one goes to the other', async () => {
  const { ada, world } = await founder();
  const other = `${place.space}-own`;
  const code = await createSpace(place.server, other);
  await ada.ask('team.join', {
    invitation: { url: place.server.url, key: null, space: other, code },
    name: 'Ada Park',
    share: true,
  });
  await ada.sync();
  const { cycle } = world;
  const second = await ada.ask('cycle.save', {
    id: null,
    fields: { name: 'Family', startsOn: '2027-01-01', endsOn: '2027-12-31', state: 'active' },
  });
  const put = (into: string, title: string) =>
    ada.ask('objective.save', {
      id: null,
      fields: objectiveFields(into, { title }),
      parent: null,
      reason: '',
    });
  await put(cycle, 'For the company');
  await put(second.id, 'For the family');
  await ada.sync();
  const of = async (space: string) => JSON.stringify([...(await onServer({ ...place, space })).values()]);
  const [company, family] = [await of(place.space), await of(other)];
  expect(company).toContain('For the company');
  expect(company).not.toContain('For the family');
  expect(family).toContain('For the family');
  expect(family).not.toContain('For the company');
  expect(family).toContain('Ada Park');
  const { spaces } = await ada.ask('team.read', {});
  expect(spaces.map(({ state, refused, dropped, takesNew }) => [state, refused, dropped, takesNew])).toEqual([
    ['fresh', 0, 0, false],
    ['fresh', 0, 0, true],
  ]);
  await ada.ask('person.save', { id: world.me, name: 'Ada Parker' });
  await ada.sync();
  expect(await of(place.space)).toContain('Ada Parker');
  expect(await of(other)).toContain('Ada Parker');
  await ada.ask('team.leave', { space: other, what: 'wipe' });
  expect(await titles(ada)).toEqual(['Customers stay', 'For the company']);
});

test('a task that serves a key result in each of two spaces is told to both, whatever becomes of one of them', async () => {
  const { ada, world } = await founder();
  const other = `${place.space}-own`;
  const invitation = {
    url: place.server.url,
    key: null,
    space: other,
    code: await createSpace(place.server, other),
  };
  await ada.ask('team.join', { invitation, name: 'Ada Park', share: true });
  const { id: cycle } = await ada.ask('cycle.save', {
    id: null,
    fields: { name: 'Family', startsOn: '2027-01-01', endsOn: '2027-12-31', state: 'active' },
  });
  const { id: objective } = await ada.ask('objective.save', {
    ...{ id: null, fields: objectiveFields(cycle, { title: 'For the family' }), parent: null, reason: '' },
  });
  const { id: keyResult } = await ada.ask('keyResult.save', {
    ...{ id: null, fields: keyResultFields(objective, { code: 'F1' }), reason: '' },
  });
  await ada.sync();
  const { key } = issue('ABC-1');
  const told = async (space: string) => (await onServer({ ...place, space })).get(`task ${key}`)?.fields;
  expect([await told(place.space), await told(other)]).toEqual([expect.anything(), undefined]);

  await ada.ask('tie.create', { tasks: [issue('ABC-1')], keyResult, insteadOf: null });
  await ada.sync();
  expect(await told(other)).toMatchObject({ status: null });
  await ada.ask('page.report', { tasks: [issue('ABC-1', { status: 'done' })], asked: null }, JIRA);
  await ada.sync();
  expect([await told(place.space), await told(other)]).toMatchObject([
    { status: 'done' },
    { status: 'done' },
  ]);
  const { spaces } = await ada.ask('team.read', {});
  expect(spaces.map(({ pending, refused, state }) => [pending, refused, state])).toEqual([
    [0, 0, 'fresh'],
    [0, 0, 'fresh'],
  ]);

  await ada.ask('team.leave', { space: place.space, what: 'wipe' });
  const kept = (await ada.records()).filter(({ kind }) => kind === 'task' || kind === 'tie');
  expect(kept.map(({ kind, scope }) => [kind, scope.split('/')[0]])).toEqual([
    ['task', other],
    ['tie', other],
  ]);
  await ada.ask('page.report', { tasks: [issue('ABC-1', { status: 'doing' })], asked: null }, JIRA);
  await ada.sync();
  expect(await told(other)).toMatchObject({ status: 'doing' });
  expect(world.keyResult).not.toBe(keyResult);
});

test('the space of the organisation’s policy is joined by itself, and cannot be left', async () => {
  const { ada } = await founder();
  const { link } = await ada.ask('team.invite', {
    ...{ space: place.space, role: 'member', uses: 5, person: null, team: null },
  });
  const code = new URLSearchParams(link.split('?')[1]).get('code');
  const team = { url: place.server.url, space: place.space, code };
  const bo = startClient(place.space, { patches: [], team });
  expect((await bo.ask('team.read', {})).enrolment).toMatchObject({ space: place.space, state: 'needsName' });
  await bo.ask('team.enrol', { name: 'Bo Lind' });
  await bo.sync();
  expect((await bo.ask('team.read', {})).enrolment).toBeNull();
  expect(await stateOf(bo)).toMatchObject({ byPolicy: true, role: 'member', state: 'fresh' });
  await expect(bo.ask('team.leave', { space: place.space, what: 'keep' })).rejects.toMatchObject({
    code: 'teamByPolicy',
  });
});

test('a policy that is told twice at once is followed once', async () => {
  const { ada } = await founder();
  const asked = { space: place.space, role: 'member', uses: 5, person: null, team: null } as const;
  const { link } = await ada.ask('team.invite', asked);
  const code = new URLSearchParams(link.split('?')[1]).get('code');
  const bo = startClient(place.space, { team: { url: place.server.url, space: place.space, code } });
  const { id } = await bo.ask('person.save', { id: null, name: 'Bo Lind' });
  await bo.ask('person.isMe', { id });
  await Promise.all([bo.wake(), bo.wake()]);
  const { spaces } = await bo.ask('team.read', {});
  expect(spaces.map(({ byPolicy, state }) => [byPolicy, state])).toEqual([[true, 'fresh']]);
  const { members } = await bo.ask('team.people', { space: place.space });
  expect(members.find(({ isMe }) => isMe)?.devices).toHaveLength(1);
});

test('a worker that dies at any step of the first exchange loses and doubles nothing', async () => {
  const { ada, world } = await founder();
  for (let dieAfter = 0; dieAfter < 16; dieAfter += 1) {
    const bo = startClient(place.space);
    await admit(ada, bo, 'lead', { name: `Bo ${dieAfter}` });
    await checkIn(bo, world.keyResult, dieAfter).catch(() => {});
    bo.faults.dieAfter = dieAfter;
    await bo.sync();
    await bo.sync();
    await ada.sync();
    expect((await valuesOf(ada, world.keyResult)).length).toBe(dieAfter + 2);
  }
}, 120_000);
