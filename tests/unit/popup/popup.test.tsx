// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Popup } from '@/components/popup/popup';
import type { Metric } from '@/lib/domain/metric';
import type { Background } from '../../integration/background';
import { draftOf, eventually, openClient, PERCENT, settle, TODAY } from '../dashboard/surface';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2027, 0, 11, 9);
const STEPS: Metric = {
  kind: 'milestones',
  milestones: [
    { id: 'm1', title: 'Draft', weight: 1, dueOn: '2027-02-01' },
    { id: 'm2', title: 'Final', weight: 1, dueOn: '2027-03-01' },
  ],
};

beforeEach(() => speakIn('en'));
afterEach(cleanup);

async function open(metrics: Metric[], owner: string | null = null, ownerIsMe = false, over?: Background) {
  const { background, client, asked } = openClient(over);
  if (metrics.length > 0) await background.ask('okrs.create', { draft: draftOf(metrics, owner) });
  const [first] = ownerIsMe ? await background.ask('persons.read', {}) : [];
  if (first) await background.ask('person.isMe', { id: first.person.id });
  const opened: string[] = [];
  const shown = render(
    <Popup
      client={client}
      today={TODAY}
      now={NOW}
      openDashboard={(place) => opened.push(place)}
      openSidebar={async () => false}
      findOffer={async () => null}
      askForHost={async () => false}
    />,
  );
  await settle();
  const recorded = async () => (await background.records()).filter((record) => record.kind === 'checkIn');
  return { ...shown, background, client, asked, opened, recorded };
}

const value = () => screen.getByLabelText('Value') as HTMLInputElement;
const submit = () => fireEvent.submit(value().closest('form') as HTMLFormElement);
const upNow = () => screen.getByRole('article').getAttribute('aria-label');

test('Enter records the value and moves on to the next, with the caret in its value', async () => {
  const { recorded } = await open([PERCENT, PERCENT]);
  await eventually(() => expect(document.activeElement).toBe(value()));
  fireEvent.input(value(), { target: { value: '28 %' } });
  submit();
  await eventually(() => expect(upNow()).toBe('Result 2'));
  await eventually(() => expect(document.activeElement).toBe(value()));
  expect(value().value).toBe('');
  await eventually(async () => expect(await recorded()).toMatchObject([{ value: 28, observedOn: TODAY }]));
});

test('undo brings the key result back, to be filled in again', async () => {
  const { client, recorded } = await open([PERCENT, PERCENT]);
  fireEvent.input(value(), { target: { value: '28' } });
  submit();
  await eventually(() => expect(upNow()).toBe('Result 2'));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await eventually(() => expect(upNow()).toBe('Result 1'));
  await eventually(async () => expect(await recorded()).toEqual([]));
  expect(client.canUndo.value).toBe(false);
});

test('what is skipped comes last, and can be shown again', async () => {
  await open([PERCENT]);
  fireEvent.click(screen.getByRole('button', { name: 'Skip' }));
  await settle();
  fireEvent.click(screen.getByRole('button', { name: 'Show them again' }));
  await settle();
  expect(upNow()).toBe('Result 1');
});

test('a refused value is explained and nothing is lost', async () => {
  const { background, recorded } = await open([PERCENT]);
  const [cycle] = await background.ask('okrs.read', { which: 'all' });
  fireEvent.input(value(), { target: { value: '28' } });
  const id = cycle?.objectives[0]?.keyResults[0]?.keyResult.id ?? '';
  await background.ask('keyResult.remove', { id });
  submit();
  const alert = await eventually(() => screen.getByRole('alert'));
  expect(alert.textContent).not.toBe('');
  expect(value().value).toBe('28');
  await eventually(async () => expect(await recorded()).toEqual([]));
});

test('a guardrail whose first value lies outside its band asks whether it was meant to move', async () => {
  await open([{ kind: 'atLeast', unit: '%', precision: 0, low: 50 }]);
  fireEvent.input(value(), { target: { value: '30' } });
  await eventually(() => screen.getByText(/Do you mean from 30% to 50%\?/));
  fireEvent.input(value(), { target: { value: '60' } });
  await eventually(() => expect(screen.queryByText(/Do you mean/)).toBeNull());
});

