// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EnrolmentAnswer } from '@/lib/domain/team';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { eventually, openClient, settle } from './surface';
import { ACME, ENROLMENT, LINK, NOW, PEOPLE, REFUSED } from './team-answers';
import { joined, refusing, startTeam } from './team-stand-in';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name }) as HTMLButtonElement;
const type = async (label: string | RegExp, value: string) => {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
  await settle();
};
const open = async (hash: string, background = joined(), mayShare = true) => {
  const opened = await openDashboard(hash, openClient(background), {}, { askToShare: async () => mayShare });
  // The page's code is read when it is first opened; what it asks comes after.
  await import('@/components/dashboard/team/team-page');
  await settle();
  await settle();
  return { ...opened, background };
};

test('alone, it is said what is shared and what not, and who can read it', async () => {
  const { container } = await open('#team', startTeam({}));
  screen.getByText(/titles of tasks.*stay in this browser/);
  screen.getByText(/owns that server can read it; it is not end-to-end encrypted/);
  await expectAccessible(container);
});

test('a pasted invitation, a name and a click join, and lead to the space', async () => {
  const spaces: (typeof ACME)[] = [];
  const background = startTeam({
    'team.read': () => ({ spaces, enrolment: null }),
    'team.join': () => {
      spaces.push(ACME);
      return { space: 'acme', role: 'member' };
    },
  });
  const { place } = await open('#team', background);
  expect(button('Join').disabled).toBe(true);
  await type('Your invitation', `Come along!\n\n${LINK}`);
  screen.getByText('Joins the space “acme” on okrs.example.com');
  await type('Your name', 'Ada');
  fireEvent.click(button('Join'));
  await eventually(() => screen.getByRole('heading', { name: 'Acme' }));
  expect(background.sent).toEqual([
    ['team.join', { invitation: `Come along!\n\n${LINK}`, name: 'Ada', share: true }],
  ]);
  expect(place()).toMatchObject({ page: 'space', id: 'acme' });
});

test('half an invitation is told at its field, and a refusal beside the form', async () => {
  const background = startTeam({ 'team.join': refusing('teamUnknownInvitation') });
  await open('#team', background);
  await type('Your invitation', LINK.slice(0, 40));
  expect(screen.getByLabelText('Your invitation').getAttribute('aria-invalid')).toBe('true');
  await type('Your invitation', LINK);
  await type('Your name', 'Ada');
  fireEvent.click(button('Join'));
  await eventually(() => screen.getByText(/used up or too old/));
});

test('whoever does not let it leave the browser joins nothing, and is told so', async () => {
  const background = startTeam({ 'team.join': () => ({ space: 'acme', role: 'member' }) });
  await open('#team', background, false);
  await type('Your invitation', LINK);
  await type('Your name', 'Ada');
  fireEvent.click(button('Join'));
  await eventually(() => screen.getByText(/Without your permission nothing leaves this browser/));
  expect(background.sent).toEqual([]);
});

test('what was allowed and taken back is allowed again where that is told', async () => {
  const { background } = await open(
    '#team/acme',
    joined({ state: 'stopped', trouble: 'consent', pending: 1 }, { 'team.syncNow': () => null }),
  );
  screen.getByText(/You have taken back that this may be shared/);
  fireEvent.click(button('Allow it again'));
  await settle();
  expect(background.sent).toEqual([['team.syncNow', { space: 'acme' }]]);
});

test('a code is joined by its parts, and without a key there is none', async () => {
  const background = startTeam({ 'team.join': refusing('teamNoServer') });
  await open('#team', background);
  fireEvent.click(button('I have a code'));
  await type('Address of the server', ' https://okrs.example.com ');
  await type('Short name of the space', 'acme');
  await type('Code', 'c'.repeat(43));
  await type('Your name', 'Ada');
  fireEvent.click(screen.getByLabelText(/Share what is here/));
  fireEvent.click(button('Join'));
  await eventually(() => screen.getByText(/no Throughline space at this address/));
  const parts = { url: 'https://okrs.example.com', key: null, space: 'acme', code: 'c'.repeat(43) };
  expect(background.sent).toEqual([['team.join', { invitation: parts, name: 'Ada', share: false }]]);
});

test('an owner gets the SQL and the line that makes the space, whatever its name', async () => {
  const { copiedTexts, files } = await open('#team', startTeam({}));
  fireEvent.click(button('Show the steps'));
  await settle();
  fireEvent.click(button('Copy the SQL'));
  fireEvent.click(button('Save the guide'));
  await eventually(() => expect(files).toEqual(['# Guide']));
  await type('Name', "Acme's best");
  fireEvent.click(button('Copy'));
  await eventually(() =>
    expect(copiedTexts).toEqual([
      'create schema throughline;',
      "select throughline.create_space('acme-s-best', 'Acme''s best');",
    ]),
  );
  fireEvent.click(button('I have the code'));
  await settle();
  const fields = screen.getAllByLabelText('Short name of the space') as HTMLInputElement[];
  expect(fields.map(({ value }) => value)).toEqual(['acme-s-best']);
});

