import { expect, test } from 'vitest';
import { JIRA } from '@/tests/integration/background';
import { CYCLE, issue, keyResultFields, objectiveFields, settle } from '@/tests/integration/world';
import {
  admit,
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

async function twoPeople() {
  const ada = startClient(place.space);
  const world = await settle(ada);
  await checkIn(ada, world.keyResult, 4);
  await found(place.server, ada);
  const bo = startClient(place.space);
  await ada.sync();
  await admit(ada, bo, 'lead', { name: 'Bo Lind' });
  await bo.sync();
  return { ada, bo, world };
}

/** Puts a document among the others as no client of ours would. */
async function plant(
  kind: string,
  id: string,
  fields: string,
  clock = `${Date.now() - 1e7}${'0'.repeat(16)}`,
) {
  await place.server.sql(
    `with next as (update throughline.scope set revision = revision + 1
       where space = $1 and id = 'org' returning revision)
     insert into throughline.document (space, scope, kind, id, fields, clock, clocks, revision)
     select $1, 'org', $2, $3, $4::text::jsonb, $5, '{}', next.revision from next`,
    [place.space, kind, id, fields, clock],
  );
}

const OBJECTIVE = {
  ...objectiveFields('c1', { title: 'From another program' }),
  order: 1,
};

test.each([
  ['a kind that nobody knows', 'password', OBJECTIVE],
  ['a field of another type', 'objective', { ...OBJECTIVE, title: { toString: 'x' } }],
  ['a field that is missing', 'objective', { title: 'Half' }],
  ['a level that is never shared', 'objective', { ...OBJECTIVE, level: 'personal' }],
  ['a text beyond every bound', 'objective', { ...OBJECTIVE, why: 'x'.repeat(10_001) }],
  ['a colour that enters a style sheet', 'keyResult', { ...keyResultFields('o1'), colour: 'red;}' }],
  [
    'a rule that means nothing',
    'tyingRule',
    { tool: 'jira', site: 'x', name: '', match: { by: 'label', value: 'a' }, means: {} },
  ],
  ['a tie under another id', 'tie', { task: 'jira:x:A-1', keyResult: 'k', hypothesis: '', tiedBy: null }],
])('%s is left out and counted, and the rest goes on', async (_, kind, fields) => {
  const { ada, bo, world } = await twoPeople();
  await plant(kind, 'planted', JSON.stringify(fields));
  await ada.ask('keyResult.save', {
    id: world.keyResult,
    fields: keyResultFields(world.objective, { weight: 4 }),
    reason: '',
  });
  await ada.sync();
  await bo.sync();
  expect(await stateOf(bo)).toMatchObject({ state: 'fresh', dropped: 1 });
  expect((await bo.records()).some(({ id }) => id === 'planted')).toBe(false);
  expect((await sharedOf(bo)).get(`keyResult ${world.keyResult}`)).toMatchObject({ weight: 4 });
  await bo.sync();
  expect((await stateOf(bo)).dropped).toBe(1);
});

test.each(['{"__proto__": {"deleted": true}}', '{"constructor": {"prototype": {"polluted": true}}}'])(
  'names that reach into every object do not come in: %s',
  async (hostile) => {
    const { bo } = await twoPeople();
    await plant('objective', 'planted', JSON.stringify(OBJECTIVE).replace(/}$/, `,"strategy":${hostile}}`));
    await plant(
      'revision',
      'planted',
      `{"subject":{"kind":"objective","id":"o"},"before":${hostile},"after":{},"by":null,"at":1,"reason":""}`,
    );
    await bo.sync();
    expect(await stateOf(bo)).toMatchObject({ state: 'fresh', dropped: 2 });
    expect('polluted' in {}).toBe(false);
  },
);

