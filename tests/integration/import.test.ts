import { expect, test } from 'vitest';
import type { ImportEntry, ObjectiveDraft } from '@/lib/domain/draft';
import { Refusal } from '@/lib/domain/refusal';
import { type Background, startBackground } from './background';
import { CYCLE, issue, keyResultFields, objectiveFields, settle } from './world';

const cycle = { name: 'Q1 2027', startsOn: '2027-01-01', endsOn: '2027-03-31', state: 'draft' } as const;

const objective = (title: string, more: Partial<ObjectiveDraft> = {}): ImportEntry => ({
  what: 'objective',
  cycle,
  objective: {
    title,
    why: '',
    forWhom: '',
    owner: 'Ada Park',
    level: 'team',
    ambition: 'committed',
    strategy: '',
    parent: null,
    keyResults: [
      {
        title: `${title} by half`,
        metric: { kind: 'atLeast', low: 5, unit: '', precision: 0 },
        owner: 'Bo Lind',
        dueOn: null,
        cadence: 'weekly',
        weight: 1,
        code: 'Z9',
        checkIns: [4, 5, 6].map((value) => ({
          value,
          confidence: 7,
          note: '',
          observedOn: '2027-01-10',
          author: 'Bo Lind',
        })),
      },
    ],
    ...more,
  },
});

async function bring({ ask }: Background, pages: ImportEntry[][]) {
  const { staging } = await ask('import.begin', {});
  for (const entries of pages) await ask('import.page', { staging, entries });
  return ask('import.commit', { staging, expected: pages.flat().length });
}

const living = async (background: Background) => (await background.records()).filter((one) => !one.deleted);

test('several pages become one step, which takes all of them back', async () => {
  const background = startBackground();
  await settle(background);
  const before = await living(background);
  const reply = await bring(background, [
    [objective('Grow', { ref: 'o1' })],
    [objective('Keep', { parentRef: 'o1' })],
  ]);
  expect(reply).toMatchObject({ objectives: 2, keyResults: 2, checkIns: 6, ties: 0 });
  const cycles = await background.ask('okrs.read', { which: 'all' });
  const created = cycles.find((one) => one.cycle.state === 'draft');
  expect(created?.objectives.map(({ objective: { title }, parent }) => [title, parent?.title])).toEqual([
    ['Grow', undefined],
    ['Keep', 'Grow'],
  ]);
  expect(created?.objectives.map(({ keyResults }) => keyResults[0]?.keyResult.code)).toEqual(['Z9', 'B1']);
  await background.ask('undo', { step: reply.undo });
  expect(await living(background)).toEqual(before);
});

test('a parent elsewhere is found by its id, or by a title that tells, and is never guessed', async () => {
  const background = startBackground();
  const { ask } = background;
  const create = async (name: string, state: 'active' | 'closed', titles: string[]) => {
    const { id } = await ask('cycle.save', { id: null, fields: { ...CYCLE, name, state } });
    const ids: string[] = [];
    for (const title of titles)
      ids.push(
        (
          await ask('objective.save', {
            ...{ id: null, fields: objectiveFields(id, { title }), parent: null, reason: '' },
          })
        ).id,
      );
    return { id, ids };
  };
  const [year, other] = [
    await create('Year', 'active', ['Twice', 'Win', 'Here and there']),
    await create('Other', 'active', ['Twice']),
  ];
  const old = await create('Old', 'closed', ['Win', 'Long ago']);
  const result = await ask('keyResult.save', {
    ...{ id: null, fields: keyResultFields(other.ids[0] ?? '', { title: 'Churn' }), reason: '' },
  });
  const into = { id: (await create('Into', 'active', ['Here and there'])).id };
  const bare = (title: string, more: Partial<ObjectiveDraft>): ImportEntry => ({
    ...(objective(title, { keyResults: [], ...more }) as Extract<ImportEntry, { what: 'objective' }>),
    cycle: into,
  });
  await bring(background, [
    [
      bare('Of two', { parent: 'Twice' }),
      bare('Of two, by id', { parent: 'Twice', parentRef: other.ids[0] ?? '' }),
      bare('Of an open one', { parent: 'win ' }),
      bare('Of a closed one', { parent: 'Long ago' }),
      bare('Of a key result', { parent: 'Churn', supports: [{ title: 'Twice' }, { title: 'Win' }] }),
      bare('Of the same cycle', { parent: 'Here and there' }),
      bare('Of nothing', { parent: 'Nobody', supports: [{ ref: result.id, title: 'x' }] }),
    ],
  ]);
  const cycles = await ask('okrs.read', { which: 'all' });
  const told = cycles.find(({ cycle: { id } }) => id === into.id)?.objectives ?? [];
  expect(
    told.map(({ objective: { title }, parent, supports }) => [
      title,
      parent?.id,
      supports.map(({ id }) => id),
    ]),
  ).toEqual([
    ['Here and there', undefined, []],
    ['Of two', undefined, []],
    ['Of two, by id', other.ids[0], []],
    ['Of an open one', year.ids[1], []],
    ['Of a closed one', old.ids[1], []],
    ['Of a key result', result.id, [year.ids[1]]],
    ['Of the same cycle', told[0]?.objective.id, []],
    ['Of nothing', undefined, [result.id]],
  ]);
});