test('a space tells when it was synced, what waits and what is in the way', async () => {
  const { container, background } = await open(
    '#team/acme',
    joined(
      { state: 'offline', trouble: 'clockAhead', pending: 3, nextTryAt: NOW + 9e5 },
      { 'team.syncNow': () => null },
    ),
  );
  screen.getByText(/clock is ahead.*Set date and time right/);
  screen.getByText('3 changes wait to be sent');
  screen.getByText(/synced 3 minutes ago/);
  fireEvent.click(button('Sync now'));
  await settle();
  expect(background.sent).toEqual([['team.syncNow', { space: 'acme' }]]);
  await expectAccessible(container);
});

test('a session that is over is begun again in its place, or an invitation lets this browser in', async () => {
  const { background, container } = await open(
    '#team/acme',
    joined(
      { state: 'stopped', trouble: 'signedOut', auth: 'identity', pending: 2 },
      { 'team.signInAgain': refusing('teamOtherMember'), 'team.joinAgain': () => null },
    ),
  );
  screen.getByText(/You are signed out. Your work is kept here/);
  expect(screen.queryByLabelText('Invitation or code')).toBeNull();
  fireEvent.click(button('Sign in again'));
  await eventually(() => screen.getByText(/somebody else in this space, so nothing was changed/));
  fireEvent.click(button('I have an invitation'));
  await settle();
  expect(button('Come in again').disabled).toBe(true);
  await type('Invitation or code', ` ${LINK} `);
  expect(screen.queryByText(/somebody else in this space/)).toBeNull();
  await expectAccessible(container);
  fireEvent.click(button('Come in again'));
  await settle();
  expect(background.sent).toEqual([
    ['team.signInAgain', { space: 'acme' }],
    ['team.joinAgain', { space: 'acme', invitation: LINK }],
  ]);
});

test('a browser that joined by an invitation is asked for another one at once, and for nothing while all is well', async () => {
  await open('#team/acme', joined({ state: 'stopped', trouble: 'notAMember' }));
  screen.getByLabelText('Invitation or code');
  expect(screen.queryByRole('button', { name: 'Sign in again' })).toBeNull();
  cleanup();
  await open('#team/acme', joined());
  expect(screen.queryByLabelText('Invitation or code')).toBeNull();
});

test('a change that was not taken is told with its reason, kept as one’s own or put away', async () => {
  const { background } = await open(
    '#team/acme',
    joined(
      { refused: 1 },
      {
        'team.refused': () => [REFUSED, { ...REFUSED, id: 'other', space: 'elsewhere', title: 'Not here' }],
        'team.keepRefused': () => ({ undo: '' }),
        'team.dismissRefused': () => null,
      },
    ),
  );
  const row = within(await eventually(() => screen.getByRole('listitem', { name: 'Ship it' })));
  row.getByText(/Your role does not allow this/);
  row.getByText('It said: Because we said so');
  expect(screen.queryByText('Not here')).toBeNull();
  fireEvent.click(row.getByRole('button', { name: 'Keep as my own' }));
  await settle();
  fireEvent.click(row.getByRole('button', { name: 'Put away' }));
  await settle();
  expect(background.sent).toEqual([
    ['team.keepRefused', { id: 'r1' }],
    ['team.dismissRefused', { ids: ['r1'] }],
  ]);
});

test('an admin changes a role at once, and switches somebody off after being asked', async () => {
  const { background, container } = await open(
    '#team/acme?part=people',
    joined({}, { 'team.setMember': () => null }),
  );
  const ben = within(await eventually(() => screen.getByRole('listitem', { name: 'Ben' })));
  fireEvent.change(ben.getByLabelText('Role of Ben'), { target: { value: 'lead' } });
  await settle();
  fireEvent.click(ben.getByRole('button', { name: 'Switch off' }));
  await settle();
  expect(background.sent).toHaveLength(1);
  const question = within(await eventually(() => screen.getByRole('dialog')));
  fireEvent.click(question.getByRole('button', { name: 'Switch off' }));
  await settle();
  const ask = { space: 'acme', member: 'm2', name: 'Ben' };
  expect(background.sent).toEqual([
    ['team.setMember', { ...ask, role: 'lead', off: false }],
    ['team.setMember', { ...ask, role: 'member', off: true }],
  ]);
  await expectAccessible(container);
});