test('a field that nobody knows stays away, and what is known of the document comes', async () => {
  const { bo } = await twoPeople();
  await plant('objective', 'planted', JSON.stringify({ ...OBJECTIVE, me: true, onclick: 'x', team: 'web' }));
  await bo.sync();
  const record = (await sharedOf(bo)).get('objective planted');
  expect(record).toMatchObject({ title: 'From another program' });
  expect(Object.keys(record ?? {})).not.toEqual(expect.arrayContaining(['onclick']));
  expect(record).not.toHaveProperty('me');
});

test('a clock from far ahead does not come in, and does not carry ours along', async () => {
  const { bo } = await twoPeople();
  await plant('objective', 'planted', JSON.stringify(OBJECTIVE), `9999999999999${'f'.repeat(16)}`);
  await bo.sync();
  expect(await stateOf(bo)).toMatchObject({ dropped: 1 });
  const { id } = await bo.ask('person.save', { id: null, name: 'Later' });
  const [later] = (await bo.records()).filter((record) => record.id === id);
  expect(Number(later?.clock.slice(0, 13))).toBeLessThan(Date.now() + 600_000);
});

test('titles, personal objectives, drafts and what hangs under them never leave', async () => {
  const secrets = [
    'task-title',
    'project-title',
    'personal-aim',
    'draft-aim',
    'under-personal',
    'assignee-seen',
    'slug',
  ];
  const [task, project, personal, draft, under, assignee, slug] = secrets.map((word) => `SECRET-${word}`) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const ada = startClient(place.space);
  const world = await settle(ada);
  const container = { id: 'ABC', title: project };
  const objective = async (cycle: string, more: object) =>
    (
      await ada.ask('objective.save', {
        id: null,
        fields: objectiveFields(cycle, more),
        parent: null,
        reason: '',
      })
    ).id;
  const own = await objective(world.cycle, { title: personal, level: 'personal' });
  const ownKeyResult = await ada.ask('keyResult.save', {
    id: null,
    fields: keyResultFields(own, { title: under, code: 'P1' }),
    reason: '',
  });
  const next = await ada.ask('cycle.save', { id: null, fields: { ...CYCLE, name: draft, state: 'draft' } });
  await objective(next.id, { title: draft });
  await ada.ask('tie.create', {
    tasks: [issue('ABC-9', { title: under })],
    keyResult: ownKeyResult.id,
    insteadOf: null,
  });
  await checkIn(ada, ownKeyResult.id, 4);
  await found(place.server, ada);
  await ada.sync();
  const tasks = [
    issue('ABC-1', { title: task, container, assignee: { name: assignee } }),
    issue('ABC-2', { title: task, url: `https://acme.atlassian.net/browse/${slug}-ABC-2`, container }),
  ];
  await ada.ask('tie.create', { tasks, keyResult: world.keyResult, insteadOf: null });
  await ada.ask('page.report', { tasks, asked: null }, JIRA);
  await ada.ask('rule.save', {
    catches: {
      tool: 'jira',
      site: 'acme.atlassian.net',
      name: project,
      match: { by: 'container', value: 'ABC' },
    },
    means: { keyResult: world.keyResult },
  });
  await ada.ask('rule.save', {
    catches: {
      tool: 'jira',
      site: 'acme.atlassian.net',
      name: task,
      match: { by: 'parent', value: issue('ABC-5').key },
    },
    means: { keyResult: world.keyResult },
  });
  await ada.sync();
  expect(await stateOf(ada)).toMatchObject({ state: 'fresh', refused: 0, pending: 0 });
  const everything = ada.sent.join('\n');
  expect(everything).toContain('ABC-1');
  for (const secret of [task, project, personal, draft, under, assignee, slug]) {
    expect(everything).not.toContain(secret);
  }

  await ada.ask('team.setSpace', { space: place.space, name: 'Acme', titles: true });
  await ada.sync();
  const opened = [...(await onServer(place)).values()].filter(({ kind }) => kind === 'task');
  expect(JSON.stringify(opened)).toContain(task);
  expect(JSON.stringify(opened)).toContain(project);
  expect(ada.sent.join('\n')).not.toContain(personal);
});

