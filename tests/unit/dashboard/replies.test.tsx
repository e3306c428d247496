// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { eventually } from './surface';
import { openBlocked } from './voices';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

test('what waits for me stands on the page of what is due, and a reply there settles it', async () => {
  const { surface } = await openBlocked();
  const { container, kept } = await openDashboard('#due', surface);
  const waiting = () => within(screen.getByRole('region', { name: 'Waiting for you' }));
  await eventually(() => waiting().getByText('In the way: No access to billing'));
  expect(waiting().getByText('Bo Lind')).toBeTruthy();
  await expectAccessible(container);
  fireEvent.click(waiting().getByRole('button', { name: /^Reply on/ }));
  const line = waiting().getByLabelText('Your reply') as HTMLInputElement;
  expect(document.activeElement).toBe(line);
  fireEvent.keyDown(line, { key: 'Escape' });
  expect(document.activeElement).toBe(waiting().getByRole('button', { name: /^Reply on/ }));
  fireEvent.click(waiting().getByRole('button', { name: /^Reply on/ }));
  fireEvent.input(waiting().getByLabelText('Your reply'), { target: { value: 'You have it now' } });
  fireEvent.submit(waiting().getByLabelText('Your reply').closest('form') as HTMLFormElement);
  await eventually(() => expect(screen.queryByRole('region', { name: 'Waiting for you' })).toBeNull());
  expect(await kept('reply')).toMatchObject([{ text: 'You have it now' }]);
});

test('a check-in on its page says whose it is, takes a reply, and gives one’s own back', async () => {
  const { surface, second } = await openBlocked();
  const { container, client, kept } = await openDashboard(`#key-result/${second}`, surface);
  const row = () =>
    within(screen.getByText('24%', { selector: 'strong[class*="value"]' }).closest('li') as HTMLElement);
  await eventually(() => row().getByText('Bo Lind'));
  expect(row().getByText('Waits for').textContent).toContain('You');
  fireEvent.click(row().getByRole('button', { name: /^Reply to the check-in/ }));
  fireEvent.input(row().getByLabelText('Your reply'), { target: { value: 'Since when?' } });
  fireEvent.submit(row().getByLabelText('Your reply').closest('form') as HTMLFormElement);
  await eventually(() => row().getByText('Since when?'));
  await expectAccessible(container);
  fireEvent.click(row().getByRole('button', { name: /^Withdraw your reply/ }));
  await eventually(() => expect(row().queryByText('Since when?')).toBeNull());
  expect(await kept('reply')).toEqual([]);
  await client.undo();
  await eventually(() => row().getByText('Since when?'));
});

test('who checks in next sees the blocker, whom it waits for and what was replied', async () => {
  const { surface, second } = await openBlocked();
  const [checkIn] = await surface.background.ask('checkIns.read', { keyResult: second });
  await surface.background.ask('reply.create', { checkIn: checkIn?.id ?? '', text: 'You have it now' });
  await openDashboard(`#okrs/check-in/${second}`, surface);
  const dialog = await eventually(() => within(screen.getByRole('dialog')));
  expect(dialog.getByText(/In the way since Jan 11, 2027: No access to billing/)).toBeTruthy();
  await eventually(() => dialog.getByText('You have it now'));
});

test('the digest says what waits for whom, by name', async () => {
  const { surface } = await openBlocked();
  await openDashboard('#digest', surface);
  const heading = await eventually(() => screen.getByRole('heading', { name: 'Waiting for a reply' }));
  const section = within(heading.closest('section') as HTMLElement);
  expect(section.getByText(/Result 2: Ada Park/)).toBeTruthy();
  expect(section.getByText('In the way: No access to billing')).toBeTruthy();
});
