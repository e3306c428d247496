import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TaskKey, taskKey } from '@/lib/domain/task';
import { tasks as asanaTasks } from '../stand-ins/asana/tasks';
import { issues } from '../stand-ins/jira/issues';
import { pages as notionPages } from '../stand-ins/notion/pages';
import { type Apis, inOrder, isForApi, serveApis } from './harness/apis';
import { agreeBeforehand } from './harness/host-access';
import { isMapped } from './harness/hosts';
import type { Heard } from './harness/https-server';
import { ARTIFACTS } from './harness/paths';
import { picture } from './harness/picture';
import { PLACES } from './harness/places';
import { until } from './harness/until';
import { inOurWorld, openStage, type Stage } from './overlay-stage';

const PICTURES = join(ARTIFACTS, 'reading');

/** What Chromium asks of its maker on its own account. */
const BROWSERS_OWN = /(^|\.)(google|gstatic|googleapis|gvt1)\.com$/;

let stage: Stage;
let apis: Apis;
beforeAll(async () => {
  await mkdir(PICTURES, { recursive: true });
  stage = await openStage({ everyHost: true });
  apis = serveApis(stage.chromium.server);
});
beforeEach(() => {
  Object.assign(apis, inOrder());
  apis.asked.length = 0;
});
afterEach(async () => {
  await stage.leave();
  const strangers = stage.chromium.server.heard
    .map(({ host }) => host.replace(/:\d+$/, ''))
    .filter((host) => !isMapped(host) && !BROWSERS_OWN.test(host));
  expect(strangers).toEqual([]);
});
afterAll(() => stage?.chromium.close());

/** A board at a Jira site that no other test has met. */
function jiraBoard(site: string, query = ''): string {
  return PLACES.jira.board.replace('acme', site) + query;
}

const issueKey = (site: string, id: string) => taskKey({ tool: 'jira', site: `${site}.atlassian.net`, id });

const connect = (tool: string, site: string) =>
  stage.ask('connection.change', { tool, site, way: 'session' });

async function statusOf(key: TaskKey): Promise<string | null> {
  const [task] = await stage.ask('tasks.inView', { tasks: [key] });
  return task?.status ?? null;
}

const isRead = (key: TaskKey, status: string) =>
  until(async () => (await statusOf(key)) === status, `${key} to be ${status}`);

async function sidebarOn(page: Page): Promise<Frame> {
  await stage.chromium.toggleSidebar(page);
  const frame = await stage.chromium.sidebarFrame(page);
  await frame.getByRole('tab', { name: /In view/ }).click();
  return frame;
}

