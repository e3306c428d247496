// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decodeText } from '@/components/dashboard/import/decode-text';
import { broughtText } from '@/components/dashboard/import/outline-summary';
import type { KeyResultDraft, ObjectiveDraft } from '@/lib/domain/draft';
import type { KeyResult } from '@/lib/domain/key-result';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { draftOf, eventually, openClient, PERCENT, settle, TODAY } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

const DOCUMENT = `# Q2 2027 OKRs

## Objective: Grow
- KR: Raise teams from 5 to 9
- KR: <img src=x onerror=alert(1)> from 9 to 5
`;

const paste = async (value: string) => {
  fireEvent.input(screen.getByLabelText('Document'), { target: { value } });
  await settle();
};

test('a document is shown line by line, created in one step, and taken back in one', async () => {
  const { container, kept, place } = await openDashboard('#import');
  await paste(DOCUMENT);
  expect(container.querySelectorAll('[data-outcome="keyResult"]')).toHaveLength(2);
  expect(container.querySelector('img')).toBeNull();
  await eventually(async () => expect(await kept('cycle')).toEqual([]));
  fireEvent.click(screen.getByRole('button', { name: 'Create these' }));
  await eventually(() => screen.getByText('Imported 1 objective and 2 key results'));
  expect(place()).toEqual({ page: 'okrs', editing: null });
  await eventually(async () =>
    expect(await kept('cycle')).toMatchObject([{ name: 'Q2 2027', startsOn: '2027-04-01' }]),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await settle();
  for (const kind of ['cycle', 'objective', 'keyResult']) expect(await kept(kind)).toEqual([]);
});

test('it goes into a cycle that is there, if the person says so', async () => {
  const opened = openClient();
  await opened.background.ask('okrs.create', { draft: draftOf([PERCENT]) });
  const { kept } = await openDashboard('#import', opened);
  await paste(DOCUMENT);
  const [cycle] = await kept('cycle');
  fireEvent.change(screen.getByLabelText('Into cycle'), { target: { value: cycle?.id } });
  await settle();
  fireEvent.click(screen.getByRole('button', { name: 'Create these' }));
  await eventually(() => screen.getByText(/^Imported/));
  await eventually(async () => expect(await kept('cycle')).toHaveLength(1));
  await eventually(async () => expect(await kept('objective')).toHaveLength(2));
});

test('a document without objectives creates nothing and says what to do', async () => {
  await openDashboard('#import');
  await paste('just some words');
  expect(screen.getByText(/No objective found yet/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Create these' })).toBeNull();
});

test('a huge document is refused in words', async () => {
  await openDashboard('#import');
  fireEvent.input(screen.getByLabelText('Document'), { target: { value: '- KR: more\n'.repeat(120_000) } });
  await eventually(() => screen.getByRole('alert'));
  expect(screen.queryByRole('button', { name: 'Create these' })).toBeNull();
});

test('a large set is allowed, with a word of warning', async () => {
  await openDashboard('#import');
  await paste(
    Array.from({ length: 7 }, (_, n) => `## Objective: Number ${n}\n- KR: Teams from 5 to 9`).join('\n'),
  );
  expect(screen.getByText(/7 objectives are a lot/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Create these' })).toBeTruthy();
});

test('a file is read in the encodings that documents come in, and what is no text is not', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(decodeText(bytes('目标：成长'))).toBe('目标：成长');
  expect(decodeText(new Uint8Array([0xff, 0xfe, 0x4f, 0x00]))).toBe('O');
  expect(decodeText(new Uint8Array([0xc4, 0xbf, 0xb1, 0xea]))).toBe('目标');
  expect(decodeText(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]))).toBeNull();
});

test('a set that says nowhere by when is said once to be due when its cycle ends', async () => {
  await openDashboard('#import');
  await paste(DOCUMENT);
  screen.getByText('No line says by when. Everything is due on Jun 30, 2027, when the cycle ends.');
  await paste(`${DOCUMENT}- KR: Raise teams from 5 to 12 by 2027-05-31\n`);
  expect(screen.queryByText(/^No line says by when/)).toBeNull();
});

const CSV = `Objective,Key result,From,To,Current,Cycle,Mood
Grow,Teams,5,9,6,Q2 2027,fine
Grow,Users,many,9,,Q2 2027,
`;

const choose = async (name: string, content: string) => {
  const file = new File([content], name);
  fireEvent.change(screen.getByLabelText('choose a file'), { target: { files: [file] } });
  await settle();
};

test('a table shows what its columns hold and what each row gives, and is created and taken back in one step', async () => {
  const { container, kept } = await openDashboard('#import');
  await choose('okrs.csv', CSV);
  await eventually(() => screen.getByText('1 objective, 1 key result, and 1 check-in'));
  expect(screen.getByText('Columns: 6 of 7 are read')).toBeTruthy();
  expect(screen.getByText('Into the cycles that are named there: Q2 2027 (is created)')).toBeTruthy();
  expect(screen.getByText('1 line was not understood')).toBeTruthy();
  expect(container.querySelector('[data-outcome="notUnderstood"]')?.textContent).toContain(
    'could not be read',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Create these' }));
  await eventually(() => screen.getByText('Imported 1 objective, 1 key result, and 1 check-in'));
  expect(await kept('checkIn')).toMatchObject([{ value: 6, observedOn: TODAY }]);
  expect(await kept('cycle')).toMatchObject([{ name: 'Q2 2027', startsOn: '2027-04-01' }]);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await eventually(async () => expect(await kept('checkIn')).toEqual([]));
  for (const kind of ['cycle', 'objective', 'keyResult']) expect(await kept(kind)).toEqual([]);
});

test('the person says what a column holds that was not known', async () => {
  await openDashboard('#import');
  await choose('okrs.csv', 'Objective,Key result,From,Wish\nGrow,Teams,5,9\n');
  expect(screen.queryByText('target')).toBeNull();
  fireEvent.change(screen.getByLabelText('What “Wish” holds'), { target: { value: 'target' } });
  await settle();
  expect(screen.getByText('Columns: 4 of 4 are read')).toBeTruthy();
  expect(screen.getAllByText('to')).toHaveLength(1);
});

test('a table of which no column is known says so and shows its columns', async () => {
  await openDashboard('#import');
  await choose('okrs.csv', 'Owner,Due date,Wish\nAda,2027-03-01,Grow\n');
  screen.getByText(/^Nothing to create yet. Say above which columns/);
  expect(document.querySelector('details')?.open).toBe(true);
  expect(screen.queryByRole('button', { name: 'Create these' })).toBeNull();
});

test('cells that were copied from a spreadsheet are a table, too', async () => {
  await openDashboard('#import');
  await paste('Objective\tKey result\tTarget\nGrow\tTeams\t9');
  expect(screen.getByText('Columns: 3 of 3 are read')).toBeTruthy();
});

test('a backup file is not imported but offered to be restored', async () => {
  const { place } = await openDashboard('#import');
  await choose(
    'backup.json',
    '{"throughline":{"format":1,"savedAt":"2027-01-11T09:00:00Z","records":0},\n"records":[\n]}\n',
  );
  await eventually(() => screen.getByRole('button', { name: 'Restore this' }));
  expect(place()).toEqual({ page: 'backup' });
});

test('texts are read in the encodings that spreadsheets write', () => {
  const wide = (text: string) => new Uint8Array([...text].flatMap((c) => [c.charCodeAt(0), 0]));
  expect(decodeText(wide('Objective,Key result'))).toBe('Objective,Key result');
  expect(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, 0x4f]))).toBe('O');
  const western = new TextEncoder().encode('Crecer en Espa?a, m?s all?');
  expect(decodeText(western.map((byte) => (byte === 0x3f ? 0xf1 : byte)))).toBe('Crecer en España, mñs allñ');
});

