// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestMarkdown } from '@/lib/exchange/digest/markdown';
import { issue } from '../../integration/world';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { draftOf, eventually, openClient, PERCENT } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

async function openDigest(hash = '#digest') {
  const surface = openClient();
  const { ask } = surface.background;
  await ask('okrs.create', { draft: draftOf([PERCENT, PERCENT]) });
  const [cycle] = await ask('okrs.read', { which: 'all' });
  const [first] = cycle?.objectives[0]?.keyResults ?? [];
  const keyResult = first?.keyResult.id ?? '';
  const check = { keyResult, note: '', replaces: null };
  await ask('checkIn.create', { ...check, value: 22, confidence: 6, observedOn: '2027-01-04' });
  await ask('checkIn.create', {
    ...{ ...check, value: 31, confidence: 2, observedOn: null },
    ...{ blocker: 'No <b>contract</b>', nextStep: 'Ask legal' },
  });
  for (const status of ['doing', 'done'] as const) {
    await ask('tie.create', {
      tasks: [issue('ABC-1', { status, title: 'Ask [why]' })],
      keyResult,
      insteadOf: null,
    });
  }
  return openDashboard(hash, surface);
}

const text = () => within(screen.getByRole('article'));

test('the week is told, and copied as Markdown in the same words', async () => {
  const { container, copied } = await openDigest();
  await eventually(() => text().getByText('A1 Result 1: 22% (10%) → 31% (55%)'));
  // What was found is asked for apart, and comes when it is ready.
  await eventually(() => text().getByText('Worth a look'));
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
  await eventually(() => screen.getByText('Copied'));
  const [document, as] = copied[0] ?? [];
  expect(as).toBe('markdown');
  expect(document && digestMarkdown(document)).toBe(`# Q1 2027: Jan 11, 2027 to Jan 17, 2027

## What moved

- A1 Result 1: 22% (10%) → 31% (55%)

## At risk

- A1 Result 1: Early · Confidence 2
  - In the way: No \\<b\\>contract\\</b\\>
  - Next step: Ask legal

## Wins

- A1 Result 1: Half way.

## Worth a look

- Newcomers feel at home: Nobody owns this objective.
  - Who will answer for it?
- Result 1: Nobody owns this key result.
  - Who will check in on it and speak up when it stalls?
- Result 2: Nobody owns this key result.
  - Who will check in on it and speak up when it stalls?

## Work closed

- A1 Result 1: 1 task

## Waiting for a check-in

- Nobody: A2
`);
});

test('one’s own copy names the work and leads to it', async () => {
  const { copied } = await openDigest();
  fireEvent.click(await eventually(() => screen.getByLabelText(/My own copy/)));
  await eventually(() => expect(text().getByRole('link', { name: 'Ask [why]' })).toBeTruthy());
  fireEvent.click(screen.getByRole('button', { name: 'Copy with formatting' }));
  await eventually(() => expect(copied).toHaveLength(1));
  const [document, as] = copied[0] ?? [];
  expect(as).toBe('formatted');
  expect(document?.sections.flatMap(({ items }) => items.flatMap(({ details }) => details))).toContainEqual({
    text: 'Ask [why]',
    url: 'https://acme.atlassian.net/browse/ABC-1',
  });
});

test('the address holds the week; one in which nothing happened says so', async () => {
  const { router } = await openDigest();
  fireEvent.click(await eventually(() => screen.getByRole('link', { name: 'Week before' })));
  await eventually(() => text().getByText('A1 Result 1: 22% (10%), the first value'));
  expect(router.route.value.query?.week).toBe('2027-01-04');
  cleanup();
  await openDigest('#digest?week=2026-12-30');
  await eventually(() => text().getByText('No value was measured and no work was closed this week.'));
});

test('without a cycle it says what to do', async () => {
  await openDashboard('#digest');
  await eventually(() => screen.getByText('No cycle has begun yet'));
});
