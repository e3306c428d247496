// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { taskTitle } from '@/components/okr/task-title';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { draftOf, eventually, openClient, PERCENT } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

/** A key result that is served by finished work of a Jira and an Asana whose titles nobody has seen here. */
async function openWith(place: (keyResult: string) => string) {
  const surface = openClient();
  const { background } = surface;
  await background.ask('okrs.create', { draft: draftOf([PERCENT]) });
  const [answer] = await background.ask('keyResults.search', { text: '' });
  const keyResult = answer?.keyResult.id ?? '';
  for (const [key, url] of [
    ['jira:acme.atlassian.net:ABC-12', 'https://acme.atlassian.net/browse/ABC-12'],
    ['asana:asana:1201', 'https://app.asana.com/0/1/1201'],
  ] as const) {
    const seen = { key, url, title: '', status: 'done' as const };
    await background.ask('tie.create', { tasks: [seen], keyResult, insteadOf: null });
    await background.ask('tie.expect', { tie: `${key}~${keyResult}`, hypothesis: 'More of it' });
  }
  background.pass({ days: 14 });
  return openDashboard(place(keyResult), surface);
}

test('a title that is known is the name; else the key is, where people say it, and that the title is not visible', () => {
  const key = 'jira:acme.atlassian.net:ABC-12';
  expect(taskTitle({ key, title: 'Pay by card' })).toBe('Pay by card');
  expect(taskTitle({ key, title: '' })).toBe('ABC-12, title not visible to you');
  expect(taskTitle({ key: 'asana:asana:1201', title: '' })).toBe('A task whose title is not visible to you');
});

test('a key result’s page lists work whose title is not visible by what is known of it', async () => {
  await openWith((id) => `#key-result/${id}`);
  await eventually(() => screen.getByRole('link', { name: 'ABC-12, title not visible to you' }));
  screen.getByRole('link', { name: 'A task whose title is not visible to you' });
});

test('finished work and the digest name such work alike', async () => {
  const { router } = await openWith(() => '#okrs');
  await eventually(() => screen.getByRole('group', { name: /ABC-12, title not visible to you/ }));
  router.go({ page: 'digest', query: { week: '2027-01-11' } });
  fireEvent.click(await eventually(() => screen.getByLabelText(/My own copy/)));
  await eventually(() => screen.getByRole('link', { name: 'ABC-12, title not visible to you' }));
});
