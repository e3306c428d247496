import { expect, test } from 'vitest';
import type { OkrDraft } from '@/lib/domain/draft';
import type { Metric } from '@/lib/domain/metric';
import { type Background, startBackground } from './background';
import { CYCLE, keyResultFields, objectiveFields, settle } from './world';

const objectivesOf = async ({ ask }: Background, which: 'active' | 'open' | 'all' = 'active') =>
  (await ask('okrs.read', { which })).flatMap((cycle) => cycle.objectives);
const kept = async ({ records }: Background, kind: string) =>
  (await records()).filter((one) => one.kind === kind && !one.deleted);

test('two cycles that overlap are both kept, and the other one is named', async () => {
  const background = startBackground();
  await settle(background);
  const { overlaps } = await background.ask('cycle.save', {
    id: null,
    fields: { ...CYCLE, name: 'Spring', startsOn: '2027-03-31', endsOn: '2027-06-30' },
  });
  expect(overlaps).toEqual(['Q1 2027']);
  const cycles = await background.ask('okrs.read', { which: 'active' });
  expect(cycles.map(({ cycle }) => cycle.name)).toEqual(['Q1 2027', 'Spring']);
});

test('a cycle that has ended and is not closed is to be closed', async () => {
  const background = startBackground();
  await settle(background);
  background.pass({ days: 90 });
  expect(await background.ask('okrs.read', { which: 'open' })).toMatchObject([{ toBeClosed: true }]);
});

test('the parts together are the whole, those of closed cycles last', async () => {
  const background = startBackground();
  const { ask } = background;
  const { cycle } = await settle(background);
  for (const name of ['Old', 'Next']) {
    const { id } = await ask('cycle.save', { id: null, fields: { ...CYCLE, name } });
    for (const title of ['One', 'Two'])
      await ask('objective.save', {
        id: null,
        fields: objectiveFields(id, { title }),
        parent: null,
        reason: '',
      });
  }
  await ask('cycle.save', { id: cycle, fields: { ...CYCLE, state: 'closed' } });
  const whole = await ask('okrs.read', { which: 'all' });
  const parts = await Promise.all(
    [0, 2, 4].map((from) => ask('okrs.read', { which: 'all', part: { from, most: 2 } })),
  );
  const countsOf = (told: typeof whole) => told.map(({ objectives }) => objectives.length);
  expect(parts.map(countsOf)).toEqual([
    [0, 2, 0],
    [0, 0, 2],
    [1, 0, 0],
  ]);
  for (const part of parts) expect(part.map(({ size }) => size)).toEqual(countsOf(whole));
  expect(whole.map(({ objectives }) => objectives)).toEqual(
    whole.map((_, index) => parts.flatMap((part) => part[index]?.objectives ?? [])),
  );
});

const RANGE = { unit: '', precision: 0, pacing: { shape: 'linear' } } as const;
test.each<[string, Metric, string]>([
  [
    'a target equal to its baseline',
    { kind: 'increase', baseline: 3, target: 3, ...RANGE },
    'baselineIsTarget',
  ],
  ['a decrease that rises', { kind: 'decrease', baseline: 3, target: 5, ...RANGE }, 'metricInvalid'],
  ['no milestones', { kind: 'milestones', milestones: [] }, 'metricInvalid'],
])('%s is refused', async (_, metric, code) => {
  const background = startBackground();
  const { objective } = await settle(background);
  const fields = keyResultFields(objective, { metric, code: 'A9' });
  const before = await background.records();
  await expect(background.ask('keyResult.save', { id: null, fields, reason: '' })).rejects.toMatchObject({
    code,
  });
  expect(await background.records()).toEqual(before);
});

test('a code is refused while another key result of an open cycle has it', async () => {
  const background = startBackground();
  const { ask } = background;
  const { cycle, objective, keyResult } = await settle(background);
  const again = (id: string | null) =>
    ask('keyResult.save', { id, fields: keyResultFields(objective, { code: 'A1' }), reason: '' });
  await expect(again(null)).rejects.toMatchObject({ code: 'codeTaken', facts: { code: 'A1' } });
  await expect(again(keyResult)).resolves.toBeDefined();

  await ask('cycle.save', { id: cycle, fields: { ...CYCLE, state: 'closed' } });
  const next = (await ask('cycle.save', { id: null, fields: { ...CYCLE, name: 'Q2' } })).id;
  const { id } = await ask('objective.save', {
    id: null,
    fields: objectiveFields(next),
    parent: null,
    reason: '',
  });
  const fields = keyResultFields(id, { code: 'A1' });
  await expect(ask('keyResult.save', { id: null, fields, reason: '' })).resolves.toBeDefined();
});

