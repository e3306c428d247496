// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SharingMark } from '@/components/team/sharing-mark';
import type { EnrolmentAnswer, SpaceAnswer } from '@/lib/domain/team';
import { openClient, settle } from '../dashboard/surface';
import { ACME, ENROLMENT } from '../dashboard/team-answers';
import { startTeam } from '../dashboard/team-stand-in';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

async function show(spaces: Partial<SpaceAnswer>[], enrolment: EnrolmentAnswer | null = null) {
  const background = startTeam({
    'team.read': () => ({ spaces: spaces.map((space) => ({ ...ACME, ...space })), enrolment }),
  });
  const opened: string[] = [];
  const { client } = openClient(background);
  const shown = render(<SharingMark client={client} onDashboard={(place) => opened.push(place)} />);
  await settle();
  return { ...shown, opened };
}

test.each([
  ['nobody shares', []],
  ['all is well', [{}]],
  ['a run goes on', [{ state: 'syncing' as const, pending: 3 }]],
  ['a change waits its turn', [{ state: 'waiting' as const, pending: 3 }]],
])('there is no mark while %s', async (_, spaces) => {
  const { container } = await show(spaces);
  expect(container.textContent).toBe('');
  expect(screen.queryByRole('button')).toBeNull();
});

test.each<[string, Partial<SpaceAnswer>, RegExp]>([
  [
    'cut off',
    { state: 'offline', trouble: 'offline', pending: 2 },
    /^Acme · .*not reached.* · 2 changes wait/,
  ],
  ['stopped', { state: 'stopped', trouble: 'notAMember' }, /does not know this browser/],
  ['of a clock ahead', { state: 'waiting', trouble: 'clockAhead' }, /clock is ahead/],
  ['of a refusal', { refused: 1 }, /^Acme · 1 change was not taken$/],
])('a space that is %s is told in words, and leads to its page', async (_, space, words) => {
  const { opened, container } = await show([{ id: 'well', name: 'Well' }, space]);
  const mark = screen.getByRole('button', { name: words });
  expect(mark.title).toMatch(words);
  fireEvent.click(mark);
  expect(opened).toEqual(['#team/acme']);
  await expectAccessible(container);
});

test.each<[EnrolmentAnswer['state'], RegExp | null]>([
  ['needsName', /Your organisation shares its objectives in “acme”/],
  ['needsSignIn', /One step is left/],
  ['failed', /did not accept the code/],
  ['joining', null],
  ['offline', null],
])(
  'a space that the organisation has set is told where it asks something of the person: %s',
  async (state, words) => {
    const { opened } = await show([], { ...ENROLMENT, state });
    expect(screen.queryAllByRole('button')).toHaveLength(words ? 1 : 0);
    if (!words) return;
    fireEvent.click(screen.getByRole('button', { name: words }));
    expect(opened).toEqual(['#team?part=join']);
  },
);
