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