test('a draft is shared once it becomes active, with all under it', async () => {
  const { ada, bo } = await twoPeople();
  const next = await ada.ask('cycle.save', { id: null, fields: { ...CYCLE, name: 'Q2', state: 'draft' } });
  const fields = objectiveFields(next.id, { title: 'Planned' });
  const { id } = await ada.ask('objective.save', { id: null, fields, parent: null, reason: '' });
  await ada.ask('keyResult.save', { id: null, fields: keyResultFields(id, { code: 'Q1' }), reason: '' });
  await ada.sync();
  expect((await onServer(place)).has(`objective ${id}`)).toBe(false);
  await ada.ask('cycle.save', { id: next.id, fields: { ...CYCLE, name: 'Q2', state: 'active' } });
  await ada.sync();
  await bo.sync();
  expect((await sharedOf(bo)).has(`objective ${id}`)).toBe(true);
  expect((await stateOf(bo)).pending).toBe(0);
});

test('a server restored from an older backup is told again what it lost', async () => {
  const { ada, bo, world } = await twoPeople();
  await checkIn(ada, world.keyResult, 3);
  await ada.sync();
  await place.server.sql(`delete from throughline.document where space = $1`, [place.space]);
  await place.server.sql(`update throughline.scope set revision = 0 where space = $1`, [place.space]);
  await place.server.sql(`select throughline.restored()`);
  await bo.sync();
  await ada.sync();
  await bo.sync();
  expect((await onServer(place)).has(`keyResult ${world.keyResult}`)).toBe(true);
  expect(await valuesOf(ada, world.keyResult)).toEqual([3, 4]);
  expect(await valuesOf(bo, world.keyResult)).toEqual([3]);
  expect(await stateOf(ada)).toMatchObject({ state: 'fresh', pending: 0, refused: 0 });
});

test('what was deleted, and whose deletion is purged, goes from a browser that was away', async () => {
  const { ada, bo, world } = await twoPeople();
  const fields = objectiveFields(world.cycle, { title: 'Short-lived' });
  const { id } = await ada.ask('objective.save', { id: null, fields, parent: null, reason: '' });
  await ada.sync();
  await bo.sync();
  expect((await sharedOf(bo)).get(`objective ${id}`)?.deleted).not.toBe(true);
  await ada.ask('objective.remove', { id });
  await ada.sync();
  await place.server.sql(
    `update throughline.document set at = now() - interval '400 days' where space = $1`,
    [place.space],
  );
  await place.server.sql(`select throughline.purge()`);
  await bo.sync();
  expect((await bo.records()).filter((record) => record.id === id && !record.deleted)).toEqual([]);
  expect((await sharedOf(bo)).has(`objective ${world.objective}`)).toBe(true);
  expect(await stateOf(bo)).toMatchObject({ state: 'fresh', dropped: 0 });
});

test('a backup that is restored, from before or of another browser, is reconciled with the team', async () => {
  const { ada, bo, world } = await twoPeople();
  const { records } = await ada.ask('backup.page', { revision: null, after: null });
  await ada.ask('keyResult.save', {
    id: world.keyResult,
    fields: keyResultFields(world.objective, { weight: 5 }),
    reason: '',
  });
  await checkIn(ada, world.keyResult, 3);
  await ada.sync();
  const { staging } = await ada.ask('restore.begin', {});
  await ada.ask('restore.page', { staging, records });
  await ada.ask('restore.commit', { staging, expected: records.length });
  await ada.sync();
  await bo.sync();
  for (const client of [ada, bo]) {
    expect((await sharedOf(client)).get(`keyResult ${world.keyResult}`)).toMatchObject({ weight: 5 });
  }
  expect(await valuesOf(ada, world.keyResult)).toEqual([3, 4]);
  expect(await stateOf(ada)).toMatchObject({ state: 'fresh', refused: 0 });
});