test('a proposed code is free', async () => {
  const background = startBackground();
  const { objective } = await settle(background);
  expect(await background.ask('keyResult.propose', { objective })).toEqual({ code: 'A3', colour: 'indigo' });
});

test('a change in a running cycle is a revision with the changed fields, and a change of looks is none', async () => {
  const background = startBackground();
  const { me, objective, keyResult } = await settle(background);
  const save = (more: Parameters<typeof keyResultFields>[1], reason: string) =>
    background.ask('keyResult.save', { id: keyResult, fields: keyResultFields(objective, more), reason });
  await save({ colour: 'rose', code: 'X1' }, 'looks');
  expect(await kept(background, 'revision')).toEqual([]);
  await save({ colour: 'rose', code: 'X1', title: 'Churn below 1 %', weight: 2 }, ' too easy ');
  expect(await kept(background, 'revision')).toMatchObject([
    {
      subject: { kind: 'keyResult', id: keyResult },
      before: { title: 'Churn falls from 5 % to 2 %', weight: 1 },
      after: { title: 'Churn below 1 %', weight: 2 },
      by: me,
      reason: 'too easy',
    },
  ]);
});

test('an edit that began before another one keeps what that one changed, and is refused where both changed', async () => {
  const background = startBackground();
  const { objective, keyResult } = await settle(background);
  const was = keyResultFields(objective);
  const save = (more: Parameters<typeof keyResultFields>[1]) =>
    background.ask('keyResult.save', {
      ...{ id: keyResult, fields: keyResultFields(objective, more), was, reason: '' },
    });
  await save({ title: 'Churn below 1 %' });
  await save({ weight: 2 });
  const both = { title: 'Churn below 1 %', weight: 2 };
  const present = async () => (await kept(background, 'keyResult')).find(({ id }) => id === keyResult);
  expect(await present()).toMatchObject(both);
  expect(await kept(background, 'revision')).toMatchObject([
    { after: { title: 'Churn below 1 %' } },
    { after: { weight: 2 } },
  ]);
  await expect(save({ title: 'Churn below 3 %', lagDays: 7 })).rejects.toMatchObject({
    code: 'changedMeanwhile',
  });
  expect(await present()).toMatchObject({ ...both, lagDays: 14 });
});

test('an edit of an objective that began before another one keeps its parent, and is refused where both moved it', async () => {
  const background = startBackground();
  const { cycle, objective } = await settle(background);
  const { ask } = background;
  const create = async (title: string) =>
    (
      await ask('objective.save', {
        id: null,
        fields: objectiveFields(cycle, { title }),
        parent: null,
        reason: '',
      })
    ).id;
  const [up, other] = [await create('Up'), await create('Other')];
  const fields = objectiveFields(cycle);
  const was = { fields, parent: null };
  const under = (id: string) => ({ kind: 'objective' as const, id });
  await ask('objective.save', { id: objective, fields, parent: under(up), was, reason: '' });
  const renamed = { ...fields, title: 'Customers come back' };
  await ask('objective.save', { id: objective, fields: renamed, parent: null, was, reason: '' });
  expect(await kept(background, 'alignment')).toMatchObject([{ parent: under(up) }]);
  await expect(
    ask('objective.save', { id: objective, fields: renamed, parent: under(other), was, reason: '' }),
  ).rejects.toMatchObject({ code: 'changedMeanwhile' });
  expect(await kept(background, 'alignment')).toMatchObject([{ parent: under(up) }]);
});

