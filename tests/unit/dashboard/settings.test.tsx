// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { eventually, openClient, settle } from './surface';
import { ENROLMENT } from './team-answers';
import { joined, startTeam } from './team-stand-in';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

const choose = async (label: string, value: string) => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
  await settle();
};

test('language and theme are kept, and given back to the browser', async () => {
  const { background } = await openDashboard('#settings');
  await choose('Language', 'zh_CN');
  await choose('Theme', 'dark');
  await eventually(async () =>
    expect(await background.ask('settings.read', {})).toMatchObject({ language: 'zh_CN', theme: 'dark' }),
  );
  await choose('Language', 'auto');
  await eventually(async () =>
    expect(await background.ask('settings.read', {})).toMatchObject({ language: null }),
  );
});

test('the person here is named, renamed, and somebody else may take over', async () => {
  const { kept } = await openDashboard('#settings');
  const name = async (value: string) => {
    fireEvent.input(screen.getByLabelText('Your name'), { target: { value } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await settle();
  };
  await choose('You are', '+');
  await name('Ada');
  await eventually(async () => expect(await kept('person')).toMatchObject([{ name: 'Ada', me: true }]));
  await settle();
  await name('Ada Lovelace');
  await eventually(async () =>
    expect(await kept('person')).toMatchObject([{ name: 'Ada Lovelace', me: true }]),
  );
  await choose('You are', '+');
  await name('Grace');
  await eventually(async () =>
    expect((await kept('person')).filter((one) => 'me' in one && one.me)).toMatchObject([{ name: 'Grace' }]),
  );
});

test('a name that is saved by two presses makes one person', async () => {
  const { kept } = await openDashboard('#settings');
  await choose('You are', '+');
  fireEvent.input(screen.getByLabelText('Your name'), { target: { value: 'Ada' } });
  await settle();
  const form = screen.getByRole('button', { name: 'Save' }).closest('form') as HTMLFormElement;
  fireEvent.submit(form);
  fireEvent.submit(form);
  await eventually(async () => expect(await kept('person')).toMatchObject([{ name: 'Ada', me: true }]));
  await settle();
  expect(await kept('person')).toHaveLength(1);
});

test('a shortcut that the browser has not assigned is said so, with the way to set it by hand', async () => {
  await openDashboard('#settings');
  screen.getByText(/The browser has assigned no key/);
  fireEvent.click(screen.getByRole('button', { name: 'Change in the browser' }));
  await eventually(() => screen.getByText(/Manage extension shortcuts/));
  screen.getByText(/Throughline runs in private windows/);
});

test('one is reminded on the day and at the hour one chooses, or not at all', async () => {
  const { background } = await openDashboard('#settings');
  const chosen = async () => (await background.ask('settings.read', {})).reminder;
  fireEvent.change(await eventually(() => screen.getByLabelText('Day')), { target: { value: '5' } });
  await eventually(async () => expect(await chosen()).toEqual({ on: true, weekday: 5, hour: 9 }));
  fireEvent.change(screen.getByLabelText('Time'), { target: { value: '16' } });
  await eventually(async () => expect(await chosen()).toEqual({ on: true, weekday: 5, hour: 16 }));
  fireEvent.click(screen.getByLabelText(/Remind me of key results/));
  await eventually(() => expect((screen.getByLabelText('Day') as HTMLSelectElement).disabled).toBe(true));
  expect(await chosen()).toEqual({ on: false, weekday: 5, hour: 16 });
});

test('what the organisation has set is shown as locked, with the way to where it is told', async () => {
  await openDashboard('#settings', openClient(joined({ byPolicy: true })));
  const section = within(
    await eventually(() => screen.getByRole('region', { name: 'Set by your organisation' })),
  );
  section.getByText(/shared in “Acme” on okrs\.example\.com.*cannot be left or moved here/);
  expect(section.getByRole('link').getAttribute('href')).toBe('#team/acme');
  cleanup();
  await openDashboard(
    '#settings',
    openClient(startTeam({ 'team.read': () => ({ spaces: [], enrolment: ENROLMENT }) })),
  );
  await eventually(() => screen.getByText(/shares its objectives in the space “acme”/));
  cleanup();
  await openDashboard('#settings', openClient(joined()));
  expect(screen.queryByRole('region', { name: 'Set by your organisation' })).toBeNull();
});