/** Lets the page do what it does when it is idle, and wait for more tasks as while somebody scrolls. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1_500)));
}

interface BulkFetch {
  issueIdsOrKeys: string[];
}
const bulk = ({ body }: Heard) => (JSON.parse(body) as BulkFetch).issueIdsOrKeys;

test('nothing is asked before the person connects; then what is done comes from the API, once while it is fresh', async () => {
  const url = jiraBoard('first');
  apis.jira.issues = issues().map((issue) =>
    issue.key === 'ACT-101' ? { ...issue, column: 'Done' } : issue,
  );
  const page = await stage.visit(url);
  const frame = await sidebarOn(page);
  await frame.getByText('Read statuses from Jira with your session?').waitFor();
  await picture(page, { path: join(PICTURES, 'offer.png') });
  await rest(page);
  expect(apis.asked).toEqual([]);
  expect(await statusOf(issueKey('first', 'ACT-101'))).not.toBe('done');

  await frame.getByRole('button', { name: 'Connect' }).click();
  await isRead(issueKey('first', 'ACT-101'), 'done');
  await frame.getByText('Read statuses from Jira').waitFor({ state: 'detached' });
  await frame.getByRole('heading', { name: 'First week' }).waitFor();
  await frame.locator('summary').filter({ hasText: 'Done' }).click();
  await frame.getByText('Guided first project from a template').waitFor();
  await picture(page, { path: join(PICTURES, 'connected.png') });
  expect(apis.asked.map(({ method, host, path }) => [method, host, path])).toEqual([
    ['POST', 'first.atlassian.net', '/rest/api/3/issue/bulkfetch'],
  ]);
  const asked = apis.asked.flatMap(bulk);
  expect(new Set(asked).size).toBe(asked.length);

  await page.reload();
  await page.waitForSelector('[data-throughline]');
  await rest(page);
  const again = await stage.visit(url);
  await rest(again);
  expect(apis.asked).toHaveLength(1);
});

test('a board of a thousand cards is read in full requests of a hundred, none of them again while fresh', async () => {
  apis.jira.issues = issues(1_000);
  await connect('jira', 'large.atlassian.net');
  const page = await stage.visit(jiraBoard('large', '?count=1000'));
  const scroll = (to: 'end' | 'start') =>
    page.evaluate(async (where) => {
      const lists = [...document.querySelectorAll('.column-cards')];
      const isDue = (list: Element) =>
        where === 'end' ? list.scrollTop + list.clientHeight < list.scrollHeight - 1 : list.scrollTop > 0;
      while (lists.some(isDue)) {
        for (const list of lists) list.scrollTop += where === 'end' ? list.clientHeight : -list.clientHeight;
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
    }, to);
  await scroll('end');
  await until(() => apis.asked.flatMap(bulk).length >= 1_000, 'all of them to be asked for', 30_000);
  await scroll('start');
  await rest(page);
  const asked = apis.asked.map(bulk);
  // Where the machine is busy, what was seen may be asked for before the scrolling goes on, and be no whole hundred.
  expect(asked.length).toBeLessThanOrEqual(13);
  expect(asked.filter(({ length }) => length === 100).length).toBeGreaterThanOrEqual(7);
  expect(asked.flat()).toHaveLength(1_000);
  expect(new Set(asked.flat()).size).toBe(1_000);
  const again = await stage.visit(jiraBoard('large', '?count=1000'));
  await rest(again);
  expect(apis.asked).toHaveLength(asked.length);
}, 120_000);

test('Asana is read by listing its project, with the session and the header of a client', async () => {
  apis.asana.tasks = asanaTasks().map((task, at) => (at === 0 ? { ...task, done: true } : task));
  await connect('asana', 'asana');
  await stage.visit(PLACES.asana.list);
  await isRead(taskKey({ tool: 'asana', site: 'asana', id: asanaTasks()[0]?.gid ?? '' }), 'done');
  expect(apis.asked).toHaveLength(1);
  const [asked] = apis.asked;
  expect(asked?.path).toMatch(/^\/api\/1\.0\/projects\/\d+\/tasks\?/);
  expect(asked?.headers).toMatchObject({ 'x-allow-asana-client': '1' });
  expect(asked?.headers).not.toHaveProperty('authorization');
});

test('Asana’s tasks of several projects are read by ten, each once', async () => {
  apis.asana.tasks = asanaTasks(40);
  await connect('asana', 'asana');
  const page = await stage.visit(`${PLACES.asana.search}?count=40`);
  await until(() => apis.asked.length > 0, 'the first request');
  await rest(page);
  const paths = apis.asked.map(({ body }) => {
    const { data } = JSON.parse(body) as { data: { actions: { relative_path: string }[] } };
    return data.actions.map(({ relative_path: path }) => path);
  });
  expect(paths.length).toBeGreaterThan(1);
  expect(paths.slice(0, -1).every((some) => some.length === 10)).toBe(true);
  expect(paths.length).toBe(Math.ceil(paths.flat().length / 10));
  expect(new Set(paths.flat()).size).toBe(paths.flat().length);
});

test('Notion is read through its own pages, records and schema in one request each', async () => {
  await connect('notion', 'notion');
  await stage.visit(PLACES.notion.table);
  const [first] = apis.notion.pages;
  await isRead(taskKey({ tool: 'notion', site: 'notion', id: first?.id ?? '' }), 'doing');
  const tables = apis.asked.map(({ body }) => {
    const { requests } = JSON.parse(body) as { requests: { pointer: { table: string } }[] };
    return requests[0]?.pointer.table;
  });
  expect(tables).toEqual(['block', 'collection', 'notion_user']);
});

type Misbehave = (apis: Apis) => void | (() => Promise<void>);
const answer = (status: number, headers: Record<string, string> = {}) => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: '{}',
});

const TROUBLES: [name: string, sentence: RegExp, misbehave: Misbehave][] = [
  [
    'signed-out',
    /You are signed out of Jira\. Sign in on its page, then try again\./,
    ({ jira }) => {
      jira.signedIn = false;
    },
  ],
  [
    'forbidden',
    /Jira does not let you read these tasks/,
    (all) => {
      all.instead = () => answer(403);
    },
  ],
  [
    'throttled',
    /Jira asks for a pause.*Reading goes on at \d+:\d\d/,
    ({ jira }) => {
      jira.left = 0;
      jira.retryAfter = '120';
    },
  ],
  [
    'not-data',
    /Jira answers with a web page instead of data|You are signed out of Jira/,
    ({ jira }) => {
      jira.html = true;
    },
  ],
  [
    'changed',
    /Jira answers in a way that this version does not understand/,
    (all) => {
      all.instead = () => answer(200);
    },
  ],
  [
    'failed',
    /Jira could not be read/,
    (all) => {
      all.instead = () => answer(500);
    },
  ],
  [
    'slow',
    /Jira takes too long to answer/,
    (all) => {
      all.instead = () => new Promise(() => {});
    },
  ],
];

test.each(TROUBLES)(
  'a Jira that is %s is told in a sentence, changes no status, and is read once it is mended',
  async (site, sentence, misbehave) => {
    misbehave(apis);
    await connect('jira', `${site}.atlassian.net`);
    const page = await stage.visit(jiraBoard(site));
    const frame = await sidebarOn(page);
    await frame.getByText(sentence).waitFor({ timeout: 30_000 });
    await picture(page, { path: join(PICTURES, `${site}.png`) });
    expect(await statusOf(issueKey(site, 'ACT-106'))).not.toBe('done');
    const before = apis.asked.length;
    await rest(page);
    if (site !== 'failed' && site !== 'slow') expect(apis.asked).toHaveLength(before);

    Object.assign(apis, inOrder());
    if (site === 'throttled') {
      expect(await frame.getByRole('button', { name: 'Try again' }).count()).toBe(0);
      await stage.ask('connection.retry', { tool: 'jira', site: `${site}.atlassian.net` });
    } else {
      await frame.getByRole('button', { name: 'Try again' }).click();
    }
    await isRead(issueKey(site, 'ACT-106'), 'done');
    await frame.getByText(sentence).waitFor({ state: 'detached' });
  },
  60_000,
);

test('offline is told as such, and reading goes on when the browser is back', async () => {
  await connect('jira', 'offline.atlassian.net');
  const page = await stage.visit(jiraBoard('offline'));
  const frame = await sidebarOn(page);
  await isRead(issueKey('offline', 'ACT-106'), 'done');
  await stage.chromium.context.setOffline(true);
  try {
    await page.evaluate(() =>
      (window as unknown as { standIn: { setCount(n: number): void } }).standIn.setCount(60),
    );
    await frame.getByText(/This browser is offline/).waitFor({ timeout: 20_000 });
  } finally {
    await stage.chromium.context.setOffline(false);
  }
  await frame.getByRole('button', { name: 'Try again' }).click();
  await frame.getByText(/This browser is offline/).waitFor({ state: 'detached' });
});

test('a site that is hostile speaks for no other, in its answers or in its messages', async () => {
  await connect('jira', 'honest.atlassian.net');
  await stage.visit(jiraBoard('honest'));
  const honest = issueKey('honest', 'ACT-103');
  await isRead(honest, 'doing');
  const kept = await stage.ask('tasks.inView', { tasks: [honest] });

  await connect('jira', 'evil.atlassian.net');
  apis.jira.issues = issues().map((issue) => ({ ...issue, column: 'Done', title: 'Taken over' }));
  const evil = await stage.visit(jiraBoard('evil'));
  await isRead(issueKey('evil', 'ACT-103'), 'done');
  const send = (message: object) =>
    inOurWorld(evil, stage.chromium.origin, `chrome.runtime.sendMessage(${JSON.stringify(message)})`);
  const refused = { ok: false, refusal: 'notAllowed', facts: {} };
  const wants = { throughline: 'page.wants', payload: { tasks: [honest], container: null } };
  const report = {
    throughline: 'page.report',
    payload: {
      tasks: [{ key: honest, title: 'Taken over', url: 'https://honest.atlassian.net/' }],
      asked: null,
    },
  };
  const answered = {
    throughline: 'page.answered',
    payload: { id: 'guess', answer: { status: 200, type: 'application/json', retryAfter: null, body: '{}' } },
  };
  const connectHonest = {
    throughline: 'connection.change',
    payload: { tool: 'jira', site: 'honest.atlassian.net', way: null },
  };
  for (const message of [wants, report, answered, connectHonest])
    expect(await send(message)).toEqual(refused);
  expect(await stage.ask('tasks.inView', { tasks: [honest] })).toEqual(kept);
});

test('a worker that dies while an answer is awaited loses no task, and what it lost is asked for once', async () => {
  let release: () => void = () => {};
  const held = new Promise<null>((done) => {
    release = () => done(null);
  });
  apis.instead = () => held;
  await connect('jira', 'killed.atlassian.net');
  const page = await stage.visit(jiraBoard('killed'));
  await until(() => apis.asked.length === 1, 'the first request');
  await stage.chromium.stopWorker();
  release();
  await rest(page);
  expect(apis.asked).toHaveLength(1);
  await page.reload();
  await isRead(issueKey('killed', 'ACT-106'), 'done');
  await rest(page);
  expect(apis.asked.map(bulk)).toHaveLength(2);
});

const TOKEN = 'ntn_stand_in';

test('a token goes to its own host only, and is in no export, answer, page or log', async () => {
  const lines: string[] = [];
  const worker = await stage.chromium.worker();
  worker.on('console', (line) => lines.push(line.text()));
  await stage.ask('connection.change', { tool: 'notion', site: 'notion', way: null });
  await agreeBeforehand(stage.chromium, 'https://api.notion.com/*');
  const dashboard = await stage.chromium.openSurface('dashboard.html#tools');
  const row = dashboard.getByRole('listitem', { name: 'Notion' });
  await row.getByRole('button', { name: 'Connect with a token' }).click();
  const field = row.getByLabel('Token for Notion');
  await field.fill('ntn_wrong');
  await row.getByRole('button', { name: 'Try and keep it' }).click();
  await row.getByText(/did not accept this token/).waitFor();
  await field.fill(TOKEN);
  await row.getByRole('button', { name: 'Try and keep it' }).click();
  await row.getByText(/With your token/).waitFor();
  expect(await dashboard.content()).not.toContain(TOKEN);
  await dashboard.close();

  // Of those in the table, the first were read a moment ago in another test.
  apis.notion.pages = notionPages(20).map((page) => ({ ...page, status: 'Done' }));
  await stage.visit(`${PLACES.notion.table}&count=20`);
  await isRead(taskKey({ tool: 'notion', site: 'notion', id: apis.notion.pages.at(-1)?.id ?? '' }), 'done');
  const carriers = stage.chromium.server.heard.filter((heard) => JSON.stringify(heard).includes(TOKEN));
  expect(carriers.length).toBeGreaterThan(1);
  expect(new Set(carriers.map(({ host }) => host))).toEqual(new Set(['api.notion.com']));
  expect(carriers.every(isForApi)).toBe(true);

  const backup = await stage.ask('backup.page', { revision: null, after: null });
  const storage = await worker.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } }
    ).chrome.storage.local.get(),
  );
  const told = await stage.ask('connections.read', {});
  expect(JSON.stringify([backup, storage, told, lines, stage.complaints])).not.toContain(TOKEN);
});
