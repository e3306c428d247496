// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { draftOf, eventually, openClient, PERCENT, settle } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

const LAUNCH = 'Launch the new onboarding';
const ASKED = 'This reads like a task.';

const dialog = () => within(screen.getByRole('dialog'));
const button = (name: string) => dialog().getByRole('button', { name });
const type = (label: string, value: string) =>
  fireEvent.input(dialog().getByLabelText(label), { target: { value } });
const save = () => {
  fireEvent.submit(screen.getByRole('dialog').querySelector('form') as HTMLFormElement);
};

/** The list with these key results of one objective. */
async function openList(titles: readonly string[]) {
  const opened = openClient();
  const draft = draftOf(titles.map(() => PERCENT));
  const [objective] = draft.objectives;
  for (const [index, title] of titles.entries()) Object.assign(objective?.keyResults[index] ?? {}, { title });
  await opened.background.ask('okrs.create', { draft });
  return openDashboard('#okrs', opened);
}

async function writeLaunch() {
  fireEvent.click(screen.getByRole('button', { name: 'Add a key result' }));
  const field = await eventually(() => dialog().getByLabelText('Key result'));
  type('Key result', LAUNCH);
  await settle();
  expect(dialog().queryByText(ASKED)).toBeNull();
  fireEvent.blur(field);
  await eventually(() => dialog().getByText(ASKED));
}

test('words that read like a task are asked about when the field is left, and never kept from being saved', async () => {
  const { kept } = await openList(['Activation']);
  await writeLaunch();
  expect(dialog().getByText(/^For example: “Launch/)).toBeTruthy();
  type('To (target)', '7');
  save();
  await eventually(async () =>
    expect(await kept('keyResult')).toMatchObject([{ title: 'Activation' }, { title: LAUNCH }]),
  );
});

test('what was never saved becomes work under the result that is chosen, and stands there', async () => {
  await openList(['Activation']);
  await writeLaunch();
  fireEvent.click(button('Turn into a task'));
  const serves = await eventually(() => dialog().getByLabelText('Which number was it meant to move?'));
  save();
  await eventually(() => dialog().getByText(/^Choose the key result that it was meant to move/));
  const value = within(serves).getByRole('option', { name: 'A1 Activation' }).getAttribute('value');
  fireEvent.change(serves, { target: { value } });
  type('What do you expect it to do to that number? (optional)', 'Five points more');
  save();
  const work = await eventually(() => screen.getByRole('list', { name: 'Work that serves it' }));
  expect(within(work).getByText(LAUNCH)).toBeTruthy();
  expect(within(work).getByText('Expected of it: Five points more')).toBeTruthy();
});

test('its task is tied by address: in the dialog, or later where the work stands', async () => {
  const { kept } = await openList(['Activation', LAUNCH]);
  fireEvent.click(screen.getByRole('button', { name: `Edit ${LAUNCH}` }));
  await eventually(() => dialog().getByText(ASKED));
  fireEvent.click(button('Turn into a task'));
  const serves = await eventually(() => dialog().getByLabelText('Which number was it meant to move?'));
  const value = within(serves).getByRole('option', { name: 'A1 Activation' }).getAttribute('value');
  fireEvent.change(serves, { target: { value } });
  type('Address of its task, if there is one (optional)', 'https://example.com/browse/ABC-1');
  save();
  await eventually(() => dialog().getByText(/^This address names no task that Throughline knows/));
  expect(await kept('tie')).toEqual([]);
  type('Address of its task, if there is one (optional)', 'https://acme.atlassian.net/browse/ABC-1');
  save();
  const work = await eventually(() => screen.getByRole('list', { name: 'Work that serves it' }));
  expect(await kept('tie')).toMatchObject([{ task: 'jira:acme.atlassian.net:ABC-1', keyResult: value }]);

  fireEvent.click(within(work).getByRole('button', { name: 'Tie its task' }));
  const address = await eventually(() => within(work).getByLabelText(`Address of the task for “${LAUNCH}”`));
  fireEvent.input(address, { target: { value: 'app.asana.com/0/home' } });
  fireEvent.submit(address.closest('form') as HTMLFormElement);
  await eventually(() => within(work).getByText(/^This address names no task that Throughline knows/));
  fireEvent.input(address, { target: { value: 'acme.atlassian.net/browse/ABC-2' } });
  fireEvent.submit(address.closest('form') as HTMLFormElement);
  await eventually(async () => expect(await kept('tie')).toHaveLength(2));
  await eventually(() => expect(within(work).queryByRole('textbox')).toBeNull());
});

