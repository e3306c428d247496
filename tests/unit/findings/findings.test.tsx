// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDashboard } from '../dashboard/open-dashboard';
import { draftOf, eventually, openClient, PERCENT, settle } from '../dashboard/surface';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

/** The list of OKRs twenty days later: two results of one owner, never measured, not accepted. */
async function openList(hash = '#okrs') {
  const opened = openClient();
  await opened.background.ask('okrs.create', { draft: draftOf([PERCENT, PERCENT], 'Ada') });
  opened.background.pass({ days: 20 });
  return openDashboard(hash, opened);
}

const look = () => within(screen.getByRole('region', { name: 'Worth a look' }));
const NEVER = 'nobody has said where the number stands';
const lines = () =>
  look()
    .getAllByRole('listitem')
    .map((line) => line.textContent ?? '');

test('three at a glance, each rule once before any comes twice; all of them on demand', async () => {
  const { container } = await openList();
  await eventually(() => expect(lines()).toHaveLength(3));
  expect(lines()[0]).toContain('Result 1');
  expect(lines()[0]).toContain(NEVER);
  await expectAccessible(container);
  const all = look().getByRole('button', { name: /^Show all/ });
  const count = Number(/\d+/.exec(all.textContent ?? '')?.[0]);
  fireEvent.click(all);
  await settle();
  expect(lines()).toHaveLength(count);
  expect(lines().filter((line) => line.includes(NEVER))).toHaveLength(2);
});

test('the rule with its example is one click away', async () => {
  await openList();
  const [about] = await eventually(() => look().getAllByRole('button', { name: 'What is this?' }));
  fireEvent.click(about as HTMLElement);
  await settle();
  look().getByText(/Without a number there is no telling/);
  look().getByText(/^For example: nobody had access/);
});

test('a remedy leads to the check-in of that key result, which ends the finding', async () => {
  const { kept } = await openList();
  const [measure] = await eventually(() => look().getAllByRole('button', { name: 'Check in' }));
  fireEvent.click(measure as HTMLElement);
  const dialog = await eventually(() => within(screen.getByRole('dialog', { name: 'Result 1' })));
  fireEvent.input(dialog.getByLabelText('Value'), { target: { value: '28' } });
  fireEvent.submit(screen.getByRole('dialog').querySelector('form') as HTMLFormElement);
  await eventually(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await kept('checkIn')).toMatchObject([{ value: 28 }]);
  await eventually(() => expect(lines()[0]).toContain('Result 2'));
});

test('on its own row a key result says how much was found, and opens it', async () => {
  await openList();
  const [row] = await eventually(() => screen.getAllByRole('button', { name: '2 things worth a look' }));
  const before = screen.getAllByText(new RegExp(NEVER)).length;
  fireEvent.click(row as HTMLElement);
  await settle();
  expect(screen.getAllByText(new RegExp(NEVER))).toHaveLength(before + 1);
});

test('muted for one, then altogether; settings list both with the reason, and tell again', async () => {
  const { router } = await openList();
  const mute = async (how: string, why = '') => {
    const [button] = await eventually(() => look().getAllByRole('button', { name: 'Do not tell me' }));
    fireEvent.click(button as HTMLElement);
    await settle();
    fireEvent.input(look().getByLabelText('Why not? (optional)'), { target: { value: why } });
    fireEvent.click(look().getByRole('button', { name: how }));
    await settle();
  };
  await mute('Not for this one', 'measured on paper');
  await eventually(() => expect(lines()[0]).toContain('Result 2'));
  await mute('Never, by this rule');
  await eventually(() => expect(lines().join()).not.toContain(NEVER));

  router.go({ page: 'settings' });
  const list = await eventually(() => within(screen.getByRole('list', { name: 'Findings you muted' })));
  expect(list.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
    'Never measuredEverywhereTell me again',
    'Never measuredResult 1 · measured on paperTell me again',
  ]);
  for (let left = 2; left > 0; left -= 1) {
    fireEvent.click(screen.getAllByRole('button', { name: 'Tell me again' })[0] as HTMLElement);
    await eventually(() =>
      expect(screen.queryAllByRole('button', { name: 'Tell me again' })).toHaveLength(left - 1),
    );
  }
  screen.getByText('Nothing is muted.');
  router.go({ page: 'okrs', editing: null });
  await eventually(() => expect(lines()[0]).toContain(NEVER));
});

test('a line is moved and put back in settings', async () => {
  const { background } = await openDashboard('#settings');
  const moved = async () => (await background.ask('thresholds.read', {})).standstill?.movedShare;
  const field = await eventually(() =>
    screen.getByLabelText('By less than this the number has hardly moved'),
  );
  const write = async (value: string) => {
    fireEvent.input(field, { target: { value } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    await settle();
  };
  expect((field as HTMLInputElement).value).toBe('5');
  await write('150');
  screen.getByText('A number from 0, and no more than 100 per cent.');
  expect(await moved()).toMatchObject({ value: 0.05 });
  await write('8');
  await eventually(async () => expect(await moved()).toEqual({ value: 0.08, standard: 0.05 }));
  fireEvent.click(await eventually(() => screen.getByRole('button', { name: 'Back to 5' })));
  await eventually(async () => expect(await moved()).toMatchObject({ value: 0.05 }));
  await eventually(() => expect((field as HTMLInputElement).value).toBe('5'));
});

test('by keys alone: Escape leaves the mute where it was asked for, and what is muted leaves the focus in the list', async () => {
  await openList();
  const mutes = () => look().getAllByRole('button', { name: 'Do not tell me' }) as HTMLElement[];
  const [open] = await eventually(mutes);
  fireEvent.click(open as HTMLElement);
  await settle();
  const why = look().getByLabelText('Why not? (optional)');
  expect(document.activeElement).toBe(why);
  fireEvent.keyDown(why, { key: 'Escape' });
  await settle();
  expect(look().queryByLabelText('Why not? (optional)')).toBeNull();
  expect(document.activeElement).toBe(mutes()[0]);

  fireEvent.click(mutes()[0] as HTMLElement);
  await settle();
  fireEvent.keyDown(look().getByLabelText('Why not? (optional)'), { key: 'Enter' });
  await eventually(() => expect(lines()[0]).toContain('Result 2'));
  expect(document.activeElement).toBe(look().getByRole('list'));
});
