// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CheckInEntry } from '@/components/okr/check-in-entry';
import { CheckInForm } from '@/components/okr/check-in-form';
import type { Client } from '@/lib/client/client';
import type { CheckInAnswer } from '@/lib/domain/answers';
import type { Metric } from '@/lib/domain/metric';
import type { Current } from '@/lib/domain/standing';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { keyResultAnswer } from './answers';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

const LAST = {
  value: 1234.5,
  confidence: 7,
  observedOn: '2027-02-01',
  ageDays: 3,
  blocker: null,
  nextStep: null,
  checkIn: 'i0',
  author: null,
  blockerFor: null,
};
const CUSTOMERS: Metric = {
  kind: 'increase',
  unit: 'customers',
  precision: 1,
  baseline: 0,
  target: 5000,
  pacing: { shape: 'linear' },
};

const SAID_NOTHING = { note: '', blocker: '', nextStep: '', blockerFor: null, observedOn: null };

const PEOPLE = ['Bo Lind', 'Ada Park', 'Boris Old'].map((name, index) => ({
  person: { kind: 'person', id: `p${index}`, name, accounts: [], me: index === 1 },
  owns: 0,
}));

/** Knows some people, and of no reply. */
const client = {
  query: (name: string) => ({
    state: signal({ value: name === 'persons.read' ? PEOPLE : [], error: null, loading: false }),
    refresh: () => {},
    close: () => {},
  }),
} as unknown as Client;

function open(metric: Metric, current: Current | null = null, correcting: CheckInAnswer | null = null) {
  const recorded: CheckInEntry[] = [];
  const answer = keyResultAnswer('k1', { metric });
  const shown = render(
    <CheckInForm
      client={client}
      answer={{ ...answer, standing: { ...answer.standing, current } }}
      correcting={correcting}
      onRecord={(entry) => recorded.push(entry)}
    />,
  );
  const submit = () => fireEvent.submit(shown.container.querySelector('form') as HTMLFormElement);
  return { ...shown, recorded, submit };
}

test('a number in the language of the person is recorded with confidence and note', async () => {
  const { recorded, submit, container } = open(CUSTOMERS, LAST);
  fireEvent.input(screen.getByLabelText('Value'), { target: { value: '1,300.5' } });
  fireEvent.keyDown(screen.getByRole('group'), { key: '6' });
  fireEvent.input(screen.getByLabelText('Note'), { target: { value: ' fewer trials ' } });
  await expectAccessible(container);
  submit();
  expect(recorded).toEqual([{ ...SAID_NOTHING, value: 1300.5, confidence: 6, note: ' fewer trials ' }]);
});

