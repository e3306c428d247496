import { expect, test } from 'vitest';
import type { Stored } from '@/lib/domain/record';
import type { MessageName, ReplyOf } from '@/lib/protocol/messages';
import { read } from '@/lib/store/transaction';
import { READERS } from '@/lib/tools/readers';
import { type Background, startBackground } from './background';
import { CYCLE, issue, keyResultFields, objectiveFields, settle, type World } from './world';

type UndoableName = {
  [N in MessageName]: ReplyOf<N> extends { undo: string } ? N : never;
}[MessageName];
const PATCH = JSON.stringify({ throughlinePatch: 1, adapter: 'jira', selectors: { card: '.card' } });

const IN_ABC = {
  tool: 'jira',
  site: 'acme.atlassian.net',
  name: 'ABC',
  match: { by: 'keyPrefix', value: 'ABC' },
} as const;

type Run = (background: Background, world: World) => Promise<{ undo: string }>;

/** A check-in that is kept. */
const someCheckIn = async (records: Background['records']): Promise<string> =>
  ((await records()).find(({ kind }) => kind === 'checkIn') as Stored).id;

/** One use of every command that can be taken back; a command that is missing here is a type error. */
const COMMANDS: Record<Exclude<UndoableName, 'undo' | 'team.keepRefused'>, Run> = {
  'tie.create': async ({ ask }, { keyResult }) =>
    ask('tie.create', { tasks: [issue('ABC-1')], keyResult, insteadOf: null }),
  'tie.replace': async ({ ask }, { keyResult }) =>
    ask('tie.replace', { tasks: [issue('ABC-2'), issue('ABC-3')], keyResult }),
  'tie.remove': async ({ ask }, { otherKeyResult }) =>
    ask('tie.remove', { tie: `${issue('ABC-2').key}~${otherKeyResult}` }),
  'tie.expect': async ({ ask }, { otherKeyResult }) =>
    ask('tie.expect', { tie: `${issue('ABC-2').key}~${otherKeyResult}`, hypothesis: 'we expect less' }),
  'tie.keep': async ({ ask }, { otherKeyResult }) =>
    ask('tie.keep', { tie: `${issue('ABC-2').key}~${otherKeyResult}` }),
  'tie.byAddress': async ({ ask }, { keyResult }) =>
    ask('tie.byAddress', {
      address: issue('ABC-2').url,
      ...{ keyResult, hypothesis: 'we expect more' },
    }),
  'tie.review': async ({ ask }, { otherKeyResult }) =>
    ask('tie.review', { tie: `${issue('ABC-2').key}~${otherKeyResult}`, answer: 'moved' }),
  'exemption.create': async ({ ask }) =>
    ask('exemption.create', { tasks: [issue('ABC-2'), issue('ABC-4')], reason: 'upkeep' }),
  'exemption.remove': async ({ ask }) => ask('exemption.remove', { task: issue('ABC-3').key }),
  'rule.save': async ({ ask }, { keyResult }) => ask('rule.save', { catches: IN_ABC, means: { keyResult } }),
  'rule.remove': async ({ ask }, { keyResult }) => {
    const { id } = await ask('rule.save', { catches: IN_ABC, means: { keyResult } });
    return ask('rule.remove', { id });
  },
  'checkIn.create': async ({ ask }, { keyResult }) =>
    ask('checkIn.create', {
      keyResult,
      value: 3.5,
      confidence: 6,
      note: 'better',
      observedOn: null,
      replaces: null,
    }),
  'keyResult.snooze': async ({ ask }, { keyResult }) =>
    ask('keyResult.snooze', { id: keyResult, until: '2027-02-01' }),
  'reminder.snooze': async ({ ask }) => ask('reminder.snooze', { until: 'tomorrow' }),
  'checkIn.void': async ({ ask, records }) => ask('checkIn.void', { checkIn: await someCheckIn(records) }),
  'reply.create': async ({ ask, records }) =>
    ask('reply.create', { checkIn: await someCheckIn(records), text: 'Is it net of refunds?' }),
  'reply.withdraw': async ({ ask, records }) => {
    await ask('reply.create', { checkIn: await someCheckIn(records), text: 'Yes' });
    const written = (await records()).find(({ kind }) => kind === 'reply') as Stored;
    return ask('reply.withdraw', { id: written.id });
  },
  'cycle.save': async ({ ask }, { cycle }) =>
    ask('cycle.save', { id: cycle, fields: { ...CYCLE, name: 'First quarter', endsOn: '2027-04-02' } }),
  'cycle.lookBack': async ({ ask }, { cycle }) =>
    ask('cycle.lookBack', { id: cycle, answers: { learnt: 'Ask earlier' } }),
  'cycle.draftNext': async ({ ask }, { cycle, keyResult }) => {
    await ask('keyResult.grade', { id: keyResult, answers: { choice: 'keep' } });
    const fields = { name: 'Q2 2027', startsOn: '2027-04-01', endsOn: '2027-06-30' };
    return ask('cycle.draftNext', { after: cycle, fields });
  },
  'keyResult.grade': async ({ ask }, { keyResult }) =>
    ask('keyResult.grade', { id: keyResult, answers: { score: 0.3, cause: 'Too late' } }),
  'objective.reflect': async ({ ask }, { objective }) =>
    ask('objective.reflect', { id: objective, reflection: 'Worth it' }),
  'cycle.remove': async ({ ask }, { cycle }) => ask('cycle.remove', { id: cycle }),
  'objective.save': async ({ ask }, { cycle, objective, otherKeyResult }) => {
    const child = await ask('objective.save', {
      id: null,
      fields: objectiveFields(cycle, { title: 'Support answers fast' }),
      parent: null,
      reason: '',
    });
    expect(child.id).not.toBe(objective);
    return ask('objective.save', {
      id: child.id,
      fields: objectiveFields(cycle, { title: 'Support answers within an hour' }),
      parent: { kind: 'keyResult', id: otherKeyResult },
      reason: 'clearer',
    });
  },
  'alignment.keep': async ({ ask }, { cycle, otherKeyResult }) => {
    const parent = { kind: 'keyResult', id: otherKeyResult } as const;
    const fields = objectiveFields(cycle, { title: 'Support answers fast' });
    const { id } = await ask('objective.save', { id: null, fields, parent, reason: '' });
    return ask('alignment.keep', { child: id, parent });
  },
  'objective.remove': async ({ ask }, { objective }) => ask('objective.remove', { id: objective }),
  'objective.move': async ({ ask }, { cycle, objective }) => {
    await ask('objective.save', { id: null, fields: objectiveFields(cycle), parent: null, reason: '' });
    return ask('objective.move', { id: objective, by: 1 });
  },
  'keyResult.save': async ({ ask }, { objective, keyResult }) =>
    ask('keyResult.save', {
      id: keyResult,
      fields: keyResultFields(objective, { title: 'Churn below 1 %', weight: 2 }),
      reason: 'too easy',
    }),
  'keyResult.accept': async ({ ask }, { me, objective, keyResult }) => {
    await ask('keyResult.save', {
      id: keyResult,
      fields: keyResultFields(objective, { owner: me }),
      reason: '',
    });
    return ask('keyResult.accept', { id: keyResult });
  },
  'keyResult.drop': async ({ ask }, { keyResult }) =>
    ask('keyResult.drop', { id: keyResult, reason: 'the market went away' }),
  'keyResult.turnIntoTask': async ({ ask }, { keyResult, otherKeyResult }) => {
    await ask('rule.save', { catches: IN_ABC, means: { keyResult: otherKeyResult } });
    return ask('keyResult.turnIntoTask', {
      work: { id: otherKeyResult },
      serves: { id: keyResult },
      hypothesis: 'fewer give up',
    });
  },
  'keyResult.remove': async ({ ask }, { otherKeyResult }) => ask('keyResult.remove', { id: otherKeyResult }),
  'finding.mute': async ({ ask }, { keyResult }) =>
    ask('finding.mute', { rule: 'outdated', subject: { kind: 'keyResult', id: keyResult }, reason: '' }),
  'finding.unmute': async ({ ask }) => {
    await ask('finding.mute', { rule: 'unowned', subject: null, reason: 'we own together' });
    return ask('finding.unmute', { rule: 'unowned', subject: null });
  },
  'threshold.change': async ({ ask }) =>
    ask('threshold.change', { group: 'keyResults', name: 'tooMany', value: 7 }),
  'person.save': async ({ ask }, { me }) => ask('person.save', { id: me, name: 'Ada P.' }),
  'person.merge': async ({ ask }, { me, cycle, objective }) => {
    const { id } = await ask('person.save', { id: null, name: 'A. Park' });
    const fields = objectiveFields(cycle, { owner: id });
    await ask('objective.save', { id: objective, fields, parent: null, reason: '' });
    return ask('person.merge', { id, into: me });
  },
  'person.isMe': async ({ ask }) => ask('person.isMe', { id: null }),
  'okrs.create': async ({ ask }) =>
    ask('okrs.create', {
      draft: {
        cycle: { name: 'Q2', startsOn: '2027-04-01', endsOn: '2027-06-30' },
        objectives: [
          {
            ...objectiveFields('', { title: 'Found by newcomers' }),
            owner: 'Bo Lind',
            parent: null,
            keyResults: [{ ...keyResultFields(''), owner: 'Cy Wu' }],
          },
        ],
      },
    }),
  'connection.change': async ({ ask }) =>
    ask('connection.change', { tool: 'asana', site: 'asana', way: 'session' }),
  'patch.import': async ({ ask }) => ask('patch.import', { text: PATCH }),
  'patch.remove': async ({ ask }) => {
    await ask('patch.import', { text: PATCH });
    const { patches } = await ask('patches.read', {});
    return ask('patch.remove', { id: patches[0]?.id as string });
  },
  'localBackup.restore': async ({ ask }) => {
    const { staging } = await ask('restore.begin', {});
    const { undo } = await ask('restore.commit', { staging, expected: 0 });
    await ask('undo', { step: undo });
    await ask('person.save', { id: null, name: 'Late' });
    const [backup] = await ask('localBackups.read', {});
    return ask('localBackup.restore', { id: backup?.id as string });
  },
  'import.commit': async ({ ask }, { keyResult }) => {
    const { staging } = await ask('import.begin', {});
    const checkIn = { value: 4, confidence: 6, note: '', observedOn: '2027-01-09', author: 'Bo Lind' };
    await ask('import.page', { staging, entries: [{ what: 'checkIn', keyResult, checkIn }] });
    return ask('import.commit', { staging, expected: 1 });
  },
  'restore.commit': async ({ ask }) => {
    const { records } = await ask('backup.page', { revision: null, after: null });
    const kept = records.filter((record) => record.kind !== 'tie' && record.kind !== 'checkIn');
    const { staging } = await ask('restore.begin', {});
    await ask('restore.page', { staging, records: kept });
    return ask('restore.commit', { staging, expected: kept.length });
  },
};

