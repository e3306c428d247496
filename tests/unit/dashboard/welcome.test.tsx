// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { draftOf, eventually, openClient, PERCENT, settle } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

const type = (label: string | RegExp, value: string, at = 0) =>
  fireEvent.input(screen.getAllByLabelText(label)[at] as HTMLElement, { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('a newcomer says a name, writes a first set and is shown where to go', async () => {
  const { kept, place, background } = await openDashboard('#welcome');
  type('Your name', ' Ada Lovelace ');
  press('Next');
  await eventually(() => screen.getByText('What do you want to achieve?'));
  type('Objective', 'Feel at home');
  type('Key result 1', 'Teams that finish setup');
  type('To', '60');
  press('Create');
  await eventually(() => screen.getByText('Ready'));
  expect(screen.getByText(/click the handle/)).toBeTruthy();
  await eventually(async () =>
    expect(await kept('person')).toMatchObject([{ name: 'Ada Lovelace', me: true }]),
  );
  await eventually(async () => expect(await kept('objective')).toMatchObject([{ title: 'Feel at home' }]));
  expect(await kept('keyResult')).toMatchObject([
    { metric: { kind: 'increase', baseline: null, target: 60 } },
  ]);
  await eventually(async () =>
    expect(await kept('cycle')).toMatchObject([{ name: 'Q1 2027', startsOn: '2027-01-01', state: 'active' }]),
  );
  press('See the objectives');
  await settle();
  expect(place()).toEqual({ page: 'okrs', editing: null });
  await eventually(async () => expect((await background.ask('settings.read', {})).welcomed).toBe(true));
});

test('a set without an objective or a target is not created, and each gap is said', async () => {
  const { kept } = await openDashboard('#welcome');
  type('Your name', 'Ada');
  press('Next');
  await eventually(() => screen.getByText('What do you want to achieve?'));
  type('Key result 1', 'Teams');
  press('Create');
  await settle();
  expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual([
    'Enter a number.',
    'Write the objective and at least one key result with a target.',
  ]);
  await eventually(async () => expect(await kept('objective')).toEqual([]));
});

test('words that read like a task are asked about when their field is left, and hinder nobody', async () => {
  const { kept } = await openDashboard('#welcome');
  type('Your name', 'Ada');
  press('Next');
  await eventually(() => screen.getByText('What do you want to achieve?'));
  type('Objective', 'Feel at home');
  type('Key result 1', 'Launch the new onboarding');
  await settle();
  expect(screen.queryByText('This reads like a task.')).toBeNull();
  fireEvent.blur(screen.getByLabelText('Key result 1'));
  await eventually(() => screen.getByText('This reads like a task.'));
  expect(screen.getByText(/^For example: “Launch/)).toBeTruthy();
  type('To', '60');
  press('Create');
  await eventually(() => screen.getByText('Ready'));
  expect(await kept('keyResult')).toMatchObject([{ title: 'Launch the new onboarding' }]);
});

test('after an import it asks which of the owners is the person here', async () => {
  const { kept } = await openDashboard('#welcome');
  type('Your name', 'Al');
  press('Next');
  await eventually(() => screen.getByText('What do you want to achieve?'));
  press('Import a document');
  type(
    'Document',
    '## Objective: Grow\n- KR: Teams from 5 to 9 (@Alice Chen)\n- KR: Calls from 9 to 5 (@Bo Li)',
  );
  await eventually(() => screen.getByText('1 objective and 2 key results'));
  press('Create these');
  await eventually(() => screen.getByText('Which of these is you?'));
  fireEvent.click(screen.getByLabelText(/Alice Chen/));
  press('Next');
  await eventually(() => screen.getByText('Ready'));
  expect((await kept('person')).filter((person) => 'me' in person && person.me)).toMatchObject([
    { name: 'Alice Chen' },
  ]);
});

test('it goes on where it was left', async () => {
  const opened = openClient();
  const { id } = await opened.background.ask('person.save', { id: null, name: 'Ada' });
  await opened.background.ask('person.isMe', { id });
  await openDashboard('#welcome', opened);
  await eventually(() => screen.getByText('What do you want to achieve?'));
  cleanup();
  await opened.background.ask('okrs.create', { draft: draftOf([PERCENT], 'Bo') });
  await openDashboard('#welcome', opened);
  await eventually(() => screen.getByText('Which of these is you?'));
});

test('it can be skipped at any step', async () => {
  const { place, background } = await openDashboard('#welcome');
  press('Skip for now');
  await settle();
  expect(place()).toMatchObject({ page: 'okrs' });
  await eventually(async () => expect((await background.ask('settings.read', {})).welcomed).toBe(true));
});