test('back leads to what was typed', async () => {
  await openList(['Activation']);
  await writeLaunch();
  fireEvent.click(button('Turn into a task'));
  await eventually(() => button('Back'));
  fireEvent.click(button('Back'));
  await eventually(() => expect(dialog().getByLabelText('Key result')).toHaveProperty('value', LAUNCH));
});

test('where no other result is written, its number is asked for and created with it', async () => {
  const { kept } = await openList([LAUNCH]);
  fireEvent.click(screen.getByRole('button', { name: `Edit ${LAUNCH}` }));
  await eventually(() => dialog().getByText(ASKED));
  fireEvent.click(button('Turn into a task'));
  await eventually(() => dialog().getByLabelText('Key result'));
  type('Key result', 'New teams that share a project');
  save();
  await eventually(() => dialog().getByText('Enter a number.'));
  type('To (target)', '45');
  save();
  await eventually(async () =>
    expect(await kept('keyResult')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ title: 'New teams that share a project', dropped: null }),
        expect.objectContaining({
          title: LAUNCH,
          dropped: expect.objectContaining({ work: expect.anything() }),
        }),
      ]),
    ),
  );
});

test('the page of the result that it serves shows it among its work, with the way to tie its task', async () => {
  const { kept, router } = await openList([LAUNCH, 'Activation']);
  const { id } = (await kept('keyResult')).find((one) => 'title' in one && one.title === 'Activation') ?? {};
  fireEvent.click(screen.getByRole('button', { name: `Edit ${LAUNCH}` }));
  await eventually(() => button('Turn into a task'));
  fireEvent.click(button('Turn into a task'));
  const serves = await eventually(() => dialog().getByLabelText('Which number was it meant to move?'));
  fireEvent.change(serves, { target: { value: id } });
  save();
  await eventually(() => expect(screen.queryByRole('dialog')).toBeNull());
  router.go({ page: 'keyResult', id: id ?? '', editing: null });
  const list = await eventually(() => screen.getByRole('list', { name: 'Work that was a key result' }));
  expect(within(list).getByRole('link', { name: LAUNCH })).toBeTruthy();
  expect(within(list).getByRole('button', { name: 'Tie its task' })).toBeTruthy();
  expect(screen.queryByText('Nothing is tied to it yet')).toBeNull();
  expect(screen.queryByText(/so nothing says what should move this number/)).toBeNull();
});

test('a title that was rewritten must be saved before it can be turned, lest it be lost', async () => {
  await openList([LAUNCH, 'Activation']);
  fireEvent.click(screen.getByRole('button', { name: `Edit ${LAUNCH}` }));
  await eventually(() => button('Turn into a task'));
  type('Key result', 'Launch the old onboarding');
  fireEvent.blur(dialog().getByLabelText('Key result'));
  await eventually(() => dialog().getByText(ASKED));
  expect(dialog().queryByRole('button', { name: 'Turn into a task' })).toBeNull();
});

test('Enter where it is said why not to be asked mutes, and saves nothing', async () => {
  const { kept } = await openList(['Activation']);
  await writeLaunch();
  type('To (target)', '7');
  fireEvent.click(button('Do not tell me'));
  const why = await eventually(() => dialog().getByLabelText(/^Why/));
  const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  why.dispatchEvent(enter);
  expect(enter.defaultPrevented).toBe(true);
  await eventually(() => expect(dialog().queryByText(ASKED)).toBeNull());
  expect(await kept('keyResult')).toHaveLength(1);
});