test.each(Object.entries(COMMANDS))('%s is taken back, and brought again', async (name, run) => {
  const background = startBackground(undefined, undefined, { readers: READERS });
  const world = await settle(background);
  await prepare(background, world);
  let before: Record<string, unknown> = {};
  const watched: Background = {
    ...background,
    ask: async (message, payload, sender) => {
      if (message === name) before = await alive(background);
      return background.ask(message, payload, sender);
    },
  };

  const { undo } = await run(watched, world);
  const after = await alive(background);
  expect(after).not.toEqual(before);

  const redo = await background.ask('undo', { step: undo });
  expect(await alive(background)).toEqual(before);

  await background.ask('undo', { step: redo.undo });
  expect(await alive(background)).toEqual(after);
});

test('a step is taken back once', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  const { undo } = await background.ask('tie.create', {
    tasks: [issue('ABC-1')],
    keyResult,
    insteadOf: null,
  });
  await background.ask('undo', { step: undo });
  await expect(background.ask('undo', { step: undo })).rejects.toMatchObject({ code: 'undoGone' });
});

test('what was changed again since stays as it is', async () => {
  const background = startBackground();
  const { objective, keyResult } = await settle(background);
  const save = (more: Parameters<typeof keyResultFields>[1]) =>
    background.ask('keyResult.save', { id: keyResult, fields: keyResultFields(objective, more), reason: '' });
  const { undo } = await save({ title: 'Churn below 1 %', weight: 2 });
  await save({ title: 'Churn below 1 %', weight: 3 });

  await background.ask('undo', { step: undo });
  expect((await alive(background))[`keyResult ${keyResult}`]).toMatchObject({
    title: 'Churn falls from 5 % to 2 %',
    weight: 3,
  });
});

