// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { draftOf, eventually, openClient, PERCENT } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

test('finished work is asked about under its key result, and the answers are told there', async () => {
  const surface = openClient();
  const { background } = surface;
  await background.ask('okrs.create', { draft: draftOf([PERCENT]) });
  const [answer] = await background.ask('keyResults.search', { text: '' });
  const keyResult = answer?.keyResult.id ?? '';
  for (const [id, hypothesis] of [
    ['ABC-1', 'two points more'],
    ['ABC-2', 'fewer questions'],
  ]) {
    const key = `jira:acme.atlassian.net:${id}`;
    const seen = {
      key,
      url: `https://acme.atlassian.net/browse/${id}`,
      title: `${id}`,
      status: 'done' as const,
    };
    await background.ask('tie.create', { tasks: [seen], keyResult, insteadOf: null });
    await background.ask('tie.expect', { tie: `${key}~${keyResult}`, hypothesis: `${hypothesis}` });
  }
  background.pass({ days: 14 });

  const { container } = await openDashboard('#okrs', surface);
  const list = await eventually(() => screen.getByRole('list', { name: 'Finished work' }));
  expect(within(list).getAllByRole('listitem')).toHaveLength(2);
  await expectAccessible(container);
  const question = within(list).getByRole('group', { name: 'Did the number move? ABC-1' });
  fireEvent.click(within(question).getByRole('button', { name: 'No' }));
  await eventually(() => expect(screen.getByText('0 of 1 moved it as expected')).toBeTruthy());
  await eventually(() => expect(screen.queryByText('We expected: two points more')).toBeNull());
  expect(screen.getByText('We expected: fewer questions')).toBeTruthy();

  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await eventually(() => expect(screen.getByText('We expected: two points more')).toBeTruthy());
  await eventually(() => expect(screen.queryByText(/moved it as expected/)).toBeNull());
});
