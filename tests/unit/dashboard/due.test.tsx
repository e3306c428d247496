// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { draftOf, eventually, openClient, PERCENT } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

/** The list of what is due, with so many key results on it. */
async function openDue(many: number) {
  const surface = openClient();
  await surface.background.ask('okrs.create', { draft: draftOf(Array(many).fill(PERCENT)) });
  const opened = await openDashboard('#due', surface);
  await eventually(() => screen.getByRole('list', { name: 'Due' }));
  return opened;
}

const item = (name: string) => within(screen.getByRole('listitem', { name }));
const value = () => screen.getByLabelText('Value') as HTMLInputElement;

test('the first form is open with the caret in it; recorded, the next one is', async () => {
  const { container, kept } = await openDue(2);
  await eventually(() => expect(document.activeElement).toBe(value()));
  await expectAccessible(container);
  fireEvent.input(value(), { target: { value: '28' } });
  fireEvent.submit(value().closest('form') as HTMLFormElement);
  await eventually(() => expect(screen.queryByRole('listitem', { name: 'Result 1' })).toBeNull());
  await eventually(() => expect(item('Result 2').getByLabelText('Value')).toBe(document.activeElement));
  expect(await kept('checkIn')).toMatchObject([{ value: 28 }]);
});

test('one key result is put off to next week, and asked for again', async () => {
  await openDue(2);
  fireEvent.click(item('Result 1').getByRole('button', { name: 'Not now: A1' }));
  fireEvent.click(item('Result 1').getByRole('button', { name: 'Next week' }));
  const asleep = await eventually(() => within(screen.getByRole('region', { name: 'Put off' })));
  expect(asleep.getByText('until Jan 18, 2027')).toBeTruthy();
  expect(screen.queryByRole('listitem', { name: 'Result 1' })).toBeNull();
  fireEvent.click(asleep.getByRole('button', { name: 'Ask again' }));
  await eventually(() => item('Result 1'));
});

test('a day is set only if it lies ahead', async () => {
  await openDue(1);
  fireEvent.click(item('Result 1').getByRole('button', { name: 'Not now: A1' }));
  const set = () => item('Result 1').getByRole('button', { name: 'Set' }) as HTMLButtonElement;
  fireEvent.input(screen.getByLabelText('Until'), { target: { value: '2027-01-11' } });
  expect(set().disabled).toBe(true);
  fireEvent.input(screen.getByLabelText('Until'), { target: { value: '2027-02-01' } });
  fireEvent.submit(set().closest('form') as HTMLFormElement);
  await eventually(() => screen.getByText('until Feb 1, 2027'));
  await eventually(() => screen.getByText('Nothing is due'));
});

test('the reminder is put off as a whole, unless there is none', async () => {
  const { asked, client } = await openDue(1);
  fireEvent.click(screen.getByRole('button', { name: 'Tomorrow' }));
  await eventually(() => screen.getByText('You are reminded tomorrow'));
  expect(asked).toContainEqual(['reminder.snooze', { until: 'tomorrow' }]);
  await client.command('settings.change', { reminder: { on: false, weekday: 1, hour: 9 } });
  await eventually(() => expect(screen.queryByText('Remind me again:')).toBeNull());
});