test('an import that somebody has checked in on since leaves what that check-in rests on', async () => {
  const background = startBackground();
  const created = await COMMANDS['okrs.create'](background, await settle(background));
  const imported = await background.ask('okrs.read', { which: 'active' });
  const measured = imported.find(({ cycle }) => cycle.name === 'Q2')?.objectives[0]?.keyResults[0];
  const keyResult = measured?.keyResult.id as string;
  await background.ask('checkIn.create', {
    keyResult,
    value: 4,
    confidence: null,
    note: '',
    observedOn: null,
    replaces: null,
  });

  await background.ask('undo', { step: created.undo });
  const [, second] = await background.ask('okrs.read', { which: 'active' });
  expect(second?.objectives[0]?.keyResults[0]?.keyResult.id).toBe(keyResult);
});

test('a person whom an import created stays when it is taken back, if they own something else since', async () => {
  const background = startBackground();
  const world = await settle(background);
  const created = await COMMANDS['okrs.create'](background, world);
  const people = await background.ask('persons.read', {});
  const bo = people.find(({ person }) => person.name === 'Bo Lind')?.person.id as string;
  await background.ask('keyResult.save', {
    id: world.keyResult,
    fields: keyResultFields(world.objective, { owner: bo }),
    reason: '',
  });
  await background.ask('undo', { step: created.undo });
  const names = (await background.ask('persons.read', {})).map(({ person }) => person.name);
  expect(names.sort()).toEqual(['Ada Park', 'Bo Lind']);
});

