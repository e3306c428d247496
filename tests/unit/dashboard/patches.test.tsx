// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUILTIN_TOOLS } from '@/lib/tools/builtin';
import { startBackground } from '../../integration/background';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { eventually, openClient } from './surface';

const PATCH = {
  throughlinePatch: 1,
  adapter: 'jira',
  selectors: { testCard: '.tile', newer: '.x', testKey: 'a[' },
  note: 'Boards of November',
};
/** A name that the adapter is given here, so that the test does not rest on how it is written. */
const NAMES = { testCard: '.card', testKey: '.key' };
const jira = BUILTIN_TOOLS.find(({ name }) => name === 'jira');

beforeEach(async () => {
  Object.assign(jira?.selectors ?? {}, NAMES);
  await speakIn('en');
});
afterEach(() => {
  cleanup();
  for (const name of Object.keys(NAMES)) delete jira?.selectors[name];
});

async function paste(text: string): Promise<void> {
  fireEvent.input(screen.getByLabelText('Paste a patch'), { target: { value: text } });
  fireEvent.click(await eventually(() => screen.getByRole('button', { name: 'Show what it changes' })));
}

const sound = { ...PATCH, selectors: { testCard: '.tile', newer: '.x', testKey: 'a:no-such-state' } };

test('a pasted patch is shown before it is imported: before, after, and what would be ignored', async () => {
  const { background } = await openDashboard('#tools');
  await paste(JSON.stringify(sound));
  const preview = await eventually(() => screen.getByRole('region', { name: 'Changes for Jira' }));
  const change = (name: string) => within(preview).getByText(name).closest('div')?.textContent ?? '';
  expect(change('testCard')).toMatch(/Before.*\.card.*After.*\.tile/);
  expect(change('newer')).toContain('Not known here, ignored');
  expect((await background.ask('patches.read', {})).patches).toEqual([]);

  fireEvent.click(screen.getByRole('button', { name: 'Import' }));
  const list = await eventually(() => screen.getByRole('list', { name: /Patches in the order/ }));
  expect(list.textContent).toContain('Boards of November');
  expect(list.textContent).toContain('2 of 3 selectors in force');
});

test('an imported patch is saved as a file, removed, and brought back', async () => {
  const { client, files } = await openDashboard('#tools');
  await client.command('patch.import', { text: JSON.stringify(sound) });
  fireEvent.click(await eventually(() => screen.getByRole('button', { name: 'Save as a file' })));
  await eventually(() => expect(JSON.parse(files[0] ?? '')).toEqual(sound));
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  await eventually(() => screen.getByText('Patch removed'));
  expect(screen.queryByText('Boards of November')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await eventually(() => screen.getByText('Boards of November'));
});

test('what is no patch is refused in words, and what is typed stays', async () => {
  await openDashboard('#tools');
  await paste(JSON.stringify(PATCH));
  await eventually(() => screen.getByText(/This is not an adapter patch/));
  expect((screen.getByLabelText('Paste a patch') as HTMLTextAreaElement).value).toBe(JSON.stringify(PATCH));
});

test('a patch for an adapter that is not known cannot be imported', async () => {
  await openDashboard('#tools');
  await paste(JSON.stringify({ ...sound, adapter: 'gantter' }));
  await eventually(() => screen.getByText(/knows no adapter “gantter”/));
  expect((screen.getByRole('button', { name: 'Import' }) as HTMLButtonElement).disabled).toBe(true);
});

test('what comes by policy is shown, cannot be removed, and its broken entries are told', async () => {
  const background = startBackground(undefined, () => ({ patches: [sound, { adapter: 'jira' }] }));
  await openDashboard('#tools', openClient(background));
  await eventually(() => screen.getByText(/From your organisation/));
  screen.getByText(/holds an entry that is no patch/);
  expect(screen.queryByRole('button', { name: 'Remove' })).toBeNull();
});