test('a member sees who is there and in which teams, and nothing to change', async () => {
  await open('#team/acme?part=people', joined({ role: 'member' }));
  await eventually(() => screen.getByRole('listitem', { name: 'Ben' }));
  expect(screen.queryByRole('heading', { name: 'Invitations' })).toBeNull();
  expect(screen.queryByLabelText('Role of Ben')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Make a team' })).toBeNull();
});

test('an invitation is shown as link, message and code, and can be taken back', async () => {
  const { background, copiedTexts } = await open(
    '#team/acme?part=people',
    joined(
      {},
      {
        'team.invite': () => ({ id: 'i9', link: LINK, until: NOW + 1e9 }),
        'team.cancelInvitation': () => null,
      },
    ),
  );
  await eventually(() => button('Make an invitation'));
  fireEvent.change(screen.getByLabelText('Into the team'), { target: { value: 'pay' } });
  await type('How many may join by it', '12');
  fireEvent.click(button('Make an invitation'));
  await eventually(() => screen.getByRole('img', { name: 'The link as a QR code' }));
  fireEvent.click(button('Copy as a message'));
  await eventually(() =>
    expect(copiedTexts.at(-1)).toMatch(/^You are invited .*in Acme\..*\n\nthroughline:join\?/s),
  );
  fireEvent.click(button('Cancel'));
  await settle();
  expect(background.sent).toEqual([
    ['team.invite', { space: 'acme', role: 'member', uses: 12, person: null, team: 'pay' }],
    ['team.cancelInvitation', { space: 'acme', id: 'i1' }],
  ]);
});

test('a number of uses that cannot be is told before anything is asked', async () => {
  await open('#team/acme?part=people');
  await eventually(() => button('Make an invitation'));
  await type('How many may join by it', '0');
  expect(button('Make an invitation').disabled).toBe(true);
  screen.getByText(/A whole number from 1 to/);
});

test('a team is made with a short name of its own and its members', async () => {
  const { background } = await open('#team/acme?part=people', joined({}, { 'team.setTeam': () => null }));
  fireEvent.click(await eventually(() => button('Make a team')));
  await settle();
  await type('Name of the team', 'Core');
  screen.getByText('Another team has this short name.');
  await type('Name of the team', 'Growth & Sales');
  fireEvent.click(screen.getByLabelText(/Only its members see it/));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Ben' }));
  await settle();
  fireEvent.click(button('Save'));
  await settle();
  const team = { space: 'acme', team: 'growth-sales', name: 'Growth & Sales', open: false, members: ['m2'] };
  expect(background.sent).toEqual([['team.setTeam', team]]);
});

test('one’s browsers are listed, another one is shut out, and a link for one more runs out', async () => {
  const { background } = await open(
    '#team/acme?part=browsers',
    joined(
      {},
      {
        'team.pair': () => ({ link: LINK, until: Date.now() + 600_000 }),
        'team.revokeDevice': () => null,
      },
    ),
  );
  const other = within(await eventually(() => screen.getByRole('listitem', { name: 'Firefox on Mac' })));
  expect(within(screen.getByRole('listitem', { name: 'Chrome on Linux' })).queryByRole('button')).toBeNull();
  fireEvent.click(other.getByRole('button', { name: 'Shut out' }));
  await settle();
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Shut out' }));
  await settle();
  fireEvent.click(button('Make a link'));
  await eventually(() => screen.getByText(/^(10:00|9:5\d) left$/));
  expect(background.sent.map(([name]) => name)).toEqual(['team.revokeDevice', 'team.pair']);
});

test('what is here is told by scope, and keeping a project says what it shares', async () => {
  const { background, container } = await open(
    '#team/acme?part=scopes',
    joined({}, { 'team.pin': () => null }),
  );
  const project = within(await eventually(() => screen.getByRole('listitem', { name: 'Checkout' })));
  project.getByText('9 ties, 12 tasks');
  screen.getByText(/every task that you meet there is shared/);
  fireEvent.click(project.getByLabelText('Keep'));
  await settle();
  expect(background.sent).toEqual([['team.pin', { space: 'acme', scope: 'jira:acme:ABC', pinned: true }]]);
  await expectAccessible(container);
});

test('titles are switched by an admin alone, and what that exposes is said to everyone', async () => {
  const { background } = await open('#team/acme?part=space', joined({}, { 'team.setSpace': () => null }));
  fireEvent.click(screen.getByLabelText(/Share titles of tasks.*reads titles.*may not see/s));
  await settle();
  expect(background.sent).toEqual([['team.setSpace', { space: 'acme', name: 'Acme', titles: true }]]);
  cleanup();
  await open('#team/acme?part=space', joined({ role: 'lead' }));
  expect((screen.getByLabelText(/Share titles of tasks/) as HTMLInputElement).disabled).toBe(true);
});

test('leaving says what each way means before it is done', async () => {
  const { background } = await open(
    '#team/acme?part=space',
    joined({ pending: 2 }, { 'team.leave': () => null }),
  );
  fireEvent.click(button('Leave and wipe'));
  await settle();
  const question = within(screen.getByRole('dialog'));
  question.getByText(/Everything of Acme is taken off this browser.*2 changes were not sent/);
  fireEvent.click(question.getByRole('button', { name: 'Leave and wipe' }));
  await settle();
  expect(background.sent).toEqual([['team.leave', { space: 'acme', what: 'wipe' }]]);
});

test('what the organisation has set is locked, and says by whom', async () => {
  await open('#team/acme?part=space', joined({ byPolicy: true }));
  screen.getByText(/Set by your organisation/);
  expect(screen.queryByRole('button', { name: /Leave/ })).toBeNull();
});

test('a space that the organisation names needs a name only', async () => {
  const background = startTeam({
    'team.read': () => ({ spaces: [], enrolment: ENROLMENT }),
    'team.enrol': () => ({ space: 'acme', role: 'member' }),
  });
  await open('#team', background);
  const section = within(screen.getByRole('region', { name: 'Your organisation' }));
  fireEvent.input(section.getByLabelText('Your name'), { target: { value: 'Ada' } });
  await settle();
  fireEvent.click(section.getByRole('button', { name: 'Join' }));
  await settle();
  expect(background.sent).toEqual([['team.enrol', { name: 'Ada' }]]);
});

test('where it names an identity provider, whoever is known here signs in with a click', async () => {
  const enrolment: EnrolmentAnswer = { ...ENROLMENT, bySignIn: true, state: 'needsSignIn' };
  const background = startTeam({
    'team.read': () => ({ spaces: [], enrolment }),
    'team.enrol': refusing('teamSignIn'),
  });
  await open('#team', background);
  const section = within(screen.getByRole('region', { name: 'Your organisation' }));
  expect(section.queryByLabelText('Your name')).toBeNull();
  fireEvent.click(section.getByRole('button', { name: 'Sign in and join' }));
  await eventually(() => section.getByText(/Signing in did not succeed/));
  expect(background.sent).toEqual([['team.enrol', { name: null }]]);
});

test('several spaces are listed with their states, and an unknown one is said to be gone', async () => {
  const spaces = [
    ACME,
    { ...ACME, id: 'own', name: 'Own', state: 'offline' as const, trouble: 'slow' as const },
  ];
  const { router } = await open('#team', startTeam({ 'team.read': () => ({ spaces, enrolment: null }) }));
  expect(screen.getByRole('link', { name: 'Own' }).getAttribute('href')).toBe('#team/own');
  screen.getByText(/does not answer in time/);
  router.go({ page: 'space', id: 'else', editing: null });
  await eventually(() => screen.getByRole('heading', { name: 'This space is not joined' }));
});

test('of many members the first are shown, and any other is found by name', async () => {
  const [ben] = PEOPLE.members.slice(1);
  const members = Array.from(
    { length: 400 },
    (_, n) => ({ ...ben, member: `m${n}`, name: `Member ${n}` }) as never,
  );
  await open('#team/acme?part=people', joined({}, { 'team.people': () => ({ ...PEOPLE, members }) }));
  const list = await eventually(() => screen.getByRole('list', { name: 'Members' }));
  expect(within(list).getAllByRole('listitem')).toHaveLength(50);
  screen.getByText(/and 350 more/);
  await type('Find a member', 'member 399');
  await eventually(() => screen.getByRole('listitem', { name: 'Member 399' }));
  expect(screen.queryByRole('listitem', { name: 'Member 1' })).toBeNull();
});

test('whoever has a name here joins by it, and is not asked for one', async () => {
  const background = startTeam({ 'team.join': () => ({ space: 'acme', role: 'member' }) });
  const { id } = await background.ask('person.save', { id: null, name: 'Ada' });
  await background.ask('person.isMe', { id });
  await open('#team', background);
  await eventually(() => screen.getByText(/You join as Ada/));
  expect(screen.queryByLabelText('Your name')).toBeNull();
  await type('Your invitation', LINK);
  fireEvent.click(button('Join'));
  await settle();
  expect(background.sent).toEqual([['team.join', { invitation: LINK, name: 'Ada', share: true }]]);
});
