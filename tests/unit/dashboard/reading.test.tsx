// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApiAnswer, ApiRequest } from '@/lib/domain/reading';
import { READERS } from '@/lib/tools/readers';
import { type Background, startBackground } from '../../integration/background';
import { asanaApi, asanaApiState } from '../../stand-ins/asana/api';
import { notionApi, notionApiState } from '../../stand-ins/notion/api';
import { expectAccessible } from '../ui/accessible';
import { speakIn } from '../ui/words';
import { openDashboard } from './open-dashboard';
import { eventually, openClient, settle } from './surface';

beforeEach(() => speakIn('en'));
afterEach(cleanup);

const ASANA = { tool: 'asana', site: 'asana' };
const SECRET = '2/stand-in';

/** The page of work tools over a background whose requests Asana's stand-in answers. */
async function openTools(prepare: (background: Background) => Promise<unknown> = async () => {}) {
  const sent: ApiRequest[] = [];
  const state = asanaApiState();
  const send = async (request: ApiRequest): Promise<ApiAnswer> => {
    sent.push(request);
    const { host, pathname, search } = new URL(request.url);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([k, v]) => [k.toLowerCase(), v]));
    const asked = { ...request, host, path: `${pathname}${search}`, headers, body: request.body ?? '' };
    const answer = asanaApi(asked, state) ?? notionApi(asked, notionApiState());
    if (!answer) return { status: 0, type: '', retryAfter: null, body: '' };
    return { status: answer.status, type: 'application/json', retryAfter: null, body: answer.body };
  };
  const background = startBackground(undefined, undefined, { readers: READERS, send });
  await prepare(background);
  const allowed: string[] = [];
  const givenBack: string[] = [];
  let isLetIn = true;
  const opened = await openDashboard('#tools', openClient(background), {
    ask: async (pattern) => {
      allowed.push(pattern);
      return isLetIn;
    },
    giveBack: async (pattern) => givenBack.push(pattern) > 0,
  });
  const row = await eventually(() => screen.getByRole('listitem', { name: 'Asana' }));
  const connection = async () =>
    (await background.ask('connections.read', {})).find(({ tool }) => tool === 'asana');
  return {
    ...opened,
    background,
    sent,
    allowed,
    givenBack,
    row: within(row),
    connection,
    refuseHosts: () => {
      isLetIn = false;
    },
  };
}

type Tools = Awaited<ReturnType<typeof openTools>>;

async function enterToken({ row }: Tools, token: string): Promise<void> {
  fireEvent.click(row.getByRole('button', { name: /Connect with a token|Replace the token/ }));
  fireEvent.input(row.getByLabelText('Token for Asana'), { target: { value: token } });
  await settle();
  fireEvent.click(row.getByRole('button', { name: 'Try and keep it' }));
}

test('each tool is listed with its ways, and a Jira site is said to be connected beside its page', async () => {
  const { row, container } = await openTools();
  expect(row.getByText('Not connected')).toBeTruthy();
  expect(screen.getByRole('listitem', { name: 'Notion' })).toBeTruthy();
  expect(screen.getByText(/A Jira site is connected in the sidebar/)).toBeTruthy();
  await expectAccessible(container);
});

test('a session is connected and ended by a click each, and both can be undone', async () => {
  const { row, connection } = await openTools();
  fireEvent.click(row.getByRole('button', { name: 'Connect with my session' }));
  await eventually(() => row.getByText(/With your session.*nothing read yet/));
  fireEvent.click(row.getByRole('button', { name: 'Disconnect' }));
  await eventually(() => row.getByText('Not connected'));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await eventually(() => row.getByText(/With your session/));
  expect(await connection()).toMatchObject({ way: 'session' });
});

test('a token is tried at its own host, kept, and nowhere to be seen again', async () => {
  const tools = await openTools();
  await enterToken(tools, ` ${SECRET} `);
  await eventually(() => tools.row.getByText(/With your token/));
  expect(tools.allowed).toEqual(['https://app.asana.com/*']);
  expect(tools.sent.map(({ url, headers }) => [new URL(url).host, headers.Authorization])).toEqual([
    ['app.asana.com', `Bearer ${SECRET}`],
  ]);
  expect(tools.container.innerHTML).not.toContain(SECRET);
  expect(tools.row.queryByLabelText('Token for Asana')).toBeNull();
  const backup = await tools.background.ask('backup.page', { revision: null, after: null });
  expect(JSON.stringify(backup)).not.toContain(SECRET);
  fireEvent.click(tools.row.getByRole('button', { name: 'Remove the token' }));
  await eventually(() => tools.row.getByText('Not connected'));
  expect(await tools.connection()).toMatchObject({ way: null, hasToken: false });
  // Asana's pages stand on the same host.
  expect(tools.givenBack).toEqual([]);
});

test('access to a host that only the token needed is given back with the token', async () => {
  const { client, givenBack } = await openTools();
  const notion = { tool: 'notion', site: 'notion' };
  await client.command('connection.token', { ...notion, token: 'ntn_stand_in' });
  const row = within(screen.getByRole('listitem', { name: 'Notion' }));
  fireEvent.click(await eventually(() => row.getByRole('button', { name: 'Remove the token' })));
  await eventually(() => expect(givenBack).toEqual(['https://api.notion.com/*']));
});

test('a token that does not open is refused in words at its field, and not kept', async () => {
  const tools = await openTools();
  await enterToken(tools, 'wrong');
  const field = await eventually(() => {
    const input = tools.row.getByLabelText('Token for Asana');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    return input as HTMLInputElement;
  });
  expect(field.type).toBe('password');
  expect(tools.row.getByText(/did not accept this token/)).toBeTruthy();
  expect(await tools.connection()).toMatchObject({ way: null, hasToken: false });
});

test('where access to the host is refused no token is sent', async () => {
  const tools = await openTools();
  tools.refuseHosts();
  await enterToken(tools, SECRET);
  await eventually(() => tools.row.getByText(/Without access to app\.asana\.com/));
  expect(tools.sent).toEqual([]);
});

test('trouble is told with what to do, and tried again on demand', async () => {
  const page = { id: 'throughline', url: 'https://app.asana.com/0/1/1', tab: { id: 7 } };
  const { row, connection } = await openTools(async ({ ask }) => {
    await ask('connection.change', { ...ASANA, way: 'session' });
    const { ask: first } = await ask('page.wants', { tasks: ['asana:asana:12'], container: null }, page);
    const answer = { status: 401, type: 'application/json', retryAfter: null, body: '{}' };
    await ask('page.answered', { id: first?.id ?? '', answer }, page);
  });
  await eventually(() => row.getByText('You are signed out of Asana. Sign in on its page, then try again.'));
  fireEvent.click(row.getByRole('button', { name: 'Try again' }));
  await eventually(() => expect(row.queryByText(/signed out/)).toBeNull());
  expect(await connection()).toMatchObject({ state: { trouble: null, until: 0 } });
});
