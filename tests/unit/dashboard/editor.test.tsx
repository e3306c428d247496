// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Client } from '@/lib/client/types';
import { Refusal, type RefusalCode } from '@/lib/domain/refusal';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { draftOf, eventually, openClient, PERCENT, settle } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

async function openList() {
  const opened = openClient();
  await opened.background.ask('okrs.create', { draft: draftOf([PERCENT]) });
  return openDashboard('#okrs', opened);
}

const dialog = () => within(screen.getByRole('dialog'));
const type = (label: string, value: string) =>
  fireEvent.input(dialog().getByLabelText(label), { target: { value } });
const choose = (label: string, value: string) =>
  fireEvent.change(dialog().getByLabelText(label), { target: { value } });
const save = async () => {
  fireEvent.submit(screen.getByRole('dialog').querySelector('form') as HTMLFormElement);
  await settle();
};

test('a key result is changed with a reason, which is kept with the change', async () => {
  const { kept } = await openList();
  fireEvent.click(screen.getByRole('button', { name: 'Edit Result 1' }));
  await eventually(() => dialog().getByLabelText('To (target)'));
  expect(dialog().queryByLabelText('Why the change? (optional)')).toBeNull();
  type('To (target)', '50');
  type('Owner', 'Grace');
  type('Why the change? (optional)', 'More teams than we thought');
  await save();
  await eventually(() => expect(screen.queryByRole('dialog')).toBeNull());
  await eventually(async () => expect(await kept('keyResult')).toMatchObject([{ metric: { target: 50 } }]));
  await eventually(async () =>
    expect(await kept('revision')).toMatchObject([{ reason: 'More teams than we thought' }]),
  );
  await eventually(async () => expect(await kept('person')).toMatchObject([{ name: 'Grace' }]));
});

test('a key result of another kind keeps what was typed for the first one until it is saved', async () => {
  const { kept } = await openList();
  fireEvent.click(screen.getByRole('button', { name: 'Add a key result' }));
  await eventually(() => dialog().getByLabelText('Key result'));
  type('Key result', 'Error rate');
  type('To (target)', '7');
  choose('Kind', 'within');
  type('Not below', '3');
  type('Not above', '2');
  await save();
  expect(dialog().getByText('The upper limit must lie above the lower one.')).toBeTruthy();
  choose('Kind', 'increase');
  expect((dialog().getByLabelText('To (target)') as HTMLInputElement).value).toBe('7');
  choose('Kind', 'atMost');
  await save();
  expect(await kept('keyResult')).toEqual(
    expect.arrayContaining([expect.objectContaining({ title: 'Error rate', code: 'A2' })]),
  );
});

test('closing with something unsaved asks first, and keeps or discards it as told', async () => {
  const { kept } = await openList();
  fireEvent.click(screen.getByRole('button', { name: 'Edit Result 1' }));
  await eventually(() => dialog().getByLabelText('Key result'));
  type('Key result', 'Changed');
  fireEvent.click(dialog().getByRole('button', { name: 'Cancel' }));
  await eventually(() => dialog().getByText('You have unsaved changes.'));
  fireEvent.click(dialog().getByRole('button', { name: 'Keep editing' }));
  await settle();
  expect((dialog().getByLabelText('Key result') as HTMLInputElement).value).toBe('Changed');
  fireEvent.click(dialog().getByRole('button', { name: 'Cancel' }));
  await settle();
  fireEvent.click(dialog().getByRole('button', { name: 'Discard' }));
  await settle();
  expect(screen.queryByRole('dialog')).toBeNull();
  await eventually(async () => expect(await kept('keyResult')).toMatchObject([{ title: 'Result 1' }]));
});

test.each([
  ['Edit Result 1', 'keyResult'],
  ['Edit Newcomers feel at home', 'objective'],
])('%s with an owner whom nobody knows yet is one step to undo', async (button, kind) => {
  const { kept } = await openList();
  fireEvent.click(screen.getByRole('button', { name: button }));
  await eventually(() => dialog().getByLabelText('Owner'));
  type('Owner', 'Bo Lund');
  await save();
  await eventually(async () => {
    const [person] = await kept('person');
    expect(person).toMatchObject({ name: 'Bo Lund' });
    expect(await kept(kind)).toMatchObject([{ owner: person?.id }]);
  });
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await eventually(async () => expect(await kept('person')).toEqual([]));
  expect(await kept(kind)).toMatchObject([{ owner: null }]);
});

test('a key result is dropped with a reason, and shown as dropped', async () => {
  await openList();
  fireEvent.click(screen.getByRole('button', { name: 'Edit Result 1' }));
  await eventually(() => dialog().getByRole('button', { name: 'Drop' }));
  fireEvent.click(dialog().getByRole('button', { name: 'Drop' }));
  const why = await eventually(() => screen.getByLabelText('Why is it given up?'));
  fireEvent.input(why, { target: { value: 'The market moved' } });
  fireEvent.click(screen.getAllByRole('button', { name: 'Drop' }).at(-1) as HTMLElement);
  await eventually(() => screen.getByText('Dropped on Jan 11, 2027: The market moved'));
});

test('an objective is deleted at once and brought back by undo', async () => {
  const { kept } = await openList();
  fireEvent.click(screen.getByRole('button', { name: 'Edit Newcomers feel at home' }));
  await eventually(() => dialog().getByRole('button', { name: 'Delete objective' }));
  fireEvent.click(dialog().getByRole('button', { name: 'Delete objective' }));
  await eventually(() => screen.getByText('No objective in this cycle yet.'));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await eventually(() => screen.getByRole('button', { name: 'Edit Result 1' }));
  await eventually(async () => expect(await kept('objective')).toHaveLength(1));
});

