// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBackground } from '../../integration/background';
import { CYCLE, issue, objectiveFields, settle as populate } from '../../integration/world';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { eventually, openClient } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

/** A closed cycle: a team's objective with a graded key result that pay hung on, and a company's without any. */
async function closedCycle() {
  const background = startBackground();
  const world = await populate(background);
  const { ask } = background;
  const { cycle, keyResult, otherKeyResult, objective } = world;
  const fields = objectiveFields(cycle, { title: 'Grow abroad', level: 'company' });
  await ask('objective.save', { id: null, fields, parent: null, reason: '' });
  await ask('checkIn.create', {
    ...{ keyResult, value: 4, confidence: 2, note: 'No | access', observedOn: null, replaces: null },
  });
  await ask('tie.create', { tasks: [issue('ABC-1')], keyResult, insteadOf: null });
  background.pass({ days: 10 });
  await ask('keyResult.grade', {
    id: keyResult,
    answers: { score: 0.3, cause: 'Too late', incentive: true },
  });
  await ask('keyResult.grade', { id: otherKeyResult, answers: { choice: 'keep' } });
  await ask('objective.reflect', { id: objective, reflection: 'Right aim' });
  await ask('cycle.lookBack', { id: cycle, answers: { learnt: '# Ask *earlier*' } });
  await ask('cycle.save', { id: cycle, fields: { ...CYCLE, state: 'closed' } });
  return { background, ...world };
}

const rowOf = (table: HTMLElement, name: RegExp) =>
  within(within(table).getByRole('rowheader', { name }).closest('tr') as HTMLElement)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

test('scores stand by objective with their causes, and say where pay hung on a number', async () => {
  const { background, cycle } = await closedCycle();
  const { container } = await openDashboard(`#retrospective/${cycle}`, openClient(background));
  await screen.findByText('Score 0.3 · Committed · 1 of 2 graded');
  screen.getByText('On the objective: Right aim');
  screen.getByText('# Ask *earlier*');
  const [scores, work, habit] = screen.getAllByRole('table') as [HTMLElement, HTMLElement, HTMLElement];
  expect(rowOf(scores, /^A1/)).toEqual(['from 5.0% to 4.0%', '0.3', 'Pay hung on it · Too late', '–']);
  expect(rowOf(scores, /^A2/)).toEqual(['No value yet', 'not graded', '', 'Keep']);
  expect(rowOf(work, /^A1/)).toEqual(['1', '33%', '–']);
  const objectives = within(habit).getAllByRole('rowheader');
  expect(objectives.map((each) => each.textContent)).toEqual(['Grow abroad', 'Customers stay']);
  expect(rowOf(habit, /Customers/)).toEqual(['Team', '1 of 3']);
  screen.getByText(/10 days of low confidence. No \| access/);
  await expectAccessible(container);
});

test('work that once was a key result stands beside the tasks', async () => {
  const { background, cycle, keyResult, objective } = await closedCycle();
  await background.ask('keyResult.turnIntoTask', {
    ...{ work: { objective, title: 'Ship it' }, serves: { id: keyResult }, hypothesis: '' },
  });
  await openDashboard(`#retrospective/${cycle}`, openClient(background));
  await eventually(() => {
    const [, work] = screen.getAllByRole('table') as [HTMLElement, HTMLElement];
    expect(rowOf(work, /^A1/)[0]).toBe('1 · 1 former key result as work');
  });
});

test('it is printed, and copied as Markdown in which words stay words', async () => {
  const { background, cycle } = await closedCycle();
  const { files } = await openDashboard(`#retrospective/${cycle}`, openClient(background));
  fireEvent.click(await screen.findByRole('button', { name: 'Print' }));
  fireEvent.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
  await screen.findByText('Copied as Markdown');
  expect(files[0]).toBe('printed');
  expect(files[1]).toContain('# Looking back on Q1 2027\n');
  expect(files[1]).toContain('\\# Ask \\*earlier\\*');
  expect(files[1]).toContain('10 days of low confidence. No \\| access');
});

test('cycles stand beside each other with what was graded, and lead to what is told of them', async () => {
  const { background, cycle } = await closedCycle();
  const { container } = await openDashboard('#retrospectives', openClient(background));
  const table = await screen.findByRole('table', { name: 'Cycles beside each other' });
  expect(rowOf(table, /Q1 2027/)).toEqual(['0.3', '1 of 2', '100%', '17%']);
  const link = within(table).getByRole('link', { name: 'Q1 2027' });
  expect(link.getAttribute('href')).toBe(`#retrospective/${cycle}`);
  await expectAccessible(container);
});

test('a closed cycle is found on the list, and opened again with a way back', async () => {
  const { background } = await closedCycle();
  const { kept, client } = await openDashboard('#okrs', openClient(background));
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Show closed cycles' }));
  const section = await screen.findByRole('region', { name: 'Q1 2027' });
  within(section).getByRole('link', { name: 'Read the retrospective' });
  fireEvent.click(within(section).getByRole('button', { name: 'Open it again' }));
  await eventually(async () => expect(await kept('cycle')).toMatchObject([{ state: 'active' }]));
  await eventually(() => expect(client.canUndo.value).toBe(true));
  await client.undo();
  expect(await kept('cycle')).toMatchObject([{ state: 'closed' }]);
});

test('before anything has begun there is nothing to look back on', async () => {
  await openDashboard('#retrospectives');
  await screen.findByText('No cycle has begun yet');
});
