// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptObjective } from '@/components/dashboard/editor/objective-form';
import { CARD, layOut } from '@/components/dashboard/map/map-layout';
import { mapRows, openAtFirst } from '@/components/dashboard/map/map-rows';
import { alignmentForest, nodesOf } from '@/lib/domain/alignment-tree';
import { startBackground } from '../../integration/background';
import { objectiveAnswer } from '../sidebar/answers';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { draftOf, eventually, openClient, PERCENT } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

/** A forest in which each objective contributes to the one before that its number names. */
const forestOf = (parents: readonly number[]) =>
  alignmentForest(
    parents.map((parent, n) =>
      objectiveAnswer(`o${n}`, [], parent < n ? { kind: 'objective', id: `o${parent}`, title: '' } : null),
    ),
  );
const anyForest = fc.array(fc.nat(30), { minLength: 1, maxLength: 30 }).map(forestOf);

test('no two objectives lie over each other, and each stands to the right of its parent', () => {
  fc.assert(
    fc.property(anyForest, (forest) => {
      const { placed, lines, width, height } = layOut(
        mapRows(forest, new Set(nodesOf(forest).map(({ id }) => id))),
      );
      expect(placed).toHaveLength(nodesOf(forest).length);
      for (const a of placed) {
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.top).toBeGreaterThanOrEqual(0);
        expect(a.left + CARD.width).toBeLessThanOrEqual(width);
        expect(a.top + CARD.height).toBeLessThanOrEqual(height);
        for (const b of placed) {
          const apart = Math.abs(a.left - b.left) >= CARD.width || Math.abs(a.top - b.top) >= CARD.height;
          expect(a === b || apart).toBe(true);
        }
      }
      for (const { from, to } of lines) expect(to.left).toBeGreaterThan(from.left + CARD.width);
    }),
  );
});

test('at first as many levels are open as can be taken in', () => {
  fc.assert(
    fc.property(anyForest, fc.integer({ min: 1, max: 40 }), (forest, most) => {
      const rows = mapRows(forest, openAtFirst(forest, most));
      expect(rows.length).toBeLessThanOrEqual(Math.max(most, forest.length));
    }),
  );
  const forest = forestOf([0, 0, 0, 1, 1, 2]);
  expect(mapRows(forest, openAtFirst(forest, 3)).map(({ id }) => id)).toEqual(['o0', 'o1', 'o2']);
});

/** A company objective, a team's that contributes to it, a person's below that, and a team's that contributes to none. */
async function openMap() {
  const background = startBackground();
  await background.ask('okrs.create', { draft: draftOf([PERCENT]) });
  const [cycle] = await background.ask('okrs.read', { which: 'active' });
  const made = async (title: string, level: 'company' | 'team' | 'personal', parent: string | null) => {
    const fields = {
      cycle: cycle?.cycle.id ?? '',
      title,
      level,
      ambition: 'committed' as const,
      owner: null,
    };
    const { id } = await background.ask('objective.save', {
      id: null,
      fields: { ...fields, why: '', forWhom: '', strategy: '' },
      parent: parent ? { kind: 'objective', id: parent } : null,
      reason: '',
    });
    return id;
  };
  const company = await made('Win the region', 'company', null);
  const team = await made('Answer within a day', 'team', company);
  const person = await made('Know every clinic', 'personal', team);
  const opened = openClient(background);
  return { ...(await openDashboard('#map', opened)), ask: opened.ask, company, team, person };
}

const shown = () => screen.getAllByRole('treeitem').map((item) => item.getAttribute('data-row'));
const press = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key });

test('the map is a tree for the keyboard: arrows walk and fold, Enter follows a line', async () => {
  const { container, company, team, person, place } = await openMap();
  await eventually(() => screen.getByRole('tree'));
  await expectAccessible(container);
  const [first] = screen.getAllByRole('treeitem');
  first?.focus();
  while (document.activeElement?.getAttribute('data-row') !== company) press('ArrowDown');
  press('ArrowLeft');
  expect(shown()).not.toContain(team);
  press('ArrowRight');
  press('ArrowRight');
  press('ArrowDown');
  expect(document.activeElement?.getAttribute('data-row')).toBe(person);
  press('Enter');
  expect(place()).toMatchObject({ page: 'map', query: { of: person } });
  const details = await eventually(() => screen.getByRole('complementary', { name: 'Know every clinic' }));
  const above = within(details).getByRole('heading', { name: 'Contributes to' }).parentElement as HTMLElement;
  expect(
    within(above)
      .getAllByRole('button')
      .map((each) => each.textContent),
  ).toEqual(['Win the region', 'Answer within a day']);
  expect(container.querySelectorAll('[role=treeitem]:not([data-on-line])')).toHaveLength(1);
  await expectAccessible(container);
});

test('what supports an objective besides stands in the details of both, and leads from one to the other', async () => {
  const { background, ask, company, person, place } = await openMap();
  const [cycle] = await background.ask('okrs.read', { which: 'active' });
  const answer = cycle?.objectives.find(({ objective }) => objective.id === person);
  if (!answer) throw new Error('It is there');
  const kept = keptObjective(answer);
  const supports = [{ kind: 'objective' as const, id: company }];
  await ask('objective.save', { id: person, ...kept, supports, reason: '' });
  window.location.hash = `#map?of=${encodeURIComponent(company)}`;
  const step = await eventually(() => {
    const heading = screen.getByRole('heading', { name: 'Also supported by' });
    return within(heading.parentElement as HTMLElement).getByRole('button', { name: 'Know every clinic' });
  });
  fireEvent.click(step);
  await eventually(() => screen.getByRole('heading', { name: 'Also supports' }));
  expect(place()).toMatchObject({ page: 'map', query: { of: person } });
});

test('a search opens what lies above, and what contributes to nothing is one press away', async () => {
  const { person, place } = await openMap();
  await eventually(() => screen.getByRole('tree'));
  fireEvent.click(screen.getByRole('button', { name: 'Fold all' }));
  expect(shown()).not.toContain(person);
  const search = screen.getByRole('searchbox', { name: 'Find an objective' });
  fireEvent.input(search, { target: { value: 'clinic' } });
  screen.getByText('1 match, Enter leads to it');
  fireEvent.keyDown(search, { key: 'Enter' });
  await eventually(() => expect(shown()).toContain(person));
  fireEvent.input(search, { target: { value: 'nowhere' } });
  screen.getByText('No match');
  fireEvent.click(screen.getByRole('button', { name: '1 objective contributes to nothing above' }));
  const { query } = place();
  await eventually(() => screen.getByRole('complementary', { name: 'Newcomers feel at home' }));
  expect(query?.of).toBeTruthy();
});

test('without objectives the map says where they come from', async () => {
  await openDashboard('#map');
  await eventually(() => screen.getByText('There is nothing to align yet'));
});