test('a loop of objectives is refused in words, and the form stays as it is', async () => {
  const { background } = await openList();
  const [cycle] = await background.ask('okrs.read', { which: 'all' });
  const parent = cycle?.objectives[0]?.objective.id ?? '';
  const fields = { cycle: cycle?.cycle.id ?? '', title: 'Child', why: '', forWhom: '', strategy: '' };
  const child = await background.ask('objective.save', {
    id: null,
    fields: { ...fields, owner: null, level: 'team', ambition: 'committed' },
    parent: { kind: 'objective', id: parent },
    reason: '',
  });
  cleanup();
  await openDashboard(`#okrs/objective/${encodeURIComponent(parent)}`, openClient(background));
  await eventually(() => dialog().getByLabelText('Contributes to'));
  choose('Contributes to', `objective:${child.id}`);
  await save();
  await eventually(() => dialog().getByRole('alert'));
  expect((dialog().getByLabelText('Contributes to') as HTMLSelectElement).value).toBe(
    `objective:${child.id}`,
  );
});

test('what an objective supports besides is added and removed, and undone in one step', async () => {
  const { background } = await openList();
  const [cycle] = await background.ask('okrs.read', { which: 'all' });
  const first = cycle?.objectives[0];
  const fields = { cycle: cycle?.cycle.id ?? '', title: 'Child', why: '', forWhom: '', strategy: '' };
  const child = await background.ask('objective.save', {
    id: null,
    fields: { ...fields, owner: null, level: 'team', ambition: 'committed' },
    parent: null,
    reason: '',
  });
  cleanup();
  const { kept } = await openDashboard(`#objective/${encodeURIComponent(child.id)}`, openClient(background));
  const edit = async () => {
    fireEvent.click(await eventually(() => screen.getByRole('button', { name: 'Edit' })));
    return eventually(() => screen.getByRole('dialog'));
  };
  const opened = await edit();
  fireEvent.click(dialog().getByRole('button', { name: 'It supports something else, too' }));
  choose('Contributes to', `objective:${first?.objective.id}`);
  const offered = [...(dialog().getByLabelText('Also supports') as HTMLSelectElement).options];
  expect(offered.map(({ text }) => text.trim())).toEqual([
    'Choose an objective or key result',
    'A1 Result 1',
  ]);
  choose('Also supports', `keyResult:${first?.keyResults[0]?.keyResult.id}`);
  await expectAccessible(opened);
  await save();
  await eventually(() => screen.getByText('supporting'));
  expect((await kept('alignment')).map((each) => (each as unknown as { role: string }).role)).toEqual(
    expect.arrayContaining(['primary', 'supports']),
  );
  await edit();
  fireEvent.click(dialog().getByRole('button', { name: 'Remove “A1 Result 1”' }));
  await save();
  await eventually(() => expect(screen.queryByText('supporting')).toBeNull());
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await eventually(() => screen.getByText('supporting'));
});

test('a cycle that overlaps another one is told so and saved all the same', async () => {
  const { kept } = await openList();
  fireEvent.click(screen.getByRole('button', { name: 'New cycle' }));
  await eventually(() => dialog().getByText(/It shares days with Q1 2027/));
  type('Name', 'Spring');
  await save();
  await eventually(async () => expect(await kept('cycle')).toHaveLength(2));
});

test('an objective is moved below the next one', async () => {
  const { background } = await openList();
  const again = draftOf([PERCENT]);
  const [cycle] = await background.ask('okrs.read', { which: 'all' });
  await background.ask('okrs.create', {
    draft: {
      ...again,
      cycle: { id: cycle?.cycle.id ?? '' },
      objectives: again.objectives.map((one) => ({ ...one, title: 'Second' })),
    },
  });
  cleanup();
  await openDashboard('#okrs', openClient(background));
  fireEvent.click(screen.getByRole('button', { name: 'Move Newcomers feel at home down' }));
  await eventually(() =>
    expect(screen.getAllByRole('article').map((card) => card.getAttribute('aria-label'))).toEqual([
      'Second',
      'Newcomers feel at home',
    ]),
  );
});

test('the address of something that was deleted says so', async () => {
  await openDashboard('#okrs/key-result/nothing');
  await eventually(() => screen.getByText('This was deleted in the meantime.'));
});

test('a key result is moved under another objective', async () => {
  const { background } = await openList();
  const [cycle] = await background.ask('okrs.read', { which: 'all' });
  const fields = { cycle: cycle?.cycle.id ?? '', title: 'Other', why: '', forWhom: '', strategy: '' };
  const other = await background.ask('objective.save', {
    id: null,
    fields: { ...fields, owner: null, level: 'team', ambition: 'committed' },
    parent: null,
    reason: '',
  });
  cleanup();
  const { kept } = await openDashboard('#okrs', openClient(background));
  fireEvent.click(screen.getByRole('button', { name: 'Edit Result 1' }));
  await eventually(() => dialog().getByLabelText('Objective'));
  choose('Objective', other.id);
  await save();
  await eventually(async () => expect(await kept('keyResult')).toMatchObject([{ objective: other.id }]));
});

test('a database that a newer version has written is said so, and nothing is offered to write on', async () => {
  const client = openClient();
  const refusing = { ...client, client: { ...client.client, query: refuse('newerVersion') } };
  await openDashboard('#okrs', refusing);
  const alert = await eventually(() => screen.getByRole('alert'));
  expect(alert.textContent).toContain('a newer Throughline');
  expect(screen.queryByRole('button', { name: 'Write the first objective' })).toBeNull();
});

function refuse(code: RefusalCode): Client['query'] {
  const state = signal({ value: null, error: new Refusal(code), loading: false });
  return () => ({ state, refresh: () => {}, close: () => {} });
}
