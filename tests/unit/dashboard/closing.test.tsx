// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBackground } from '../../integration/background';
import { issue, settle as populate } from '../../integration/world';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { eventually, openClient, settle } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

/** Closing a cycle of which the first key result went from 5 % to 3 % of 2 %. */
async function openClosing(step = '') {
  const background = startBackground();
  const world = await populate(background);
  await background.ask('checkIn.create', {
    ...{ keyResult: world.keyResult, value: 3, confidence: 7, note: '', observedOn: null, replaces: null },
  });
  const hash = `#close/${world.cycle}${step === '' ? '' : `?step=${step}`}`;
  const opened = openClient(background);
  return { ...(await openDashboard(hash, opened)), ...world, ask: opened.ask };
}

const next = () => fireEvent.click(screen.getByRole('button', { name: 'Next' }));
const radio = (name: string) => screen.getByRole('radio', { name }) as HTMLInputElement;
const step = () => screen.getByText(/^\d of \d$/).textContent;

test('a score is proposed from what was measured, and any other can be given', async () => {
  const { kept, container } = await openClosing();
  await screen.findByText('The measured value proposes 0.7.', { exact: false });
  screen.getByText('from 5.0% to 3.0%');
  fireEvent.click(screen.getByRole('button', { name: 'Take 0.7' }));
  await eventually(() => expect(radio('0.7').checked).toBe(true));
  screen.getByLabelText('It was committed. What kept it from being whole?');
  fireEvent.click(radio('1.0'));
  await eventually(() => screen.getByLabelText('Why did it come out so?'));
  fireEvent.click(radio('Yes'));
  fireEvent.click(radio('Keep'));
  await eventually(() => expect(radio('Keep').checked).toBe(true));
  await expectAccessible(container);
  const [graded] = (await kept('keyResult')).filter((one) => 'grade' in one);
  expect(graded).toMatchObject({ grade: { score: 1, incentive: true, choice: 'keep' } });
});

test('what nobody measured proposes nothing, and may stay ungraded', async () => {
  const { otherKeyResult } = await openClosing();
  next();
  await screen.findByText('Nothing is proposed, since no value is known.', { exact: false });
  expect(window.location.hash).toContain(otherKeyResult);
  expect(screen.queryByRole('button', { name: /^Take/ })).toBeNull();
  next();
  await screen.findByRole('heading', { name: 'Scores' });
  screen.getByText('0 of 2 graded');
  screen.getByText('The cycle: no score yet');
});

test('work that once was a key result stands among the evidence, with and without tasks beside it', async () => {
  const { ask, keyResult, objective } = await openClosing();
  await screen.findByText('No task was tied to it.');
  await ask('keyResult.turnIntoTask', {
    ...{ work: { objective, title: 'Ship it' }, serves: { id: keyResult }, hypothesis: '' },
  });
  await eventually(() => screen.getByText('1 former key result as work'));
  await ask('tie.create', { tasks: [issue('ABC-1', { status: 'doing' })], keyResult, insteadOf: null });
  await eventually(() => screen.getByText('0 closed, 1 still open · 1 former key result as work'));
});

test('words are kept when the field is left, and when the step is', async () => {
  const { kept } = await openClosing();
  const cause = await screen.findByLabelText('Why did it come out so?');
  fireEvent.input(cause, { target: { value: 'Two people left' } });
  next();
  await settle();
  await eventually(async () => {
    const causes = (await kept('keyResult')).flatMap((one) => ('grade' in one ? one.grade : []));
    expect(causes).toMatchObject([{ cause: 'Two people left' }]);
  });
});

test('a new visit goes on where the person left off', async () => {
  const { cycle, client, background, otherKeyResult } = await openClosing();
  fireEvent.click(await screen.findByRole('button', { name: 'Take 0.7' }));
  await eventually(() => expect(radio('0.7').checked).toBe(true));
  expect(step()).toBe('1 of 6');
  const visit = async () => {
    cleanup();
    await openDashboard(`#close/${cycle}`, openClient(background));
    return eventually(step);
  };
  expect(await visit()).toBe('2 of 6');
  await client.command('keyResult.grade', { id: otherKeyResult, answers: { cause: 'Nobody measured' } });
  expect(await visit()).toBe('3 of 6');
  await client.command('cycle.lookBack', { id: cycle, answers: { stop: 'Guessing' } });
  expect(await visit()).toBe('5 of 6');
});

test('the arithmetic of a score opens on demand', async () => {
  const { keyResult, otherKeyResult, client, container } = await openClosing('scores');
  await client.command('keyResult.grade', { id: keyResult, answers: { score: 0.7 } });
  await client.command('keyResult.grade', { id: otherKeyResult, answers: { score: 0.2 } });
  await eventually(() => screen.getByText('The cycle: 0.45'));
  fireEvent.click(screen.getByText('How it comes about'));
  screen.getByText('(0.7 × 1 + 0.2 × 1) ÷ 2 = 0.45');
  await expectAccessible(container);
});

test('what is kept asks for a target once the old one is reached; then the next cycle is drafted', async () => {
  const { keyResult, client, container } = await openClosing('next');
  await client.command('checkIn.create', {
    ...{ keyResult, value: 2, confidence: null, note: '', observedOn: null, replaces: null },
  });
  const [first] = await screen.findAllByRole('combobox');
  fireEvent.change(first as HTMLElement, { target: { value: 'keep' } });
  const target = (await eventually(() => screen.getByLabelText('New target'))) as HTMLInputElement;
  expect(target.value).toBe('');
  screen.getByText('The old target is reached. Say where it should go from here.');
  fireEvent.click(screen.getByRole('button', { name: 'Draft this cycle' }));
  await eventually(() => screen.getByRole('alert'));
  fireEvent.input(target, { target: { value: '1' } });
  fireEvent.focusOut(target);
  await eventually(() => expect(screen.queryByRole('alert')).toBeNull());
  await expectAccessible(container);
  expect((screen.getByLabelText('First day') as HTMLInputElement).value).toBe('2027-04-01');
  fireEvent.click(screen.getByRole('button', { name: 'Draft this cycle' }));
  await screen.findByText(/“Q2 2027” is drafted/);
  screen.getByRole('button', { name: 'Undo' });
});

test('the cycle is closed at the end, and can be opened again', async () => {
  const { kept, client } = await openClosing('end');
  fireEvent.click(await screen.findByRole('button', { name: 'Close the cycle' }));
  await screen.findByText('It is closed.');
  expect(await kept('cycle')).toMatchObject([{ state: 'closed', closedOn: '2027-01-11' }]);
  await client.undo();
  await screen.findByRole('button', { name: 'Close the cycle' });
});

test('a cycle that has ended says on the list how it is closed', async () => {
  const background = startBackground();
  const { cycle } = await populate(background);
  background.pass({ days: 90 });
  await openDashboard('#okrs', openClient(background));
  const section = await screen.findByRole('region', { name: 'Q1 2027' });
  const link = within(section).getByRole('link', { name: 'Close it step by step' });
  expect(link.getAttribute('href')).toBe(`#close/${cycle}`);
});

test('a cycle that is gone says so', async () => {
  await openDashboard('#close/gone');
  await screen.findByText('This cycle is gone');
});
