// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sharedPlace } from '@/lib/domain/shared-place';
import type { SpaceAnswer } from '@/lib/domain/team';
import { startBackground } from '../../integration/background';
import { openDashboard } from '../dashboard/open-dashboard';
import { draftOf, eventually, openClient, PERCENT, settle } from '../dashboard/surface';
import { ACME } from '../dashboard/team-answers';
import { startTeam } from '../dashboard/team-stand-in';
import { speakIn } from '../ui/words';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

/** A running cycle with one objective, told as if they were shared in these scopes. */
async function openShared(
  place: (objective: string) => string,
  {
    spaces = [ACME],
    cycle = 'own',
    objective = 'own',
  }: { spaces?: SpaceAnswer[]; cycle?: string; objective?: string },
) {
  const real = startBackground();
  const background = startTeam(
    {
      'team.read': () => ({ spaces, enrolment: null }),
      'okrs.read': async (query) =>
        (await real.ask('okrs.read', query)).map((answer) => ({
          ...answer,
          cycle: { ...answer.cycle, scope: cycle },
          objectives: answer.objectives.map((one) => ({
            ...one,
            objective: { ...one.objective, scope: objective },
          })),
        })),
      'objective.read': async (query) => {
        const history = await real.ask('objective.read', query);
        if (!history) return null;
        const answer = { ...history.answer, objective: { ...history.answer.objective, scope: objective } };
        return { ...history, answer };
      },
    },
    real,
  );
  await real.ask('okrs.create', { draft: draftOf([PERCENT]) });
  const [first] = (await real.ask('okrs.read', { which: 'all' })).flatMap(({ objectives }) => objectives);
  const opened = await openDashboard(place(first?.objective.id ?? ''), openClient(background));
  return { ...opened, objective: first?.objective.id ?? '' };
}

const edit = (objective: string) => `#okrs/objective/${objective}`;
const sharing = () => screen.getByLabelText('Shared with') as HTMLSelectElement;
const offered = () => [...sharing().options].map(({ text }) => text);

test('a scope names a space, and a team where it is one’s', () => {
  expect(sharedPlace({})).toBeNull();
  expect(sharedPlace({ scope: 'own' })).toBeNull();
  expect(sharedPlace({ scope: 'acme/org' })).toEqual({ space: 'acme', team: null });
  expect(sharedPlace({ scope: 'acme/team:core' })).toEqual({ space: 'acme', team: 'core' });
  expect(sharedPlace({ scope: 'acme/objective:o1' })).toEqual({ space: 'acme', team: null });
});

test('until it is shared an objective may go to everyone, to one’s teams, or to nobody', async () => {
  const teams = [
    ...ACME.teams,
    { id: 'pay', name: 'Pay', open: false, mine: true },
    { id: 'x', name: 'X', open: true, mine: false },
  ];
  const { background, kept } = await openShared(edit, {
    cycle: 'acme/org',
    spaces: [{ ...ACME, role: 'member', teams }],
  });
  await eventually(sharing);
  expect(offered()).toEqual(['only mine', 'Everyone in Acme', 'Team Core, open to all', 'Team Pay alone']);
  expect(sharing().value).toBe('');
  fireEvent.change(sharing(), { target: { value: 'own:' } });
  await settle();
  expect((screen.getByLabelText('Level') as HTMLSelectElement).value).toBe('personal');
  fireEvent.change(sharing(), { target: { value: 'pay' } });
  await settle();
  expect((screen.getByLabelText('Level') as HTMLSelectElement).value).toBe('team');
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await eventually(async () =>
    expect(await kept('objective')).toMatchObject([{ team: 'pay', level: 'team' }]),
  );
  expect(await background.revision()).toBeGreaterThan(0);
});

test('what is shared is told with whom, and cannot be put elsewhere', async () => {
  await openShared(edit, { cycle: 'acme/org', objective: 'acme/team:core' });
  await eventually(() => screen.getByText('Shared with Core. That stays as it is.'));
  expect(screen.queryByLabelText('Shared with')).toBeNull();
});

test('in a cycle that is not shared a member is told so, while who leads brings the cycle along', async () => {
  await openShared(edit, { spaces: [{ ...ACME, role: 'member' }] });
  await eventually(() => screen.getByText(/Its cycle is not shared/));
  cleanup();
  await openShared(edit, { spaces: [{ ...ACME, role: 'lead' }] });
  await eventually(sharing);
});

test('who has joined no space sees nothing of sharing on objectives and in their editor', async () => {
  await openShared(edit, { spaces: [] });
  await eventually(() => screen.getByLabelText('Level'));
  expect(screen.queryByText(/Shared with|only mine|not shared/)).toBeNull();
});

test.each([
  ['own', 'only mine'],
  ['acme/org', 'Acme'],
  ['acme/team:core', 'Core'],
  ['acme/team:gone', 'gone'],
])('an objective in %s is marked “%s”', async (objective, word) => {
  await openShared(() => '#okrs', { objective });
  const card = within(
    await eventually(() => screen.getByRole('article', { name: 'Newcomers feel at home' })),
  );
  await eventually(() => card.getByText(word));
});

test('on the board the mark stands among the facts, on the map and in trees as a sign with a title', async () => {
  const { router, objective } = await openShared(() => '#board', { objective: 'acme/team:core' });
  await eventually(() => screen.getByRole('heading', { name: 'Newcomers feel at home' }));
  // What the board is told comes from the database, where it is the person's own.
  expect((await eventually(() => screen.getByText('only mine'))).title).toBe('Not shared with anybody');
  router.go({ page: 'map', query: { of: objective } });
  const details = within(await eventually(() => screen.getByRole('complementary', { name: /Newcomers/ })));
  const sign = await eventually(() => details.getByRole('img', { name: 'Shared with Core' }));
  expect(sign.title).toBe('Shared with Core');
});

test('an objective’s page says who changed it last, and when', async () => {
  const { background, objective, router } = await openShared(() => '#okrs', {});
  const ada = await background.ask('person.save', { id: null, name: 'Ada' });
  await background.ask('person.isMe', { id: ada.id });
  const [cycle] = await background.ask('okrs.read', { which: 'all' });
  const { title, ...fields } = cycle?.objectives[0]?.objective ?? ({} as never);
  const { why, forWhom, owner, level, ambition, strategy } = fields;
  await background.ask('objective.save', {
    id: objective,
    fields: {
      cycle: cycle?.cycle.id ?? '',
      title: `${title}!`,
      why,
      forWhom,
      owner,
      level,
      ambition,
      strategy,
    },
    parent: null,
    reason: '',
  });
  router.go({ page: 'objective', id: objective, editing: null });
  await eventually(() => screen.getByText(/^changed by you, this minute$/i));
});
