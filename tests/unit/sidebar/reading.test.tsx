// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ConnectionAnswer, Trouble } from '@/lib/domain/reading';
import { TROUBLES } from '@/lib/domain/reading';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { inViewTask, pageView, seenTask, taskAnswer } from './answers';
import { openSidebar, settle } from './harness';

const NOW = new Date('2026-11-22T14:00:00').getTime();
const MINUTE = 60_000;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  await speakIn('en');
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const SITE = { tool: 'jira', site: 'acme.atlassian.net' };
const UNCONNECTED: ConnectionAnswer = {
  ...SITE,
  label: 'Jira',
  way: null,
  decided: false,
  ways: ['session'],
  hasToken: false,
  tokenHost: null,
  tokenPage: null,
  state: { trouble: null, until: 0, failures: 0, readAt: null },
};

interface Known {
  connection?: Partial<ConnectionAnswer>;
  /** Of the one task in view; null: not known. */
  status?: 'todo' | 'done' | null;
  readAt?: number | null;
}

/** The sidebar with In view open, beside a page with one task. */
async function openInView({ connection = {}, status = null, readAt = null }: Known) {
  let answer: ConnectionAnswer = { ...UNCONNECTED, ...connection };
  const seen = seenTask(1);
  const sidebar = await openSidebar(pageView({ inView: [seen] }), {
    'connections.read': ({ also }) => (also?.site === SITE.site ? [answer] : []),
    'tasks.inView': () => [inViewTask(seen, { status, readAt })],
    'task.read': () => taskAnswer(seen),
    'connection.change': ({ way }) => {
      answer = { ...answer, way, decided: true };
      return { undo: 's1' };
    },
    'connection.retry': () => null,
  });
  fireEvent.click(screen.getByRole('tab', { name: /In view/ }));
  await settle();
  return sidebar;
}

const offer = () => screen.queryByText('Read statuses from Jira with your session?');

function inTrouble(trouble: Trouble, until: number | null): Known {
  return { connection: { way: 'session', state: { trouble, until, failures: 1, readAt: null } } };
}

test('while statuses are not known reading is offered, and connecting is one click that can be undone', async () => {
  const { payloads, ring, container } = await openInView({});
  expect(offer()).toBeTruthy();
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Connect' }));
  await settle();
  expect(payloads('connection.change')).toEqual([{ ...SITE, way: 'session' }]);
  expect(screen.getByText('Connected to Jira')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  await ring();
  expect(offer()).toBeNull();
});

test('who says no is not asked again', async () => {
  const { payloads, ring } = await openInView({});
  fireEvent.click(screen.getByRole('button', { name: 'Not now' }));
  await ring();
  expect(payloads('connection.change')).toEqual([{ ...SITE, way: null }]);
  expect(offer()).toBeNull();
});

test.each<[string, Known]>([
  ['every status is known from the page', { status: 'todo' }],
  ['the tool cannot be read with a session', { connection: { ways: ['token'] } }],
  ['the site is connected', { connection: { way: 'session' } }],
])('nothing is offered where %s', async (_, known) => {
  await openInView(known);
  expect(offer()).toBeNull();
});

test.each(TROUBLES)('%s is told in a sentence, and can be tried again', async (trouble) => {
  const { payloads, container } = await openInView(inTrouble(trouble, null));
  const told = screen.getByText(/Jira/, { selector: '[role=status]' }).textContent ?? '';
  expect(told).not.toMatch(/reading\.|[{}]/);
  await expectAccessible(container);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await settle();
  expect(payloads('connection.retry')).toEqual([SITE]);
});

test('a pause is told with its end, and not cut short', async () => {
  await openInView(inTrouble('throttled', NOW + 5 * MINUTE));
  expect(screen.getByText(/Reading goes on at 2:05\sPM\./)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('a pause that is over can be ended by the person', async () => {
  await openInView(inTrouble('throttled', NOW - MINUTE));
  expect(screen.getByText(/Reading goes on as you use the page/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

test('a token that is refused leads to the dashboard, where tokens are entered', async () => {
  const known = inTrouble('signedOut', null);
  const { opened } = await openInView({ connection: { ...known.connection, way: 'token' } });
  expect(screen.getByText(/does not accept the token any more/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Enter a token' }));
  expect(opened).toContain('#tools');
});

test.each<[string, Known, string | null]>([
  ['five minutes', { status: 'todo', readAt: NOW - 5 * MINUTE }, 'as of 5 minutes ago'],
  ['seconds', { status: 'todo', readAt: NOW - 20_000 }, null],
  ['hours, of a task that is done', { status: 'done', readAt: NOW - 300 * MINUTE }, null],
])('what was read %s ago says so only when it matters', async (_, known, said) => {
  await openInView({ ...known, connection: { way: 'session' } });
  const line = screen.queryByText(/^Statuses from Jira/)?.textContent ?? null;
  expect(line).toBe(said && `Statuses from Jira, ${said}`);
});

test('the age of what was read is told of the open task, too', async () => {
  const seen = seenTask(1);
  await openSidebar(pageView({ open: seen }), {
    'connections.read': () => [{ ...UNCONNECTED, way: 'session' }],
    'task.read': () =>
      taskAnswer(seen, {
        task: { ...seen, status: 'doing', seenAt: 0, isMine: false, readAt: NOW - 120 * MINUTE },
        nothingToServe: true,
      }),
  });
  expect(screen.getByText('Statuses from Jira, as of 2 hours ago')).toBeTruthy();
});
