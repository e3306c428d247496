// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CheckInEntry, CheckInForm } from '@/components/okr/check-in-form';
import type { Metric } from '@/lib/domain/metric';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { keyResultAnswer } from './answers';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

const LAST = { value: 1234.5, confidence: 7, observedOn: '2027-02-01' };
const CUSTOMERS: Metric = {
  kind: 'increase',
  unit: 'customers',
  precision: 1,
  baseline: 0,
  target: 5000,
  pacing: { shape: 'linear' },
};

function open(metric: Metric, previous: typeof LAST | null = null) {
  const recorded: CheckInEntry[] = [];
  const shown = render(
    <CheckInForm
      answer={keyResultAnswer('k1', { metric })}
      previous={previous}
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
  expect(recorded).toEqual([{ value: 1300.5, confidence: 6, note: 'fewer trials' }]);
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
  expect(recorded).toEqual([{ value: 1234.5, confidence: 7, note: '' }]);
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
