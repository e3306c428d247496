import { expect, test } from 'vitest';
import { saveKeyResult } from '@/lib/services/key-results';
import { JIRA } from '@/tests/integration/background';
import { issue, keyResultFields, objectiveFields, settle } from '@/tests/integration/world';
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
const QUIET = { state: 'fresh', trouble: null, pending: 0, refused: 0, dropped: 0 };

/** An admin with an objective and two key results, and a member who has received them. */
async function twoPeople() {
  const ada = startClient(place.space);
  const world = await settle(ada);
  await found(place.server, ada);
  const bo = startClient(place.space);
  await ada.sync();
  await admit(ada, bo, 'member', { name: 'Bo Lind' });
  await bo.sync();
  return { ada, bo, world };
}

const objectives = async (client: Client) =>
  (await client.ask('okrs.read', { which: 'all' })).flatMap((cycle) => cycle.objectives);

test('what is here is sent on joining, and a second person receives it', async () => {
  const { ada, bo, world } = await twoPeople();
  await checkIn(ada, world.keyResult, 4);
  await ada.ask('tie.create', { tasks: [issue('ABC-1')], keyResult: world.keyResult, insteadOf: null });
  await ada.sync();
  await bo.sync();
  expect(await stateOf(ada)).toMatchObject({ ...QUIET, role: 'admin' });
  expect(await stateOf(bo)).toMatchObject({ ...QUIET, role: 'member', name: 'Acme' });
  const titles = (await objectives(bo)).map(({ objective }) => objective.title);
  expect(titles).toEqual(['Customers stay']);
  expect(await valuesOf(bo, world.keyResult)).toEqual([4]);
});

test('with nothing new a run asks for what there is and sends nothing', async () => {
  const { bo } = await twoPeople();
  bo.sent.length = 0;
  await bo.sync();
  expect(bo.sent.map((body) => Object.keys(JSON.parse(body)))).toEqual([
    ['space'],
    ['space', 'cursors', 'page_size'],
  ]);
});

test('of a key result whose objective is not followed there is the check-in that counts, and after a look all', async () => {
  const { ada, bo, world } = await twoPeople();
  for (const value of [4.5, 4, 3.5]) await checkIn(ada, world.keyResult, value);
  await ada.sync();
  await bo.sync();
  const held = () => bo.records().then((all) => all.filter(({ kind }) => kind === 'checkIn').length);
  expect(await valuesOf(bo, world.keyResult)).toEqual([3.5]);
  await checkIn(ada, world.keyResult, 3);
  await ada.sync();
  await bo.sync();
  expect(await valuesOf(bo, world.keyResult)).toEqual([3]);
  expect(await held()).toBe(1);
  await bo.ask('keyResult.read', { id: world.keyResult });
  await bo.sync();
  expect(await valuesOf(bo, world.keyResult)).toEqual([3, 3.5, 4, 4.5]);
  expect(await stateOf(bo)).toMatchObject(QUIET);
});

test('two people who change different fields of one key result keep both changes; of one field the later stays', async () => {
  const { ada, bo, world } = await twoPeople();
  const own = await bo.ask('persons.read', {});
  const boHimself = own.find(({ person }) => person.me)?.person.id as string;
  const save = (client: Client, more: object) =>
    client.ask('keyResult.save', {
      id: world.keyResult,
      fields: keyResultFields(world.objective, { code: 'A1', owner: boHimself, ...more }),
      reason: '',
    });
  await bo.sync();
  await ada.sync();
  await save(ada, {});
  await ada.sync();
  await bo.sync();
  await save(ada, { title: 'Fewer leave', weight: 2 });
  bo.pass({ ms: 60_000 });
  await save(bo, { lagDays: 30, weight: 3 });
  await bo.sync();
  await ada.sync();
  await bo.sync();
  for (const client of [ada, bo]) {
    const record = (await sharedOf(client)).get(`keyResult ${world.keyResult}`);
    expect(record).toMatchObject({ title: 'Fewer leave', lagDays: 30, weight: 3 });
  }
});

test('what is changed again while it is sent is sent again', async () => {
  const { ada, bo, world } = await twoPeople();
  const save = (weight: number) =>
    saveKeyResult(ada.context, {
      id: world.keyResult,
      fields: keyResultFields(world.objective, { weight }),
      reason: '',
    });
  await save(2);
  ada.faults.meanwhile = () => save(3);
  await ada.sync();
  await ada.sync();
  await bo.sync();
  expect((await sharedOf(bo)).get(`keyResult ${world.keyResult}`)).toMatchObject({ weight: 3 });
  expect(await stateOf(ada)).toMatchObject(QUIET);
});

test('Undo of a check-in whose answer was lost withdraws it: it may have arrived', async () => {
  const { ada, bo, world } = await twoPeople();
  const { undo } = await checkIn(ada, world.keyResult, 4);
  ada.faults.loseAnswerAfter = 1;
  await ada.sync();
  expect((await onServer(place)).size).toBeGreaterThan(0);
  await ada.ask('undo', { step: undo });
  await ada.sync();
  await bo.sync();
  expect(await valuesOf(ada, world.keyResult)).toEqual([]);
  expect(await valuesOf(bo, world.keyResult)).toEqual([]);
  expect([...(await onServer(place)).values()].filter(({ kind }) => kind === 'checkIn')).toHaveLength(2);
});

