// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptFields } from '@/components/dashboard/editor/key-result-form';
import { keptObjective } from '@/components/dashboard/editor/objective-form';
import type { KeyResult } from '@/lib/domain/key-result';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { draftOf, eventually, openClient, PERCENT, settle } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

const dialog = () => within(screen.getByRole('dialog'));
const field = (label: string) => dialog().getByLabelText(label) as HTMLInputElement;
const type = (label: string, value: string) => fireEvent.input(field(label), { target: { value } });
const save = async () => {
  fireEvent.submit(screen.getByRole('dialog').querySelector('form') as HTMLFormElement);
  await settle();
};

/** The list of OKRs, with the editor of its key result open; `elsewhere` is another tab that saves it. */
async function openTwice(name: string) {
  const opened = openClient();
  await opened.background.ask('okrs.create', { draft: draftOf([PERCENT]) });
  const shown = await openDashboard('#okrs', opened);
  fireEvent.click(screen.getByRole('button', { name }));
  await eventually(() => screen.getByRole('dialog'));
  const present = async () => {
    const [cycle] = await opened.background.ask('okrs.read', { which: 'all' });
    const answer = cycle?.objectives[0];
    if (!answer?.keyResults[0]) throw new Error('Nothing is there');
    return { answer, keyResult: answer.keyResults[0].keyResult };
  };
  const elsewhere = async (change: Partial<KeyResult>, isHeard = true) => {
    const { keyResult } = await present();
    const ask = isHeard ? opened.ask : opened.background.ask;
    await ask('keyResult.save', {
      ...{ id: keyResult.id, fields: { ...keptFields(keyResult), ...change }, reason: '' },
    });
    await settle();
  };
  return { ...shown, ask: opened.ask, present, elsewhere };
}

test('what was changed elsewhere comes into fields in which nothing was typed, and both are kept', async () => {
  const { elsewhere, present } = await openTwice('Edit Result 1');
  type('Key result', 'Typed here');
  await elsewhere({ lagDays: 21, cadence: 'monthly' });
  await eventually(() => expect(field('Lag in days').value).toBe('21'));
  expect(field('Key result').value).toBe('Typed here');
  expect(screen.queryByRole('alert')).toBeNull();
  await save();
  await eventually(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await present()).keyResult).toMatchObject({ title: 'Typed here', lagDays: 21, cadence: 'monthly' });
});

test('a field that both changed is told with both, and nothing is saved before one is chosen', async () => {
  const { elsewhere, present } = await openTwice('Edit Result 1');
  type('Key result', 'Typed here');
  type('Lag in days', '30');
  await elsewhere({ title: 'Typed there', lagDays: 21 });
  const note = await eventually(() => within(screen.getByRole('alert')));
  note.getByText('here: Typed here, elsewhere: Typed there');
  note.getByText('here: 30, elsewhere: 21');
  await save();
  expect((await present()).keyResult).toMatchObject({ title: 'Typed there', lagDays: 21 });
  await expectAccessible(screen.getByRole('dialog'));
  const keep = note.getAllByRole('button', { name: 'Keep mine' })[0] as HTMLElement;
  fireEvent.click(keep);
  await settle();
  fireEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Take theirs' }));
  await settle();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(field('Lag in days').value).toBe('21');
  await save();
  await eventually(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await present()).keyResult).toMatchObject({ title: 'Typed here', lagDays: 21 });
});

test('a save that crosses another one is refused in words, and can be saved again once it is seen', async () => {
  const { elsewhere, present, ask } = await openTwice('Edit Result 1');
  type('Key result', 'Typed here');
  await elsewhere({ title: 'Typed there' }, false);
  await save();
  await eventually(() => dialog().getByText(/nothing was saved/));
  expect((await present()).keyResult.title).toBe('Typed there');
  await ask('settings.change', { welcomed: true });
  fireEvent.click(await eventually(() => dialog().getByRole('button', { name: 'Keep mine' })));
  await settle();
  await save();
  await eventually(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await present()).keyResult.title).toBe('Typed here');
});

test('a save that crosses one of other fields keeps those', async () => {
  const { elsewhere, present } = await openTwice('Edit Result 1');
  type('Key result', 'Typed here');
  await elsewhere({ lagDays: 21 }, false);
  await save();
  await eventually(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await present()).keyResult).toMatchObject({ title: 'Typed here', lagDays: 21 });
});

test('an objective that is edited twice is told of alike', async () => {
  const { ask, present } = await openTwice('Edit Newcomers feel at home');
  type('Why now', 'Typed here');
  const { answer } = await present();
  const { fields, parent } = keptObjective(answer);
  await ask('objective.save', {
    ...{ id: answer.objective.id, fields: { ...fields, why: 'Typed there', level: 'personal' }, parent },
    reason: '',
  });
  await eventually(() =>
    within(screen.getByRole('alert')).getByText('here: Typed here, elsewhere: Typed there'),
  );
  expect(field('Level').value).toBe('personal');
  fireEvent.click(screen.getByRole('button', { name: 'Take theirs' }));
  await settle();
  expect(field('Why now').value).toBe('Typed there');
});