test('an owner who is named for the first time comes and goes with what they own', async () => {
  const background = startBackground();
  const { ask } = background;
  const world = await settle(background);
  const { objective } = world;
  const names = async () =>
    (await kept(background, 'person')).map((each) => (each as unknown as { name: string }).name);
  const fields = keyResultFields(objective, { code: 'B1' });
  const { undo } = await ask('keyResult.save', { id: null, fields, ownerName: ' Bo  Lund ', reason: '' });
  expect(await names()).toEqual(['Ada Park', 'Bo Lund']);
  await ask('undo', { step: undo ?? '' });
  expect(await names()).toEqual(['Ada Park']);
  const { keyResult, otherKeyResult } = world;
  const given = { ...keyResultFields(objective), owner: null };
  const change = (id: string, code: string) =>
    ask('keyResult.save', { id, fields: { ...given, code }, ownerName: 'Bo Lund', reason: '' });
  await ask('undo', { step: (await change(keyResult, 'A1')).undo });
  expect(await names()).toEqual(['Ada Park']);
  // Somebody who owns something else by then stays.
  const first = await change(keyResult, 'A1');
  await change(otherKeyResult, 'A2');
  await ask('undo', { step: first.undo });
  expect(await names()).toEqual(['Ada Park', 'Bo Lund']);
  await expect(
    ask('keyResult.save', { id: null, fields: { ...fields, title: '' }, ownerName: 'Cy', reason: '' }),
  ).rejects.toMatchObject({ code: 'titleEmpty' });
  await expect(
    ask('keyResult.save', { id: null, fields: { ...fields, code: 'A1' }, ownerName: 'Cy', reason: '' }),
  ).rejects.toMatchObject({ code: 'codeTaken' });
  expect(await names()).toEqual(['Ada Park', 'Bo Lund']);
});

test('a change in a draft is no revision', async () => {
  const background = startBackground();
  const { cycle, objective } = await settle(background);
  await background.ask('cycle.save', { id: cycle, fields: { ...CYCLE, state: 'draft' } });
  const fields = objectiveFields(cycle, { title: 'Other words' });
  await background.ask('objective.save', { id: objective, fields, parent: null, reason: '' });
  expect(await kept(background, 'revision')).toEqual([]);
});

test('a key result that is given up keeps the day and the reason, and has no status', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  await background.ask('keyResult.drop', { id: keyResult, reason: 'the market went away' });
  const [first] = (await objectivesOf(background)).flatMap(({ keyResults }) => keyResults);
  expect(first).toMatchObject({
    keyResult: { dropped: { on: '2027-01-11', reason: 'the market went away' } },
    standing: { status: null },
  });
  expect(await kept(background, 'revision')).toHaveLength(1);
});

test('an objective cannot contribute to itself by way of another one', async () => {
  const background = startBackground();
  const { ask } = background;
  const { cycle, objective, keyResult } = await settle(background);
  const save = (id: string | null, parent: { kind: 'objective' | 'keyResult'; id: string } | null) =>
    ask('objective.save', { id, fields: objectiveFields(cycle), parent, reason: '' });
  const child = (await save(null, { kind: 'keyResult', id: keyResult })).id;
  await expect(save(objective, { kind: 'objective', id: child })).rejects.toMatchObject({
    code: 'alignmentCycle',
  });
  await expect(save(objective, { kind: 'keyResult', id: 'gone' })).rejects.toMatchObject({
    code: 'notFound',
  });
  const [, second] = await objectivesOf(background);
  expect(second?.parent).toEqual({ kind: 'keyResult', id: keyResult, title: 'Churn falls from 5 % to 2 %' });
  await save(child, { kind: 'objective', id: objective });
  expect(await kept(background, 'alignment')).toMatchObject([{ parent: { id: objective } }]);
});