const WITH_TASKS = `## Objective: Newcomers stay
- KR: Launch the new onboarding
- KR: Build the import wizard
- KR: Teams that come back after a week, from 20 % to 35 %
- KR: Teams that invite somebody, from 10 % to 30 %

## Objective: Alone
- KR: Launch the new billing
`;

test('what reads like a task comes in as work under the result that is chosen, and can be a key result again', async () => {
  const { kept, container } = await openDashboard('#import');
  await paste(WITH_TASKS);
  const turns = () => screen.queryAllByRole('button', { name: 'Turn into a task' });
  // The one that stands alone has nothing that it could serve.
  await eventually(() => expect(turns()).toHaveLength(2));
  fireEvent.click(turns()[0] as HTMLElement);
  const serves = await eventually(() => screen.getByLabelText('Which number was it meant to move?'));
  fireEvent.change(serves, { target: { value: '5' } });
  await settle();
  fireEvent.click(turns()[0] as HTMLElement);
  await settle();
  await expectAccessible(container);
  expect(screen.getByText('2 objectives, 3 key results, and 2 pieces of work')).toBeTruthy();
  expect(screen.getAllByText(/^The text does not say how it is measured/)).toHaveLength(1);
  fireEvent.click(screen.getAllByRole('button', { name: 'Keep it a key result' })[1] as HTMLElement);
  await eventually(() => expect(turns()).toHaveLength(1));
  fireEvent.click(screen.getByRole('button', { name: 'Create these' }));
  await eventually(() => screen.getByText('Imported 2 objectives, 4 key results, and 1 piece of work'));
  const all = (await kept('keyResult')) as unknown as KeyResult[];
  const invites = all.find(({ title }) => title.startsWith('Teams that invite'));
  const work = { on: TODAY, reason: '', work: { serves: invites?.id, hypothesis: '' } };
  expect(all.map(({ dropped }) => dropped)).toEqual([work, null, null, null, null]);
});

test.each([
  ['en', '2 objectives, 5 key results, and 1 tie'],
  ['zh_CN', '2 个目标、5 个关键结果和 1 个关联'],
] as const)('what is brought is listed as %s does', (language, said) => {
  speakIn(language);
  const result = { dropped: null } as unknown as KeyResultDraft;
  const objectives = [2, 3].map((n) => ({ keyResults: Array(n).fill(result) }) as unknown as ObjectiveDraft);
  expect(broughtText({ objectives, ties: 1 })).toBe(said);
});

test('a line that names a parent which cannot be told says so, and one that can does not', async () => {
  const opened = openClient();
  const draft = draftOf([PERCENT]);
  const named = (title: string) =>
    ({ ...(draft.objectives[0] as object), title }) as (typeof draft.objectives)[0];
  await opened.background.ask('okrs.create', {
    draft: { ...draft, objectives: [named('Twice'), named('Twice'), named('Once')] },
  });
  await openDashboard('#import', opened);
  await paste(
    ['Twice', 'Nobody', 'Once']
      .map(
        (parent, n) => `## Objective: Grow ${n}\nContributes to: ${parent}\n- KR: Raise teams from 5 to 9\n`,
      )
      .join('\n'),
  );
  const noteOf = (parent: string) =>
    [...document.querySelectorAll('[data-outcome="detail"]')].find((row) => row.textContent?.includes(parent))
      ?.textContent;
  await eventually(() => expect(noteOf('Twice')).toContain('Several are called that'));
  expect(noteOf('Nobody')).toContain('Nothing is called that');
  expect(noteOf('Once')).not.toContain('called that');
});