test('taking back a change does not bring a record back that was removed since', async () => {
  const background = startBackground();
  const { objective, keyResult } = await settle(background);
  const changed = await background.ask('keyResult.save', {
    id: keyResult,
    fields: keyResultFields(objective, { title: 'Other words' }),
    reason: '',
  });
  await background.ask('keyResult.remove', { id: keyResult });
  await background.ask('undo', { step: changed.undo });
  expect(await alive(background)).not.toHaveProperty(`keyResult ${keyResult}`);
});

test('so many steps are kept, and older ones are forgotten', async () => {
  const background = startBackground();
  const { me } = await settle(background);
  const first = await background.ask('person.save', { id: me, name: 'Ada 0' });
  for (let round = 1; round <= 100; round += 1) {
    await background.ask('person.save', { id: me, name: `Ada ${round}` });
  }
  await expect(background.ask('undo', { step: first.undo })).rejects.toMatchObject({ code: 'undoGone' });
}, 60_000);

async function prepare({ ask }: Background, { keyResult, otherKeyResult }: World): Promise<void> {
  await ask('tie.create', { tasks: [issue('ABC-2')], keyResult: otherKeyResult, insteadOf: null });
  await ask('exemption.create', { tasks: [issue('ABC-3')], reason: 'support' });
  await ask(
    'page.report',
    { tasks: [issue('ABC-1'), issue('ABC-4')], asked: null },
    {
      id: 'throughline',
      url: 'https://acme.atlassian.net/browse/ABC-1',
      tab: { id: 7 },
    },
  );
  await ask('checkIn.create', {
    keyResult,
    value: 4.5,
    confidence: 5,
    note: '',
    observedOn: '2027-01-04',
    replaces: null,
  });
}

/** What a person has: records that are not deleted, without their stamps. */
async function alive({ records, ask, context }: Background): Promise<Record<string, unknown>> {
  const live = (await records()).filter((record) => !record.deleted);
  const byName = Object.fromEntries(
    live.map(({ clock, clocks, deleted, ...fields }) => [`${fields.kind} ${fields.id}`, fields]),
  );
  const patches = await ask('patches.read', {});
  const sites = await ask('connections.read', {});
  return {
    ...byName,
    patches,
    sites,
    mutes: await ask('mutes.read', {}),
    lines: await ask('thresholds.read', {}),
    reminding: await read(context, async (reads) => [
      await reads.fact('reminder'),
      await reads.fact('snoozes'),
    ]),
  };
}