test('what is no number is not recorded, and the field says how to write one', () => {
  const { recorded, submit } = open(CUSTOMERS);
  fireEvent.input(screen.getByLabelText('Value'), { target: { value: 'many' } });
  submit();
  expect(recorded).toEqual([]);
  expect(screen.getByText('This is not a number. Write it as 1,234.5.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText('Value'));
});

test('= in an empty value takes the last one over, with its confidence', () => {
  const { recorded, submit } = open(CUSTOMERS, LAST);
  fireEvent.keyDown(screen.getByLabelText('Value'), { key: '=' });
  submit();
  expect(recorded).toEqual([{ ...SAID_NOTHING, value: 1234.5, confidence: 7 }]);
});

test('yes or no must be said before it is recorded', () => {
  const { recorded, submit } = open({ kind: 'binary' });
  submit();
  expect(recorded).toEqual([]);
  fireEvent.click(screen.getByRole('radio', { name: 'Yes' }));
  submit();
  expect(recorded).toMatchObject([{ value: 1 }]);
});

test('milestones are ticked off a list', () => {
  const milestones = ['a', 'b'].map((id) => ({ id, title: `Step ${id}`, weight: 1, dueOn: '2027-02-01' }));
  const { recorded, submit } = open({ kind: 'milestones', milestones });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Step b' }));
  submit();
  expect(recorded).toMatchObject([{ value: ['b'] }]);
});

test('a low confidence asks what stands in the way; a higher one takes the question and its answer back', async () => {
  const { recorded, submit, container } = open(CUSTOMERS);
  fireEvent.input(screen.getByLabelText('Value'), { target: { value: '5' } });
  expect(screen.queryByLabelText(/What stands in the way/)).toBeNull();
  fireEvent.keyDown(screen.getByRole('group'), { key: '3' });
  fireEvent.input(screen.getByLabelText(/What stands in the way/), { target: { value: 'No contract' } });
  fireEvent.input(screen.getByLabelText(/Next step/), { target: { value: 'Ask legal' } });
  await expectAccessible(container);
  submit();
  fireEvent.keyDown(screen.getByRole('group'), { key: '4' });
  expect(screen.queryByLabelText(/What stands in the way/)).toBeNull();
  submit();
  expect(recorded).toMatchObject([
    { confidence: 3, blocker: 'No contract', nextStep: 'Ask legal' },
    { confidence: 4, blocker: '', nextStep: '' },
  ]);
});

test('what stood in the way last time is shown, and taken over with the value', () => {
  const stands = { ...LAST, confidence: 2, blocker: 'No contract', nextStep: 'Ask legal' };
  const { recorded, submit } = open(CUSTOMERS, stands);
  expect(screen.getByText(/In the way since Feb 1, 2027: No contract/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Same as last' }));
  submit();
  expect(recorded).toMatchObject([{ value: 1234.5, blocker: 'No contract', nextStep: 'Ask legal' }]);
});

test('whoever can take a blocker away is chosen by the keyboard, or named for the first time', async () => {
  const { recorded, submit, container } = open(CUSTOMERS);
  fireEvent.input(screen.getByLabelText('Value'), { target: { value: '5' } });
  fireEvent.keyDown(screen.getByRole('group'), { key: '2' });
  fireEvent.input(screen.getByLabelText(/What stands in the way/), { target: { value: 'No contract' } });
  const who = screen.getByRole('combobox', { name: /Who can help/ });
  fireEvent.input(who, { target: { value: 'bo' } });
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'BLBo Lind',
    'BOBoris Old',
  ]);
  await expectAccessible(container);
  fireEvent.keyDown(who, { key: 'ArrowDown' });
  fireEvent.keyDown(who, { key: 'ArrowDown' });
  fireEvent.keyDown(who, { key: 'Enter' });
  expect(screen.queryAllByRole('option')).toEqual([]);
  submit();
  fireEvent.input(who, { target: { value: 'Cy Young' } });
  expect(screen.getByText('Cy Young is new and will be added.')).toBeTruthy();
  submit();
  expect(recorded.map(({ blockerFor }) => blockerFor)).toEqual([
    { id: 'p2', name: 'Boris Old' },
    { id: null, name: 'Cy Young' },
  ]);
});

test('another day is one button away, with the caret in it', () => {
  const { recorded, submit } = open(CUSTOMERS);
  fireEvent.input(screen.getByLabelText('Value'), { target: { value: '5' } });
  fireEvent.click(screen.getByRole('button', { name: 'Another day' }));
  const day = screen.getByLabelText('Observed on');
  expect(document.activeElement).toBe(day);
  fireEvent.input(day, { target: { value: '2027-01-29' } });
  submit();
  expect(recorded).toMatchObject([{ value: 5, observedOn: '2027-01-29' }]);
});

const ADA = { id: 'p1', name: 'Ada Park', isMe: true };

test('a correction starts from what was said then', () => {
  const correcting = {
    ...{ id: 'i1', value: 1234.5, confidence: 3, note: 'Counted twice', blocker: 'Two lists', nextStep: '' },
    ...{ observedOn: '2027-01-20', blockerFor: ADA, author: ADA, replies: [] },
  };
  const { recorded, submit } = open(CUSTOMERS, LAST, correcting);
  expect(document.activeElement).not.toBe(screen.getByLabelText('Observed on'));
  fireEvent.input(screen.getByLabelText('Value'), { target: { value: '617' } });
  submit();
  expect(recorded).toEqual([
    {
      value: 617,
      confidence: 3,
      note: 'Counted twice',
      blocker: 'Two lists',
      nextStep: '',
      blockerFor: { id: 'p1', name: 'Ada Park' },
      observedOn: '2027-01-20',
    },
  ]);
});
