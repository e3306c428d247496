// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { boardRoute, readBoardQuery } from '@/components/dashboard/board/board-query';
import { movedText } from '@/components/dashboard/cycle/work-row';
import { readRoute, writeRoute } from '@/components/dashboard/route';
import { type Background, startBackground } from '../../integration/background';
import { objectiveFields, settle as populate } from '../../integration/world';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { eventually, openClient } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

const say = ({ ask }: Background, keyResult: string, value: number) =>
  ask('checkIn.create', { keyResult, value, confidence: 4, note: '', observedOn: null, replaces: null });

async function openAt(place: (world: Awaited<ReturnType<typeof populate>>) => string) {
  const background = startBackground();
  const world = await populate(background);
  await say(background, world.keyResult, 4.1);
  return { ...(await openDashboard(place(world), openClient(background))), ...world };
}

test('what the board shows is in its address', () => {
  const views = [
    { by: 'status', cycle: null, level: null, mine: false },
    { by: 'owner', cycle: 'a&b', level: 'team', mine: true },
  ] as const;
  for (const view of views)
    expect(readBoardQuery(readRoute(writeRoute(boardRoute(view))).query)).toEqual(view);
  expect(readBoardQuery({ by: 'score', level: 'galaxy' })).toEqual(views[0]);
});

test('the board narrows to a level and to mine, by its address, and to words at once', async () => {
  const { container, router } = await openAt(() => '#board');
  const count = () => screen.getByText(/shown$/).textContent;
  await eventually(() => expect(count()).toBe('1 of 1 shown'));
  await expectAccessible(container);
  fireEvent.change(screen.getByLabelText('Level'), { target: { value: 'company' } });
  await eventually(() => expect(count()).toBe('0 of 1 shown'));
  expect(router.route.value).toEqual({ page: 'board', query: { level: 'company' } });
  fireEvent.change(screen.getByLabelText('Level'), { target: { value: 'any' } });
  await eventually(() => screen.getByRole('link', { name: 'Customers stay' }));
  fireEvent.input(screen.getByLabelText('Search'), { target: { value: 'nobody says this' } });
  await eventually(() => expect(count()).toBe('0 of 1 shown'));
});

test('an objective says how its progress comes about and moves within its cycle', async () => {
  const { background, cycle, client, container } = await openAt(({ objective }) => `#objective/${objective}`);
  await eventually(() => screen.getByRole('heading', { level: 1, name: 'Customers stay' }));
  screen.getByText('(30% × 1) ÷ 1 = 30%');
  expect(
    (screen.getByRole('button', { name: 'Move Customers stay down' }) as HTMLButtonElement).disabled,
  ).toBe(true);
  await client.command('objective.save', {
    ...{ id: null, fields: objectiveFields(cycle, { title: 'Second' }), parent: null, reason: '' },
  });
  await eventually(() => screen.getByText('1 of 2 in its cycle', { exact: false }));
  fireEvent.click(screen.getByRole('button', { name: 'Move Customers stay down' }));
  await eventually(() => screen.getByText('2 of 2 in its cycle', { exact: false }));
  await expectAccessible(container);
  const [answer] = await background.ask('okrs.read', { which: 'all' });
  expect(answer?.objectives.map(({ objective }) => objective.title)).toEqual(['Second', 'Customers stay']);
});

test('what is gone says so', async () => {
  await openAt(() => '#objective/gone');
  await eventually(() => screen.getByText('This objective is gone'));
  cleanup();
  await openAt(() => '#cycle/gone');
  await eventually(() => screen.getByText('This cycle is gone'));
});

test('a cycle is reached from its heading and says what no task was met for', async () => {
  const { container } = await openAt(() => '#okrs');
  const link = await eventually(() => screen.getByRole('link', { name: 'Q1 2027' }));
  window.location.hash = link.getAttribute('href') ?? '';
  await eventually(() => screen.getByRole('heading', { level: 1, name: 'Q1 2027' }));
  await eventually(() => screen.getByText(/^No open task was met yet/));
  screen.getByText('No open task serves a key result of this cycle.');
  const table = within(container.querySelector('figure') as HTMLElement).getByRole('table', { hidden: true });
  expect(table.textContent).toContain('Jan 11, 202730%');
  await expectAccessible(container);
});

test('movement has its sign, and a dash where there is none to tell', () => {
  expect([0.123, 0, -0, -0.05, null].map(movedText)).toEqual(['+12%', '0%', '0%', '-5%', '–']);
});