test('milestones are ticked, yes or no is said', async () => {
  const { recorded } = await open([STEPS, { kind: 'binary' }]);
  fireEvent.click(screen.getByLabelText('Draft'));
  fireEvent.submit(screen.getByLabelText('Draft').closest('form') as HTMLFormElement);
  await eventually(() => expect(upNow()).toBe('Result 2'));
  fireEvent.click(screen.getByLabelText('Yes'));
  fireEvent.submit(screen.getByLabelText('Yes').closest('form') as HTMLFormElement);
  await eventually(() => screen.getByText('All checked in'));
  expect((await recorded()).map((record) => 'value' in record && record.value)).toEqual(
    expect.arrayContaining([['m1'], 1]),
  );
});

test('milestones reached before are ticked when it is due again', async () => {
  const { background } = await open([STEPS]);
  fireEvent.click(screen.getByLabelText('Draft'));
  fireEvent.submit(screen.getByLabelText('Draft').closest('form') as HTMLFormElement);
  await eventually(() => screen.getByText('All checked in'));
  cleanup();
  background.pass({ days: 8 });
  const again = openClient(background);
  render(
    <Popup
      client={again.client}
      today="2027-01-19"
      now={NOW}
      openDashboard={() => {}}
      openSidebar={async () => false}
      findOffer={async () => null}
      askForHost={async () => false}
    />,
  );
  const draft = await eventually(() => screen.getByLabelText('Draft') as HTMLInputElement);
  expect(draft.checked).toBe(true);
  expect((screen.getByLabelText('Final') as HTMLInputElement).checked).toBe(false);
});

test("others' key results are one switch away", async () => {
  await open([PERCENT], 'Somebody else');
  await eventually(() => screen.getByText('Nothing is due'));
  screen.getByLabelText("Everyone's").focus();
  fireEvent.click(screen.getByLabelText("Everyone's"));
  await eventually(() => expect(upNow()).toBe('Result 1'));
  await settle();
  expect(document.activeElement).toBe(screen.getByLabelText("Everyone's"));
});

test('when nothing is due it says what will be next, and when', async () => {
  await open([PERCENT]);
  fireEvent.input(value(), { target: { value: '28' } });
  submit();
  await eventually(() => screen.getByText('Next on Jan 18, 2027: A1 Result 1'));
});

test('with no key results at all one button leads to the first run', async () => {
  const { opened } = await open([]);
  fireEvent.click(await eventually(() => screen.getByRole('button', { name: 'Begin' })));
  expect(opened).toEqual(['#welcome']);
});

test('a backup older than 60 days is mentioned, a younger one is not', async () => {
  const { background, client } = await open([PERCENT]);
  await background.ask('settings.change', { backupSavedAt: NOW - 60 * DAY_MS });
  await client.command('person.save', { id: null, name: 'Ada' });
  await settle();
  expect(screen.queryByText(/backup/)).toBeNull();
  await background.ask('settings.change', { backupSavedAt: NOW - 61 * DAY_MS });
  await client.command('person.save', { id: null, name: 'Bo' });
  await eventually(() => screen.getByText('The last backup is 61 days old.'));
});

test('a page without a sidebar is said so', async () => {
  await open([PERCENT]);
  const foot = within(screen.getByRole('contentinfo'));
  fireEvent.click(foot.getByRole('button', { name: 'Open the sidebar' }));
  await eventually(() => foot.getByRole('alert'));
});

/** A key result of mine that somebody else wrote for me. */
async function openHandedOver() {
  const opened = await open([PERCENT], 'Ada', true);
  const accepted = async () =>
    (await opened.background.records()).flatMap((one) => (one.kind === 'keyResult' ? one.accepted : []));
  await eventually(() => screen.getByRole('button', { name: /^Accept/ }));
  return { ...opened, accepted };
}

test('one key accepts what was handed over; undo asks again', async () => {
  const { client, accepted } = await openHandedOver();
  fireEvent.keyDown(value(), { key: 'a' });
  await eventually(() => expect(screen.queryByRole('button', { name: /^Accept/ })).toBeNull());
  expect(await accepted()).toEqual([true]);
  await client.undo();
  await eventually(() => screen.getByRole('button', { name: /^Accept/ }));
  expect(await accepted()).toEqual([false]);
});