test('what an objective supports besides is set in one step, undone in one, and leads in no circle', async () => {
  const background = startBackground();
  const { ask } = background;
  const { cycle, objective, keyResult } = await settle(background);
  const create = async (title: string, parent: { kind: 'objective'; id: string } | null = null) =>
    (await ask('objective.save', { id: null, fields: objectiveFields(cycle, { title }), parent, reason: '' }))
      .id;
  const [top, child] = [await create('Top'), await create('Child')];
  const under = (id: string) => ({ kind: 'objective' as const, id });
  const result = { kind: 'keyResult' as const, id: keyResult };
  const save = (
    id: string,
    parent: ReturnType<typeof under> | null,
    supports?: (typeof result | ReturnType<typeof under>)[],
  ) =>
    ask('objective.save', {
      ...{ id, fields: objectiveFields(cycle), parent, reason: '' },
      ...(supports && { supports }),
    });
  const rolesOf = async () =>
    Object.fromEntries(
      (await kept(background, 'alignment')).map((each) => {
        const { parent, role } = each as unknown as { parent: { id: string }; role: string };
        return [parent.id, role];
      }),
    );
  const { undo } = await save(child, under(top), [result]);
  expect(await rolesOf()).toEqual({ [top]: 'primary', [keyResult]: 'supports' });
  const told = (await objectivesOf(background)).find((each) => each.objective.id === child);
  expect(told?.supports).toEqual([{ ...result, title: 'Churn falls from 5 % to 2 %' }]);
  // Left out, they stay; what becomes the primary parent is no longer besides it.
  await save(child, under(top));
  expect(await rolesOf()).toEqual({ [top]: 'primary', [keyResult]: 'supports' });
  for (const [from, parent] of [
    [objective, child],
    [child, child],
  ] as const)
    await expect(save(from, null, [under(parent)])).rejects.toMatchObject({ code: 'alignmentCycle' });
  await expect(save(child, null, [under('gone')])).rejects.toMatchObject({ code: 'notFound' });
  expect(await rolesOf()).toEqual({ [top]: 'primary', [keyResult]: 'supports' });
  await save(child, under(objective), [under(objective), under(top)]);
  expect(await rolesOf()).toEqual({ [objective]: 'primary', [top]: 'supports' });
  await ask('undo', { step: undo ?? '' });
  await save(child, null, []);
  expect(await rolesOf()).toEqual({});
});

test('two who change what an objective supports at once are told', async () => {
  const background = startBackground();
  const { ask } = background;
  const { cycle, objective, keyResult } = await settle(background);
  const fields = objectiveFields(cycle);
  const { id } = await ask('objective.save', { id: null, fields, parent: null, reason: '' });
  const result = { kind: 'keyResult' as const, id: keyResult };
  const was = { fields, parent: null, supports: [] };
  await ask('objective.save', { id, fields, parent: null, supports: [result], was, reason: '' });
  await ask('objective.save', { id, fields, parent: null, supports: [], was, reason: '' });
  expect(await kept(background, 'alignment')).toMatchObject([{ parent: result, role: 'supports' }]);
  const other = [{ kind: 'objective' as const, id: objective }];
  await expect(
    ask('objective.save', { id, fields, parent: null, supports: other, was, reason: '' }),
  ).rejects.toMatchObject({ code: 'changedMeanwhile' });
});

test('objectives move within their cycle, and stop at its ends', async () => {
  const background = startBackground();
  const { ask } = background;
  const { cycle, objective } = await settle(background);
  for (const title of ['Second', 'Third']) {
    await ask('objective.save', {
      id: null,
      fields: objectiveFields(cycle, { title }),
      parent: null,
      reason: '',
    });
  }
  const order = async () => (await objectivesOf(background)).map((one) => one.objective.title);
  await ask('objective.move', { id: objective, by: 1 });
  expect(await order()).toEqual(['Second', 'Customers stay', 'Third']);
  await ask('objective.move', { id: objective, by: 1 });
  await ask('objective.move', { id: objective, by: 1 });
  expect(await order()).toEqual(['Second', 'Third', 'Customers stay']);
});

test('removing a cycle takes its objectives and key results along', async () => {
  const background = startBackground();
  const { cycle } = await settle(background);
  await background.ask('cycle.remove', { id: cycle });
  expect(await background.ask('okrs.read', { which: 'all' })).toEqual([]);
  expect(await kept(background, 'keyResult')).toEqual([]);
});

test.each([
  ['a cycle whose days are reversed', 'datesReversed', { startsOn: '2027-04-01' }],
  ['a cycle without a name', 'titleEmpty', { name: '  ' }],
])('%s is refused', async (_, code, wrong) => {
  const fields = { ...CYCLE, ...wrong };
  await expect(startBackground().ask('cycle.save', { id: null, fields })).rejects.toMatchObject({ code });
});

const draft = (more: Partial<OkrDraft> = {}): OkrDraft => ({
  cycle: { name: 'Q2 2027', startsOn: '2027-04-01', endsOn: '2027-06-30' },
  objectives: ['Newcomers stay', 'Newcomers find us'].map((title, index) => ({
    ...objectiveFields('', { title }),
    owner: 'ada  park',
    parent: index === 1 ? 'Newcomers stay' : null,
    keyResults: [1, 2].map(() => ({ ...keyResultFields(''), owner: 'Bo Lind' })),
  })),
  ...more,
});