test('a cycle that is edited twice is told of alike, and keeps what only one of them changed', async () => {
  const { ask, present } = await openTwice('Edit Q1 2027');
  const { answer } = await present();
  type('Name', 'Typed here');
  const fields = { startsOn: '2027-01-01', endsOn: '2027-04-10', state: 'active' as const };
  await ask('cycle.save', { id: answer.objective.cycle, fields: { ...fields, name: 'Typed there' } });
  await eventually(() =>
    within(screen.getByRole('alert')).getByText('here: Typed here, elsewhere: Typed there'),
  );
  expect(field('Last day').value).toBe('2027-04-10');
  await save();
  expect(screen.queryByRole('dialog')).not.toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Keep mine' }));
  await settle();
  await save();
  await eventually(() => expect(screen.queryByRole('dialog')).toBeNull());
  const [cycle] = await ask('okrs.read', { which: 'all' });
  expect(cycle?.cycle).toMatchObject({ name: 'Typed here', endsOn: '2027-04-10' });
});

test('a key result that was deleted elsewhere keeps what was typed, and is created anew from it', async () => {
  const { ask, present } = await openTwice('Edit Result 1');
  const { answer, keyResult } = await present();
  type('Key result', 'Typed here');
  await ask('keyResult.remove', { id: keyResult.id });
  await eventually(() => within(screen.getByRole('alert')).getByText(/deleted elsewhere/));
  expect(field('Key result').value).toBe('Typed here');
  expect(dialog().queryByRole('button', { name: 'Delete key result' })).toBeNull();
  await expectAccessible(screen.getByRole('dialog'));
  fireEvent.submit(dialog().getByRole('button', { name: 'Create anew' }).closest('form') as HTMLFormElement);
  await eventually(() => expect(screen.queryByRole('dialog')).toBeNull());
  const anew = (await present()).keyResult;
  expect(anew).toMatchObject({ title: 'Typed here', objective: answer.objective.id, metric: PERCENT });
  expect(anew.id).not.toBe(keyResult.id);
});

test('where its objective was deleted with it, another one is asked for before it is created anew', async () => {
  const { ask, present } = await openTwice('Edit Result 1');
  const { answer } = await present();
  const { fields } = keptObjective(answer);
  const other = await ask('objective.save', {
    ...{ id: null, fields: { ...fields, title: 'Another one' }, parent: null, reason: '' },
  });
  type('Key result', 'Typed here');
  await ask('objective.remove', { id: answer.objective.id });
  await eventually(() => screen.getByRole('alert'));
  await save();
  dialog().getByText('Its objective was deleted. Choose another one.');
  fireEvent.change(field('Objective'), { target: { value: other.id } });
  await save();
  await eventually(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await present()).keyResult).toMatchObject({ title: 'Typed here', objective: other.id });
});

test('an objective that was deleted while it was edited on its page leads to the one created anew', async () => {
  const opened = openClient();
  await opened.background.ask('okrs.create', { draft: draftOf([PERCENT]) });
  const [cycle] = await opened.background.ask('okrs.read', { which: 'all' });
  const id = cycle?.objectives[0]?.objective.id ?? '';
  const { place } = await openDashboard(
    `#objective/${encodeURIComponent(id)}/objective/${encodeURIComponent(id)}`,
    opened,
  );
  await eventually(() => screen.getByRole('dialog'));
  type('Objective', 'Typed here');
  await opened.ask('objective.remove', { id });
  await eventually(() => within(screen.getByRole('alert')).getByText(/deleted elsewhere/));
  await save();
  await eventually(() => screen.getByRole('heading', { name: 'Typed here' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(place()).toMatchObject({ page: 'objective', editing: null });
});

test('where its cycle and what it stood under were deleted with it, an objective goes into another one without them', async () => {
  const { ask, present } = await openTwice('Edit Newcomers feel at home');
  const { answer } = await present();
  const { cycle, id } = answer.objective;
  const { fields } = keptObjective(answer);
  const above = await ask('objective.save', { id: null, fields, parent: null, reason: '' });
  const end = { kind: 'objective' as const, id: above.id };
  await ask('objective.save', { id, fields, parent: end, reason: '' });
  const days = { startsOn: '2027-04-01', endsOn: '2027-06-30', state: 'active' as const };
  const next = await ask('cycle.save', { id: null, fields: { ...days, name: 'Q2 2027' } });
  type('Why now', 'Typed here');
  await ask('cycle.remove', { id: cycle });
  await eventually(() => within(screen.getByRole('alert')).getByText(/deleted elsewhere/));
  await save();
  dialog().getByText('Its cycle was deleted. Choose another one.');
  fireEvent.change(field('Cycle'), { target: { value: next.id } });
  await save();
  await eventually(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await ask('okrs.read', { which: 'all' })).map(({ objectives }) => objectives)).toMatchObject([
    [{ objective: { cycle: next.id, why: 'Typed here' }, parent: null }],
  ]);
});