test('what is written in a note or a value accepts nothing', async () => {
  const { accepted } = await openHandedOver();
  fireEvent.keyDown(screen.getByLabelText('Note'), { key: 'a' });
  fireEvent.input(value(), { target: { value: '2' } });
  fireEvent.keyDown(value(), { key: 'a' });
  fireEvent.keyDown(value(), { key: 'a', ctrlKey: true });
  await settle();
  expect(await accepted()).toEqual([false]);
});

test('whoever is not its owner is not asked to accept', async () => {
  await open([PERCENT], 'Ada');
  fireEvent.click(screen.getByLabelText(/Everyone/));
  await eventually(() => screen.getByText('Ada'));
  expect(screen.queryByRole('button', { name: /^Accept/ })).toBeNull();
});

test('an earlier check-in is corrected, and withdrawn with a way back', async () => {
  const { background, client } = await open([PERCENT]);
  const [cycle] = await background.ask('okrs.read', { which: 'all' });
  const keyResult = cycle?.objectives[0]?.keyResults[0]?.keyResult.id ?? '';
  const said = { confidence: 5, note: 'Counted by hand', replaces: null };
  const values = async () =>
    (await background.ask('checkIns.read', { keyResult })).map((checkIn) => checkIn.value);
  for (const [value, observedOn] of [
    [24, '2027-01-02'],
    [26, '2027-01-03'],
  ] as const) {
    await client.command('checkIn.create', { keyResult, value, observedOn, ...said });
  }
  fireEvent.click(await eventually(() => screen.getByRole('button', { name: 'Earlier check-ins' })));
  fireEvent.click(await eventually(() => screen.getByRole('button', { name: 'Correct Jan 2, 2027' })));
  await eventually(() => expect(value().value).toBe('24'));
  expect(screen.getByLabelText('Note')).toHaveProperty('value', 'Counted by hand');
  fireEvent.input(value(), { target: { value: '22' } });
  submit();
  await eventually(async () => expect(await values()).toEqual([26, 22]));

  fireEvent.click(await eventually(() => screen.getByRole('button', { name: 'Earlier check-ins' })));
  fireEvent.click(await eventually(() => screen.getByRole('button', { name: 'Withdraw Jan 3, 2027' })));
  await eventually(() => screen.getByText('Withdrew A1 of Jan 3, 2027'));
  expect(await values()).toEqual([22]);
  fireEvent.click(await eventually(() => screen.getByRole('button', { name: 'Undo' })));
  await eventually(async () => expect(await values()).toEqual([26, 22]));
});

test('finished work is asked about below the check-ins, once it should show in the number', async () => {
  const { background } = await open([PERCENT]);
  const key = 'jira:acme.atlassian.net:ABC-1';
  const url = 'https://acme.atlassian.net/browse/ABC-1';
  const seen = { key, url, title: 'Shorten the form', status: 'done' as const };
  const [answer] = (await background.ask('keyResults.search', { text: '' })) ?? [];
  const keyResult = answer?.keyResult.id ?? '';
  await background.ask('tie.create', { tasks: [seen], keyResult, insteadOf: null });
  const tie = `${key}~${keyResult}`;
  await background.ask('tie.expect', { tie, hypothesis: 'two points more' });
  expect(screen.queryByRole('region', { name: 'Finished work' })).toBeNull();
  cleanup();
  background.pass({ days: 14 });
  const { container } = await open([], null, false, background);

  const region = await eventually(() => screen.getByRole('region', { name: 'Finished work' }));
  expect(within(region).getByRole('link', { name: 'Shorten the form' }).getAttribute('href')).toBe(url);
  expect(within(region).getByText('We expected: two points more')).toBeTruthy();
  const question = within(region).getByRole('group', { name: 'Did the number move? Shorten the form' });
  await expectAccessible(container);
  fireEvent.click(within(question).getByRole('button', { name: 'Yes' }));
  await eventually(() => expect(screen.queryByRole('region', { name: 'Finished work' })).toBeNull());
  const kept = (await background.records()).find(({ id }) => id === tie);
  expect(kept).toMatchObject({ review: { answer: 'moved' } });
});