test('a whole set is created in one step: owners by name, free codes, parents by title', async () => {
  const background = startBackground();
  const { me } = await settle(background);
  const before = background.commits.length;
  const created = await background.ask('okrs.create', { draft: draft() });
  expect(created).toMatchObject({ objectives: 2, keyResults: 4 });
  expect(background.commits).toHaveLength(before + 1);

  const [, cycle] = await background.ask('okrs.read', { which: 'active' });
  expect(cycle?.objectives.map(({ objective }) => objective.owner)).toEqual([me, me]);
  expect(cycle?.objectives[1]?.parent?.title).toBe('Newcomers stay');
  const results = cycle?.objectives.flatMap(({ keyResults }) => keyResults) ?? [];
  expect(results.map(({ owner }) => owner?.name)).toEqual(Array(4).fill('Bo Lind'));
  const codes = (await objectivesOf(background)).flatMap(({ keyResults }) =>
    keyResults.map(({ keyResult }) => keyResult.code),
  );
  expect(new Set(codes).size).toBe(6);
});

test('a set with one wrong key result creates nothing', async () => {
  const background = startBackground();
  await settle(background);
  const before = await background.records();
  const wrong = draft();
  const last = wrong.objectives[1]?.keyResults[1] as { metric: Metric };
  last.metric = { kind: 'increase', baseline: 3, target: 3, ...RANGE };
  await expect(background.ask('okrs.create', { draft: wrong })).rejects.toMatchObject({
    code: 'baselineIsTarget',
  });
  expect(await background.records()).toEqual(before);
});

test('objectives that are each other’s parent create nothing', async () => {
  const background = startBackground();
  const wrong = draft();
  Object.assign(wrong.objectives[0] as object, { parent: 'Newcomers find us' });
  await expect(background.ask('okrs.create', { draft: wrong })).rejects.toMatchObject({
    code: 'alignmentCycle',
  });
  expect(await background.records()).toEqual([]);
});

test('a set of a thousand objectives is too large', async () => {
  const [objective] = draft().objectives;
  const objectives = Array(1_000).fill({ ...objective, keyResults: [] });
  await expect(startBackground().ask('okrs.create', { draft: draft({ objectives }) })).rejects.toMatchObject({
    code: 'tooLarge',
  });
});

test('a name that is known creates nobody, and only one person is me', async () => {
  const background = startBackground();
  const { ask } = background;
  const { me } = await settle(background);
  expect((await ask('person.save', { id: null, name: ' ada park ' })).id).toBe(me);
  const bo = (await ask('person.save', { id: null, name: 'Bo Lind' })).id;
  await ask('person.isMe', { id: bo });
  const people = await ask('persons.read', {});
  expect(people.filter(({ person }) => person.me).map(({ person }) => person.id)).toEqual([bo]);
});

test('each changed field carries its own clock, and the others keep theirs', async () => {
  const background = startBackground();
  const { objective, keyResult } = await settle(background);
  const stored = async () => (await background.records()).find((one) => one.id === keyResult);
  const before = await stored();
  await background.ask('keyResult.save', {
    id: keyResult,
    fields: keyResultFields(objective, { title: 'Other words' }),
    reason: '',
  });
  const after = await stored();
  expect(after?.clock).toBe(before?.clock);
  expect(Object.keys(after?.clocks ?? {})).toEqual(['title']);
  expect((after?.clocks.title as string) > (before?.clock as string)).toBe(true);
});

test('settings follow the browser until they are set, and ring the bell', async () => {
  const background = startBackground();
  const { ask } = background;
  const reminder = { on: true, weekday: 1, hour: 9 };
  const unset = { language: null, theme: null, welcomed: false, backupSavedAt: null, reminder };
  expect(await ask('settings.read', {})).toEqual(unset);
  await ask('settings.change', { language: 'zh_CN' });
  await ask('settings.change', { welcomed: true });
  expect(await ask('settings.read', {})).toEqual({ ...unset, language: 'zh_CN', welcomed: true });
  expect(background.commits.at(-1)?.touched).toEqual(['settings']);
});
