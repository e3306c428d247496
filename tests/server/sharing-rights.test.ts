import { expect, test } from 'vitest';
import { CYCLE, keyResultFields, objectiveFields, settle } from '@/tests/integration/world';
import {
  admit,
  type Client,
  checkIn,
  found,
  onServer,
  placeOfTests,
  sharedOf,
  startClient,
  stateOf,
  valuesOf,
} from './client.ts';

const place = placeOfTests();

async function withMember(role: 'viewer' | 'member' | 'lead' = 'member') {
  const ada = startClient(place.space);
  const world = await settle(ada);
  await checkIn(ada, world.keyResult, 4);
  await found(place.server, ada);
  const bo = startClient(place.space);
  await ada.sync();
  await admit(ada, bo, role, { name: 'Bo Lind' });
  await bo.sync();
  return { ada, bo, world };
}

const saveObjective = (client: Client, id: string | null, cycle: string, more: object) =>
  client.ask('objective.save', { id, fields: objectiveFields(cycle, more), parent: null, reason: '' });

test("a change of somebody else's objective is put back, and told", async () => {
  const { ada, bo, world } = await withMember();
  await saveObjective(bo, world.objective, world.cycle, { title: 'Mine now' });
  await bo.sync();
  expect((await sharedOf(bo)).get(`objective ${world.objective}`)).toMatchObject({ title: 'Customers stay' });
  expect(await stateOf(bo)).toMatchObject({ state: 'fresh', pending: 0 });
  const refused = await bo.ask('team.refused', {});
  expect(refused).toContainEqual(
    expect.objectContaining({
      kind: 'objective',
      reason: 'notAllowed',
      title: 'Customers stay',
      said: { title: 'Mine now' },
      canKeep: false,
    }),
  );
  await bo.ask('team.dismissRefused', { ids: null });
  expect(await bo.ask('team.refused', {})).toEqual([]);
  await ada.sync();
  expect((await sharedOf(ada)).get(`objective ${world.objective}`)).toMatchObject({
    title: 'Customers stay',
  });
});

test('an objective that may not be made there goes, and can be kept as a personal one', async () => {
  const { bo, world } = await withMember();
  const { id } = await saveObjective(bo, null, world.cycle, { title: 'Nobody owns this' });
  await bo.ask('keyResult.save', { id: null, fields: keyResultFields(id, { code: 'N1' }), reason: '' });
  await bo.sync();
  const living = async () =>
    (await bo.records()).filter(({ deleted, scope }) => !deleted && scope === 'own').map(({ kind }) => kind);
  expect(await living()).toEqual([]);
  const refused = await bo.ask('team.refused', {});
  const objective = refused.find(({ kind }) => kind === 'objective');
  expect(objective).toMatchObject({ title: 'Nobody owns this', canKeep: true });

  const { undo } = await bo.ask('team.keepRefused', { id: objective?.id as string });
  expect((await living()).sort()).toEqual(['keyResult', 'objective']);
  await bo.sync();
  expect((await living()).sort()).toEqual(['keyResult', 'objective']);
  expect((await onServer(place)).has(`objective ${id}`)).toBe(false);
  expect((await bo.ask('team.refused', {})).filter(({ canKeep }) => canKeep)).toEqual([]);
  await bo.ask('undo', { step: undo });
  expect(await living()).toEqual([]);
});

test('a member shares what they own, and a cycle of theirs stays their own', async () => {
  const { ada, bo, world } = await withMember();
  const people = await bo.ask('persons.read', {});
  const me = people.find(({ person }) => person.me)?.person.id as string;
  const { id } = await saveObjective(bo, null, world.cycle, { title: "Bo's objective", owner: me });
  const cycle = await bo.ask('cycle.save', { id: null, fields: { ...CYCLE, name: "Bo's own cycle" } });
  await saveObjective(bo, null, cycle.id, { title: 'Under it', owner: me });
  await bo.sync();
  await ada.sync();
  expect((await sharedOf(ada)).get(`objective ${id}`)).toMatchObject({ title: "Bo's objective", owner: me });
  expect(JSON.stringify([...(await onServer(place)).values()])).not.toContain('Under it');
  expect(await stateOf(bo)).toMatchObject({ refused: 0, pending: 0 });
});

test('whoever joins to read alone is refused nothing, and stays who they are here', async () => {
  const { bo } = await withMember('viewer');
  expect(await stateOf(bo)).toMatchObject({ state: 'fresh', pending: 0, refused: 0 });
  const me = (await bo.ask('persons.read', {})).find(({ person }) => person.me);
  expect(me?.person).toMatchObject({ name: 'Bo Lind' });
});