test('Undo of a check-in that has not left erases it; of one that has, withdraws it for everybody', async () => {
  const { ada, bo, world } = await twoPeople();
  const first = await checkIn(ada, world.keyResult, 4);
  await ada.ask('undo', { step: first.undo });
  await ada.sync();
  expect([...(await onServer(place)).values()].filter(({ kind }) => kind === 'checkIn')).toEqual([]);

  await checkIn(ada, world.keyResult, 4.2);
  const second = await checkIn(ada, world.keyResult, 3);
  await ada.sync();
  const { undo } = await ada.ask('undo', { step: second.undo });
  await ada.sync();
  await bo.sync();
  expect(await valuesOf(bo, world.keyResult)).toEqual([4.2]);
  await ada.ask('undo', { step: undo });
  await ada.sync();
  await bo.sync();
  expect(await valuesOf(bo, world.keyResult)).toEqual([3]);
  expect(await valuesOf(ada, world.keyResult)).toEqual([3, 4.2]);
});

test('Undo of a correction that has left brings back what it corrected', async () => {
  const { ada, world } = await twoPeople();
  await checkIn(ada, world.keyResult, 4);
  const [original] = await ada.ask('checkIns.read', { keyResult: world.keyResult });
  const corrected = await checkIn(ada, world.keyResult, 5, original?.id ?? null);
  await ada.sync();
  expect(await valuesOf(ada, world.keyResult)).toEqual([5]);
  await ada.ask('undo', { step: corrected.undo });
  await ada.sync();
  expect(await valuesOf(ada, world.keyResult)).toEqual([4]);
  expect(await stateOf(ada)).toMatchObject(QUIET);
});

test('a visited project is followed: the other person sees who tied what, without its title', async () => {
  const { ada, bo, world } = await twoPeople();
  const container = { id: 'ABC', title: 'A secret project' };
  await ada.ask('tie.create', {
    tasks: [issue('ABC-1', { title: 'A secret task', status: 'doing', container })],
    keyResult: world.keyResult,
    insteadOf: null,
  });
  await ada.sync();
  await bo.ask('page.report', { tasks: [issue('ABC-2', { container })], asked: null }, JIRA);
  await bo.sync();
  const shared = await sharedOf(bo);
  expect(shared.get(`tie ${issue('ABC-1').key}~${world.keyResult}`)).toMatchObject({ tiedBy: world.me });
  expect(shared.get(`task ${issue('ABC-1').key}`)).toMatchObject({ title: '', status: 'doing' });
  // Bo's own browser fills the title in where Bo may see the task.
  await bo.ask(
    'page.report',
    { tasks: [issue('ABC-1', { title: 'Seen by Bo', container })], asked: null },
    JIRA,
  );
  await bo.sync();
  await ada.sync();
  expect((await sharedOf(bo)).get(`task ${issue('ABC-1').key}`)).toMatchObject({ title: 'Seen by Bo' });
  expect((await sharedOf(ada)).get(`task ${issue('ABC-1').key}`)).toMatchObject({ title: 'A secret task' });
});

test('in a pinned project every task that was met is shared', async () => {
  const { ada, bo } = await twoPeople();
  const container = { id: 'ABC', title: 'Project' };
  await ada.ask('page.report', { tasks: [issue('ABC-1', { container })], asked: null }, JIRA);
  await ada.sync();
  expect((await onServer(place)).has(`task ${issue('ABC-1').key}`)).toBe(false);
  await ada.ask('team.pin', { space: place.space, scope: 'jira:acme.atlassian.net:ABC', pinned: true });
  await ada.ask('page.report', { tasks: [issue('ABC-2', { container })], asked: null }, JIRA);
  await ada.sync();
  await bo.ask('team.pin', { space: place.space, scope: 'jira:acme.atlassian.net:ABC', pinned: true });
  await bo.sync();
  const keys = [...(await sharedOf(bo)).keys()].filter((key) => key.startsWith('task'));
  expect(keys.sort()).toEqual([`task ${issue('ABC-1').key}`, `task ${issue('ABC-2').key}`]);
  const scopes = await ada.ask('team.scopes', { space: place.space });
  expect(scopes.find(({ of }) => of === 'container')).toMatchObject({
    title: 'Project',
    pinned: true,
    holds: { tasks: 2 },
  });
});

test('what is of no use for 30 days is forgotten, but for the check-in that counts', async () => {
  const { ada, bo, world } = await twoPeople();
  await ada.ask('tie.create', { tasks: [issue('ABC-1')], keyResult: world.keyResult, insteadOf: null });
  for (const value of [4, 3]) await checkIn(ada, world.keyResult, value);
  await ada.sync();
  await bo.ask('page.report', { tasks: [issue('ABC-1')], asked: null }, JIRA);
  await bo.ask('keyResult.read', { id: world.keyResult });
  await bo.sync();
  expect(await valuesOf(bo, world.keyResult)).toEqual([3, 4]);
  bo.pass({ days: 31 });
  await bo.sync();
  expect(await valuesOf(bo, world.keyResult)).toEqual([3]);
  expect([...(await sharedOf(bo)).keys()].filter((key) => /^(tie|task) /.test(key))).toEqual([]);
});