test('check-ins of one day count in the order in which they came', async () => {
  const background = startBackground();
  await settle(background);
  await bring(background, [[objective('Grow')]]);
  const [, found] = await background.ask('okrs.read', { which: 'open' });
  expect(found?.objectives[0]?.keyResults[0]?.standing.current).toMatchObject({ value: 6 });
});

test('check-ins and ties go to key results that exist', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  const checkIn = { value: 4, confidence: null, note: ' ok ', observedOn: '2027-01-09', author: null };
  const reply = await bring(background, [
    [
      { what: 'checkIn', keyResult, checkIn },
      { what: 'tie', keyResult, task: issue('ABC-1'), hypothesis: 'Fewer leave', tiedBy: 'Bo Lind' },
    ],
  ]);
  expect(reply).toMatchObject({ checkIns: 1, ties: 1 });
  const answer = await background.ask('task.read', { seen: issue('ABC-1') });
  expect(answer.ties[0]).toMatchObject({
    tie: { hypothesis: 'Fewer leave' },
    keyResult: { standing: { current: { value: 4 } } },
  });
});

test('what cannot be created changes nothing', async () => {
  const background = startBackground();
  const { keyResult } = await settle(background);
  const before = await background.records();
  const late = { value: 4, confidence: null, note: '', observedOn: '2027-02-01', author: null };
  const unfit = { ...late, observedOn: '2027-01-01', value: ['m1'] };
  for (const [entry, code] of [
    [{ what: 'checkIn', keyResult, checkIn: late }, 'observedInFuture'],
    [{ what: 'checkIn', keyResult, checkIn: unfit }, 'valueInvalid'],
    [{ what: 'checkIn', keyResult: 'gone', checkIn: late }, 'keyResultGone'],
  ] as const) {
    const pages = [[objective('Grow'), entry] as ImportEntry[]];
    await expect(bring(background, pages)).rejects.toEqual(new Refusal(code));
  }
  expect(await background.records()).toEqual(before);
});

test('an import that was cancelled, or cut off, leaves the data as they were', async () => {
  const background = startBackground();
  const before = await background.records();
  const { staging } = await background.ask('import.begin', {});
  await background.ask('import.page', { staging, entries: [objective('Grow')] });
  await expect(background.ask('import.commit', { staging, expected: 2 })).rejects.toEqual(
    new Refusal('malformed'),
  );
  await background.ask('import.cancel', { staging });
  await expect(background.ask('import.commit', { staging, expected: 1 })).rejects.toEqual(
    new Refusal('stagingGone'),
  );
  expect(await background.records()).toEqual(before);
});

test('entries of an import are never taken for the records of a backup', async () => {
  const background = startBackground();
  const { staging } = await background.ask('import.begin', {});
  await background.ask('import.page', { staging, entries: [objective('Grow')] });
  await expect(background.ask('restore.commit', { staging, expected: 1 })).rejects.toEqual(
    new Refusal('stagingGone'),
  );
});
