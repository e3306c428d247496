// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { draftOf, eventually, openClient, PERCENT } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

/** "A. Park" owns the objective and its key result; Ada is at this browser. */
async function withTwins() {
  const surface = openClient();
  const { ask } = surface.background;
  await ask('okrs.create', { draft: draftOf([PERCENT], 'A. Park') });
  const twin = (await ask('persons.read', {}))[0]?.person.id ?? '';
  const ada = (await ask('person.save', { id: null, name: 'Ada Park' })).id;
  await ask('person.isMe', { id: ada });
  return { surface, twin, ada };
}

test('everybody is listed, who owns something first, and found by name', async () => {
  const { surface, twin } = await withTwins();
  const { container } = await openDashboard('#people', surface);
  const rows = () => within(screen.getByRole('list', { name: 'People' })).queryAllByRole('listitem');
  await eventually(() =>
    expect(rows().map((row) => row.textContent)).toEqual([
      'APA. Parkowns 2',
      'APAda ParkThis is you · seen on tasks',
    ]),
  );
  await expectAccessible(container);
  expect(screen.getByRole('link', { name: 'A. Park' }).getAttribute('href')).toBe(`#person/${twin}`);
  fireEvent.input(screen.getByLabelText('Find by name'), { target: { value: 'ada' } });
  expect(rows()).toHaveLength(1);
  fireEvent.input(screen.getByLabelText('Find by name'), { target: { value: 'zoe' } });
  expect(screen.getByText('Nobody goes by that name.')).toBeTruthy();
});

test('two are made one by the keyboard; the page is then the other’s, and undo makes them two', async () => {
  const { surface, twin, ada } = await withTwins();
  const { container, client, place, kept } = await openDashboard(`#person/${twin}`, surface);
  await eventually(() => screen.getByRole('heading', { level: 1, name: 'A. Park' }));
  expect(within(screen.getByRole('list', { name: 'Key results' })).getByText('Result 1')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Same person as…' }));
  const dialog = within(screen.getByRole('dialog'));
  const who = dialog.getByRole('combobox', { name: 'Who they are' });
  fireEvent.input(who, { target: { value: 'nobody known' } });
  expect(dialog.getByText('Choose somebody from the list.')).toBeTruthy();
  expect((dialog.getByRole('button', { name: 'Make them one' }) as HTMLButtonElement).disabled).toBe(true);
  fireEvent.input(who, { target: { value: 'ad' } });
  expect(await eventually(() => dialog.getAllByRole('option'))).toHaveLength(1);
  await expectAccessible(container);
  fireEvent.keyDown(who, { key: 'ArrowDown' });
  fireEvent.keyDown(who, { key: 'Enter' });
  fireEvent.submit(who.closest('form') as HTMLFormElement);
  await eventually(() => screen.getByRole('heading', { level: 1, name: 'Ada Park' }));
  expect(place()).toMatchObject({ page: 'person', id: ada });
  await eventually(() => screen.getByText('also known as A. Park'));
  expect(await kept('keyResult')).toMatchObject([{ owner: ada }]);
  await client.undo();
  await eventually(() => screen.getByText('Nothing in a cycle that is open.'));
  expect(await kept('keyResult')).toMatchObject([{ owner: twin }]);
});

test('a person is renamed, and said to be me', async () => {
  const { surface, twin } = await withTwins();
  const { kept } = await openDashboard(`#person/${twin}`, surface);
  fireEvent.click(await eventually(() => screen.getByRole('button', { name: 'Rename' })));
  const name = within(screen.getByRole('dialog')).getByLabelText('Name');
  fireEvent.input(name, { target: { value: 'Alma Park' } });
  fireEvent.submit(name.closest('form') as HTMLFormElement);
  await eventually(() => screen.getByRole('heading', { level: 1, name: 'Alma Park' }));
  fireEvent.click(screen.getByRole('button', { name: 'This is me' }));
  await eventually(() => screen.getByText('This is you'));
  const people = (await kept('person')) as unknown as { name: string; me: boolean }[];
  expect(people.filter(({ me }) => me).map((person) => person.name)).toEqual(['Alma Park']);
});

test('an owner is found by a part of the name, and the dialog stays when the list is left', async () => {
  const { surface, ada } = await withTwins();
  const [keyResult] = (await surface.background.records()).filter(({ kind }) => kind === 'keyResult');
  const { kept } = await openDashboard(`#okrs/key-result/${keyResult?.id}`, surface);
  const dialog = await eventually(() => within(screen.getByRole('dialog')));
  const owner = await eventually(() => dialog.getByRole('combobox', { name: 'Owner' }));
  fireEvent.input(owner, { target: { value: 'ada' } });
  const offered = () => within(dialog.getByRole('listbox')).getAllByRole('option');
  expect(offered()).toHaveLength(1);
  fireEvent.keyDown(owner, { key: 'Escape' });
  expect(dialog.queryByRole('listbox')).toBeNull();
  expect(screen.getByRole('dialog')).toBeTruthy();
  fireEvent.input(owner, { target: { value: 'ada p' } });
  fireEvent.click(offered()[0] as HTMLElement);
  fireEvent.submit(owner.closest('form') as HTMLFormElement);
  await eventually(async () => expect(await kept('keyResult')).toMatchObject([{ owner: ada }]));
});