test('what the server counts is told, and what it said last where it is not reached', async () => {
  const { ada, world } = await twoPeople();
  const tasks = [issue('ABC-1', { status: 'done' }), issue('ABC-2', { status: 'doing' })];
  await ada.ask('tie.create', { tasks, keyResult: world.keyResult, insteadOf: null });
  await ada.sync();
  const counted = { [world.keyResult]: { todo: 0, doing: 1, done: 1, unknown: 0 } };
  expect((await ada.ask('team.figures', { space: place.space }))?.keyResults).toEqual(counted);
  ada.faults.offline = true;
  ada.pass({ days: 1 });
  expect((await ada.ask('team.figures', { space: place.space }))?.keyResults).toEqual(counted);
});

test('two people who answer for one task before they meet agree: what was said last of it holds', async () => {
  const { ada, bo, world } = await twoPeople();
  const tie = (client: Client, task: string) =>
    client.ask('tie.create', { tasks: [issue(task)], keyResult: world.keyResult, insteadOf: null });
  const follow = (client: Client) =>
    client.ask('page.report', { tasks: [issue('ABC-9')], asked: null }, JIRA);
  await follow(ada);
  await follow(bo);
  // Of the first task Bo's last word comes after Ada's, of the second before it.
  await tie(bo, 'ABC-1');
  await tie(bo, 'ABC-2');
  await bo.ask('exemption.create', { tasks: [issue('ABC-2')], reason: 'upkeep' });
  ada.pass({ ms: 60_000 });
  await tie(ada, 'ABC-1');
  await tie(ada, 'ABC-2');
  bo.pass({ ms: 120_000 });
  await bo.ask('exemption.create', { tasks: [issue('ABC-1')], reason: 'upkeep' });
  await ada.sync();
  // What Bo knows better is sent once Ada's has come.
  for (const client of [bo, bo, ada]) await client.sync();
  for (const client of [ada, bo]) {
    const living = (await client.records()).filter(({ kind, deleted }) => kind === 'tie' && !deleted);
    expect(living.map(({ id }) => id)).toEqual([`${issue('ABC-2').key}~${world.keyResult}`]);
  }
});

test('a reply reaches whom it answers, and goes again when it is withdrawn', async () => {
  const { ada, bo, world } = await twoPeople();
  await checkIn(ada, world.keyResult, 4);
  await ada.sync();
  await bo.sync();
  const [told] = await bo.ask('checkIns.read', { keyResult: world.keyResult });
  await bo.ask('reply.create', { checkIn: told?.id as string, text: 'How did you do that?' });
  await bo.sync();
  await ada.sync();
  const [answered] = await ada.ask('checkIns.read', { keyResult: world.keyResult });
  expect(answered?.replies.map(({ text }) => text)).toEqual(['How did you do that?']);
  await bo.ask('reply.withdraw', { id: answered?.replies[0]?.id as string });
  await bo.sync();
  await ada.sync();
  const [left] = await ada.ask('checkIns.read', { keyResult: world.keyResult });
  expect(left?.replies).toEqual([]);
  expect(await stateOf(bo)).toMatchObject(QUIET);
});

test('an objective put into a team is seen by its members alone, and goes from whoever leaves the team', async () => {
  const { ada, bo, world } = await twoPeople();
  const people = await ada.ask('team.people', { space: place.space });
  const [adaMember, boMember] = people.members.map(({ member }) => member);
  const team = (members: string[]) =>
    ada.ask('team.setTeam', { space: place.space, team: 'web', name: 'Web', open: false, members });
  await team([adaMember as string, boMember as string]);
  const fields = objectiveFields(world.cycle, { title: 'Only for the team', team: 'web' });
  const { id } = await ada.ask('objective.save', { id: null, fields, parent: null, reason: '' });
  const keyResult = await ada.ask('keyResult.save', {
    id: null,
    fields: keyResultFields(id, { code: 'W1' }),
    reason: '',
  });
  await checkIn(ada, keyResult.id, 4);
  await ada.sync();
  expect((await onServer(place)).get(`keyResult ${keyResult.id}`)?.scope).toBe('team:web');
  await bo.sync();
  expect(await valuesOf(bo, keyResult.id)).toEqual([4]);
  const { undo } = await bo.ask('person.save', { id: null, name: 'A step that could bring it back' });

  await team([adaMember as string]);
  await bo.sync();
  const left = JSON.stringify(await bo.records());
  expect(left).not.toContain('Only for the team');
  expect(left).toContain('Customers stay');
  await expect(bo.ask('undo', { step: undo })).rejects.toMatchObject({ code: 'undoGone' });
});