test('without the person’s permission nothing is told, and nothing lost; with it again all is sent', async () => {
  const { ada, bo, world } = await withMember();
  bo.faults.refuses = true;
  await checkIn(bo, world.keyResult, 3);
  bo.sent.length = 0;
  await bo.sync();
  expect(bo.sent).toEqual([]);
  expect(await stateOf(bo)).toMatchObject({ state: 'stopped', trouble: 'consent', pending: 1 });
  const cy = startClient(place.space);
  cy.faults.refuses = true;
  await expect(admit(ada, cy, 'member', { name: 'Cy' })).rejects.toMatchObject({ code: 'teamConsent' });
  expect(cy.sent).toEqual([]);
  bo.faults.refuses = false;
  await bo.sync();
  await ada.sync();
  expect(await valuesOf(ada, world.keyResult)).toEqual([3, 4]);
});

test('what a viewer changes is put back at once or with the next page, and told', async () => {
  const { bo, world } = await withMember('viewer');
  await checkIn(bo, world.keyResult, 1);
  await saveObjective(bo, world.objective, world.cycle, { title: 'Viewed' });
  await bo.sync();
  expect(await valuesOf(bo, world.keyResult)).toEqual([4]);
  expect((await sharedOf(bo)).get(`objective ${world.objective}`)).toMatchObject({ title: 'Customers stay' });
  const reasons = (await bo.ask('team.refused', {})).map(({ reason }) => reason);
  expect(new Set(reasons)).toEqual(new Set(['viewer']));
  expect(bo.sent.some((body) => body.includes('documents'))).toBe(false);
});

test('a check-in that another program has written anew is put back as the server has it', async () => {
  const { ada, world } = await withMember();
  const [document] = [...(await onServer(place)).values()].filter(({ kind }) => kind === 'checkIn');
  await place.server.sql(
    `update throughline.document set fields = fields || '{"note": "theirs"}' where space = $1 and id = $2`,
    [place.space, document?.id],
  );
  await ada.ask('team.takeNew', { space: place.space, on: true });
  await ada.sync();
  const [told] = await ada.ask('checkIns.read', { keyResult: world.keyResult });
  expect(told?.note).toBe('theirs');
  expect((await ada.ask('team.refused', {})).map(({ reason }) => reason)).toEqual(['appendOnly']);
});

test('a document that no server takes is refused here, and the rest goes on', async () => {
  const { ada, bo, world } = await withMember();
  const long = '长'.repeat(9_000);
  await saveObjective(ada, null, world.cycle, { title: 'Too long', why: long });
  const { id } = await saveObjective(ada, null, world.cycle, { title: 'Short' });
  await ada.sync();
  await bo.sync();
  expect((await sharedOf(bo)).has(`objective ${id}`)).toBe(true);
  expect(await ada.ask('team.refused', {})).toEqual([
    expect.objectContaining({ title: 'Too long', reason: 'tooLarge', canKeep: true }),
  ]);
});

test('whoever was switched off hears so, and keeps what is here', async () => {
  const { ada, bo, world } = await withMember();
  const { members } = await ada.ask('team.people', { space: place.space });
  const member = members.find(({ name }) => name === 'Bo Lind')?.member as string;
  await ada.ask('team.setMember', { space: place.space, member, role: 'member', off: true, name: 'Bo Lind' });
  await checkIn(bo, world.keyResult, 3);
  await bo.sync();
  expect(await stateOf(bo)).toMatchObject({ state: 'stopped', trouble: 'notAMember' });
  expect(await valuesOf(bo, world.keyResult)).toEqual([3, 4]);
  expect((await onServer(place)).size).toBeGreaterThan(0);
});

test('a revoked browser is told the same, and people are as the server says', async () => {
  const { ada, bo } = await withMember();
  const { members } = await bo.ask('team.people', { space: place.space });
  const mine = members.find(({ isMe }) => isMe);
  expect(mine).toMatchObject({
    name: 'Bo Lind',
    role: 'member',
    devices: [{ isThis: true, label: 'A test' }],
  });
  expect(members.find(({ isMe }) => !isMe)).toMatchObject({ name: 'Ada Park', devices: [] });
  await ada.ask('team.revokeDevice', { space: place.space, device: mine?.devices[0]?.id as string });
  await bo.sync();
  expect(await stateOf(bo)).toMatchObject({ trouble: 'notAMember' });
  await expect(bo.ask('team.people', { space: place.space })).rejects.toMatchObject({
    code: 'teamNotAMember',
  });
});

test('an objective that is shared does not become a personal one', async () => {
  const { ada, world } = await withMember();
  await expect(saveObjective(ada, world.objective, world.cycle, { level: 'personal' })).rejects.toMatchObject(
    { code: 'teamShared' },
  );
});

test('a clock that is ahead holds changes back and says so; what others do comes all the same', async () => {
  const { ada, bo, world } = await withMember();
  bo.pass({ days: 2 });
  await checkIn(bo, world.keyResult, 2);
  await saveObjective(ada, world.objective, world.cycle, { title: 'Meanwhile' });
  await ada.sync();
  await bo.sync();
  expect(await stateOf(bo)).toMatchObject({ state: 'stopped', trouble: 'clockAhead', refused: 0 });
  expect((await sharedOf(bo)).get(`objective ${world.objective}`)).toMatchObject({ title: 'Meanwhile' });
  expect(await valuesOf(bo, world.keyResult)).toEqual([2, 4]);
});
